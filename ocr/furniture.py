"""Page furniture: what stands on a page for the page's sake and not for the text's. Removed as noise, on the ledger.

Running headers and footers are known by repetition at the same height, page numbers by their form and place, field-code
errors by their wording. On the first page a running header stays: there it is the head of the document.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import groupby, islice, pairwise
from operator import attrgetter
from statistics import median

from rapidfuzz import fuzz, process

from ocr.columns import on_end
from ocr.draft import Draft, DraftLine
from ocr.ledger import Edit

#: Share of the page's height, from the top and from the bottom, where furniture stands.
HEAD, FOOT = 0.2, 0.12
#: Lines from the top and from the bottom that may be furniture on a page whose lines have no places.
HEAD_LINES, FOOT_LINES = 5, 4
#: Furniture stands at the same height on every page, within this many points.
SAME_HEIGHT = 8.0
#: It returns on this share of the pages, and on at least so many; two pages prove little where there are many.
REPEATS, LEAST_PAGES, LEAST_OF_MANY, MANY_PAGES = 0.25, 2, 3, 5
#: A label such as "Beslut" may return at one height by chance, on fewer pages than this share; it stands inside others too.
MOST_LABEL = 0.5
#: Two lines are the same furniture from this likeness on (0-100): recognition errs.
ALIKE = 85
#: A line is compared with so many at its height, the latest first: what is furniture came by not long ago.
RECENT = 200

#: Words below this confidence (0-1) are doubted.
DOUBTED = 0.5

PAGE_NUMBER = re.compile(
    r"[-–—]?\s*+(?:(?:sida|sid|page|s)\b[.:]?\s*+)?(\d{1,4})\s*+(?:(?:av|/|of)\s*+\d{1,4}|\(\s*+\d{1,4}\s*+\))?\s*+[-–—]?",
    re.IGNORECASE,
)
#: The same with the number of all pages: certain wherever it stands in a header.
NUMBER_OF = re.compile(
    r"(?:(?:sida|sid|page|s)\b[.:]?\s*)?\d{1,4}\s*(?:(?:av|/|of)\s*\d{1,4}|\(\s*\d{1,4}\s*\))", re.IGNORECASE
)
#: Words of signature lines that stand nowhere else.
SIGNED = re.compile(r"bestyrk|s sign|riktighet|rätt utdrag")
#: Where to sign, at the end of a part of a line: "Justerarnas signatur: ______".
DOTS = " :_.…"
LONGEST_SIGNED = 120
#: A page number left at the end of a line, after text.
LAST_NUMBER = re.compile(r"(?<=\S)\s+(\d{1,4})\s*$")
#: So many lines must count on for their last numbers to be page numbers.
LEAST_TORN = 5
#: Lines that were pages have as many letters as this, half of them at least.
PAGE_LETTERS = 300
#: What front pages and agendas hold, and lists of titles do not: persons with parties, §, times of day.
FACT = re.compile(r"\((?:[A-ZÅÄÖ]{1,3}|-)\)|§|\bkl(?:ockan|\.)?\s?\d|\d\d[.:]\d\d")
#: A list of other documents on a web page: at least so many titles, none longer than this, hardly one a sentence; the
#: title of the text itself has at least so many letters.
LEAST_LIST, LONGEST_TITLE, MOST_SENTENCES, LEAST_TITLE = 30, 250, 0.2, 20
#: "4 (44)" on a line of its own, or over two, or "Sida 3 av 12", in a text without pages: the page, and how many there are.
LOOSE_PAGE_NUMBER = re.compile(
    r"(?<=\n)[ \t]*(?:(?:sida[ \t]+)?(\d{1,4})[ \t]*\n?[ \t]*\((\d{1,4})\)|sida[ \t]+(\d{1,4})[ \t]+av[ \t]+(\d{1,4}))"
    r"[ \t]*(?=\n)",
    re.IGNORECASE,
)
#: Numbers alone on their lines are those of pages when at least so many count on, and half of them stand amid a sentence.
LONE_NUMBER, LEAST_LONE = re.compile(r"\s*(\d{1,4})\s*"), 3
WHOLE = re.compile(r"[.:;!?][\"'”’)]*\s*$")
#: The number of the page in a head: "Sida 3", "Blad 3 av 12", "3 (12)".
COUNTED = re.compile(
    r"\b(?:sid(?:an|a|nr)?|blad|page)\b\.?:?\s*(\d{1,4})(?:\s*(?:\(\d{1,4}\)|(?:av|/)\s*\d{1,4}))?|(?<![\d.,-])(\d{1,4})\s?\(\d{1,4}\)"
)
EMPHASIS = re.compile(r"(?<![\w*])\*(?=\S)[^*\n]*?(?<=\S)\*(?![\w*])")


def find(draft: Draft) -> tuple[list[Edit], tuple[str, ...], tuple[str, ...]]:
    """The edits that take the furniture out of a draft, and the words of its running headers and footers, each once."""
    lines = draft.lines
    pages = len(draft.document.pages)
    if not pages:
        return [], (), ()
    certain = {line.start for line in (*_signature_lines(lines), *_page_numbers(lines), *_beside(lines))}
    headers = _outermost(lines, certain | {line.start for line in _repeated(lines, pages, head=True)})
    footers = _outermost(lines[::-1], certain | {line.start for line in _repeated(lines, pages, head=False)})
    first = draft.document.pages[0]
    gone = [line for line in headers if line.page is not first or line.start in certain]
    gone += [line for line in lines if line.start in certain]
    gone += footers
    starts = {line.start for line in gone}
    found = [_without_line(draft.text, line.start, line.end) for line in gone]
    found += _page_number_cells(line for line in lines if line.start not in starts)
    found += _field_errors(line for line in lines if line.start not in starts)
    if draft.document.text_source == "text_file":
        if first.number is None:
            found += _loose_page_numbers(draft.text)
            found += _lone_page_numbers(draft.text, lines)
        found += _torn_page_numbers(lines)
        found += _list_before(draft.text, lines)
        found += _page_heads(draft.text, lines)
        found += _markdown(draft.text)
    heads, feet = (
        tuple(dict.fromkeys(_words(line) for line in running if line.start not in certain))
        for running in (headers, footers[::-1])
    )
    return _apart(found), heads, feet


def _outermost(lines: Sequence[DraftLine], candidates: set[int]) -> list[DraftLine]:
    """Candidates with nothing but candidates between them and the edge of their page, where the lines begin.

    A heading that happens to return at one height is no header: content stands above it.
    """
    kept: list[DraftLine] = []
    page, inside = None, True
    for line in lines:
        page, inside = line.page, (inside if line.page is page else True) and line.start in candidates
        if inside:
            kept.append(line)
    return kept


def _apart(found: list[Edit]) -> list[Edit]:
    """In order, and without edits that reach into the one before."""
    kept: list[Edit] = []
    for edit in sorted(found, key=lambda e: (e.start, -e.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _without_line(text: str, start: int, end: int) -> Edit:
    """Remove a line with the line break after it, and the empty lines up to the next."""
    if start == 0 or text[start - 1] in "\n\f":
        while end < len(text) and text[end] in " \t\n":
            end += 1
    return Edit(start, end, "", "noise", 0.95)


def _zone(line: DraftLine, first: bool) -> bool:
    """Whether a line stands where headers stand (`first`) or where footers do."""
    box, page = line.line.box, line.page
    if box is None or not page.height:
        if page.number is None:
            return False
        index = bisect_left(page.lines, line.line.start, key=attrgetter("start"))
        return index < HEAD_LINES if first else index >= len(page.lines) - FOOT_LINES
    return box.y1 < HEAD * page.height if first else box.y0 > (1 - FOOT) * page.height


def _repeated(lines: tuple[DraftLine, ...], pages: int, *, head: bool) -> Iterator[DraftLine]:
    """Lines that return at the same height on many pages: running headers (`head`) or footers."""
    here = [line for line in lines if _zone(line, head) and "§" not in _words(line)]
    inside = {_words(line).casefold() for line in lines if not _zone(line, True) and not _zone(line, False)}
    least = LEAST_PAGES if pages < MANY_PAGES else LEAST_OF_MANY
    for group in _groups(here):
        where = {line.page.number for line in group}
        is_label = len(where) < MOST_LABEL * pages and _words(group[0]).casefold() in inside
        if len(where) >= max(least, REPEATS * pages) and _steady(group) and not is_label:
            yield from group


def _signature_lines(lines: tuple[DraftLine, ...]) -> Iterator[DraftLine]:
    """Lines at the foot where people sign a page, known by their words: a lone page repeats nothing."""
    signatures = _register()["signature_lines"]
    for line in lines:
        parts = [part.rstrip(DOTS).strip().casefold() for part in re.split(r"\t|\s{2,}", _words(line))]
        parts = [part for part in parts if part and not NUMBER_OF.fullmatch(part)]
        if not parts:
            continue
        if line.page.number is None:  # no place to go by: only words that mean nothing else
            here = len(_words(line)) < LONGEST_SIGNED and all(SIGNED.search(part) for part in parts)
        else:
            here = _zone(line, False)
        if here and all(process.extractOne(p, signatures, scorer=fuzz.ratio, score_cutoff=ALIKE) for p in parts):
            yield line


def _beside(lines: tuple[DraftLine, ...]) -> Iterator[DraftLine]:
    """Lines that run up or down a margin, beside all others of their page: numbers of forms and organisations.

    Words without figures that stand on no other page are content: the label of a group of rows.
    """
    found: list[DraftLine] = []
    for _, page in groupby(lines, key=lambda line: line.page.number):
        boxes = [(line, box) for line in page if (box := line.line.box) is not None]
        tall = [(line, box) for line, box in boxes if any(map(on_end, line.line.words))]
        level = [box for line, box in boxes if not any(map(on_end, line.line.words))]
        if tall and level:
            left, right = min(box.x0 for box in level), max(box.x1 for box in level)
            found += [line for line, box in tall if box.x1 <= left or box.x0 >= right]
    pages = Counter(text for text, _ in {(_words(line).casefold(), line.page.number) for line in found})
    for line in found:
        text = _words(line)
        if pages[text.casefold()] > 1 or any(map(str.isdigit, text)):
            yield line


def _groups(lines: list[DraftLine]) -> list[list[DraftLine]]:
    """Lines alike in words (digits aside) and in height."""
    groups: dict[tuple[str, int], list[DraftLine]] = defaultdict(list)
    recent: dict[int, dict[str, None]] = defaultdict(dict)  # the words seen at each height, the latest last
    for line in lines:
        box = line.line.box
        first_cell = _words(line).partition("\t")[0]  # the others may hold the page number, or the title on page 1
        key = re.sub(r"\d+", "0", " ".join(first_cell.casefold().split()))
        heights = (
            (0,)
            if box is None
            else (round(box.y0 / SAME_HEIGHT), int(box.y0 // SAME_HEIGHT), int(box.y0 // SAME_HEIGHT) + 1)
        )
        name = next(((key, h) for h in heights if (key, h) in groups), None)
        if name is None and line.page.text_source == "ocr":
            near = [(k, h) for h in dict.fromkeys(heights) for k in islice(reversed(recent[h]), RECENT)]
            alike = process.extractOne(key, [k for k, _ in near], scorer=fuzz.ratio, score_cutoff=ALIKE)
            name = near[alike[2]] if alike else None
        name = name or (key, heights[0])
        groups[name].append(line)
        recent[name[1]].pop(name[0], None)
        recent[name[1]][name[0]] = None
    return list(groups.values())


def _steady(group: list[DraftLine]) -> bool:
    """Whether the numbers of a group stay the same (a date) or count pages; others are content, like "§ 4".

    In a file of several meetings the day stays for many pages, and then is another one. Numbers that recognition doubts
    tell nothing.
    """
    rows = [[int(n) for n in re.findall(r"\d{1,9}", _sure_words(line))] for line in group]
    width = min(map(len, rows))
    for column in range(width):
        numbers = [row[column] for row in rows]
        steps = {n - (line.page.number or 0) for n, line in zip(numbers, group, strict=True)}
        if len(set(numbers)) > 1 and len(steps) > max(1, len(group) // 10):
            counted = [n - (line.page.number or 0) for n, line in zip(numbers, group, strict=True)]
            changes = sum(
                a != b and c != d for (a, b), (c, d) in zip(pairwise(numbers), pairwise(counted), strict=True)
            )
            if changes > len(group) // 4:
                return False
    return True


def _page_numbers(lines: tuple[DraftLine, ...]) -> Iterator[DraftLine]:
    for line in lines:
        if (_zone(line, True) or _zone(line, False)) and PAGE_NUMBER.fullmatch(_words(line).strip()):
            yield line


def _page_number_cells(lines: Iterable[DraftLine]) -> Iterator[Edit]:
    """Page numbers that stand at the end of a header that is kept: "Tekniska nämnden ⇥ 3(7)"."""
    for line in lines:
        head, tab, last = _words(line).rpartition("\t")
        if tab and (_zone(line, True) or _zone(line, False)) and NUMBER_OF.fullmatch(last.strip()):
            yield Edit(line.start + len(head), line.end, "", "noise", 0.95)


def _field_errors(lines: Iterable[DraftLine]) -> list[Edit]:
    """Word's messages for broken fields, whole or torn, at the start or the end of a line."""
    found: list[Edit] = []
    cut = False
    for line in lines:
        text = _words(line)
        if cut and fuzz.ratio(text.strip(), "document.") >= ALIKE:
            found.append(Edit(line.start, line.end, "", "noise", 0.8))
        cut = False
        for message in _register()["field_errors"]:
            if len(text) < len(message) * 0.8:
                continue
            hit = fuzz.partial_ratio_alignment(message, text, score_cutoff=72)
            if hit is None or min(hit.dest_start, len(text) - hit.dest_end) > 3:
                continue
            tail = re.match(r"\s*(document\.)?\s*", text[hit.dest_end :])
            assert tail is not None
            end = hit.dest_end + tail.end()
            found.append(Edit(line.start + hit.dest_start, line.start + end, "", "noise", hit.score / 100))
            cut = tail[1] is None
            break
    return found


def _torn_page_numbers(lines: Sequence[DraftLine]) -> list[Edit]:
    """Page numbers at the ends of lines, in texts that were pages once: each line one more than the line before."""
    if len(lines) < LEAST_TORN or median(len(_words(line)) for line in lines) < PAGE_LETTERS:
        return []  # lines of a list that counts on: "Bilaga 1", "Bilaga 2"
    ends = [LAST_NUMBER.search(_words(line)) for line in lines]
    runs: list[list[int]] = []
    for i, match in enumerate(ends):
        if match and runs and runs[-1][-1] == i - 1 and (before := ends[i - 1]) and int(match[1]) == int(before[1]) + 1:
            runs[-1].append(i)
        elif match:
            runs.append([i])
    return [
        Edit(lines[i].start + match.start(), lines[i].end, "", "noise", 0.9)
        for run in runs
        if len(run) >= LEAST_TORN
        for i in run
        if (match := ends[i])
    ]


def _loose_page_numbers(text: str) -> list[Edit]:
    """Page numbers with the number of all pages in a text without pages: they count upwards, a page's text apart.

    One alone is a page number after a sentence or amid one. Others are cells of a table: "Kvinnor", "4 (44)".
    """
    groups: dict[int, list[re.Match[str]]] = defaultdict(list)
    for match in LOOSE_PAGE_NUMBER.finditer(text):
        groups[int(match[2] or match[4])].append(match)
    found: list[re.Match[str]] = []
    for pages, group in groups.items():
        numbers = [int(m[1] or m[3]) for m in group]
        ways = [*pairwise(group)]
        if max(numbers) > pages or any(a >= b for a, b in pairwise(numbers)):
            continue
        if any(len(text[a.end() : b.start()].strip()) < PAGE_LETTERS for a, b in ways):
            continue
        if ways or _parts_sentences(text, group[0]):
            found += group
    return [_without_line(text, m.start(), m.end()) for m in found]


def _parts_sentences(text: str, match: re.Match[str]) -> bool:
    """Whether what stands on lines of its own has a sentence end before it, or a sentence that goes on after it."""
    before = text[: match.start()].rstrip()[-5:]
    after = text[match.end() :].lstrip()[:1]
    return bool(WHOLE.search(before)) or after.islower()


def _lone_page_numbers(text: str, lines: Sequence[DraftLine]) -> list[Edit]:
    """Page numbers on lines of their own in a text without pages: they count on, a page's text apart, and break sentences.

    Numbers with little text between them are cells of a table: "elever i", "4", "klasser".
    """
    numbers = {i: int(m[1]) for i, line in enumerate(lines) if (m := LONE_NUMBER.fullmatch(_words(line)))}
    chains: dict[int, list[int]] = {}  # by the last number
    for i, number in numbers.items():
        chain = chains.get(number - 1, [])
        if chain and lines[i].start - lines[chain[-1]].end < PAGE_LETTERS:
            continue
        chains.pop(number - 1, None)
        chains[number] = [*chain, i]
    found: list[Edit] = []
    for chain in chains.values():
        amid = sum(0 < i < len(lines) - 1 and _goes_on(lines[i - 1], lines[i + 1]) for i in chain)
        if len(chain) >= LEAST_LONE and 2 * amid >= len(chain):
            found += [_without_line(text, lines[i].start, lines[i].end) for i in chain]
    return found


def _page_heads(text: str, lines: Sequence[DraftLine]) -> list[Edit]:
    """The first line of a text, and the lines that follow it each time, where they return as the head of every page.

    They hold a figure, of a date or a number: a letterhead that returns without one may open another meeting. The number
    of the page counts on.
    """
    keys = [" ".join(_words(line).casefold().split()) for line in lines]
    counted = [COUNTED.search(key) for key in keys]
    keys = [f"{k[: m.start()]}#{k[m.end() :]}" if m else k for k, m in zip(keys, counted, strict=True)]
    if not keys or len(keys[0]) < LEAST_TITLE or "§" in keys[0]:
        return []
    again = [i for i in range(1, len(lines)) if keys[i] == keys[0]]
    starts = [0, *again]
    if len(starts) < LEAST_LONE or any(lines[b].start - lines[a].end < PAGE_LETTERS for a, b in pairwise(starts)):
        return []
    depth = 1
    while (
        depth < HEAD_LINES
        and "§" not in "".join(keys[depth : depth + 1])
        and all(keys[i + depth : i + depth + 1] == keys[depth : depth + 1] for i in again)
    ):
        depth += 1
    for row in range(depth):
        numbers = [int(m[1] or m[2]) for i in starts if (m := counted[i + row])]
        if any(a >= b for a, b in pairwise(numbers)):
            return []
    if not any(c.isdigit() or c == "#" for key in keys[:depth] for c in key):
        return []
    return [_without_line(text, line.start, line.end) for i in again for line in lines[i : i + depth]]


def _goes_on(before: DraftLine, after: DraftLine) -> bool:
    """Whether a sentence that one line leaves open goes on with the other."""
    return "\t" not in _words(before) and not WHOLE.search(_words(before)[-5:]) and _words(after).lstrip()[:1].islower()


def _list_before(text: str, lines: Sequence[DraftLine]) -> list[Edit]:
    """The list of other documents that a web page puts before a text: titles only, and then the text's own title again."""
    if not lines:
        return []
    title = _words(lines[0])
    again = next((i for i, line in enumerate(lines[1:], 1) if fuzz.ratio(_words(line), title) >= ALIKE), 0)
    between = lines[1:again]
    sentences = sum(_words(line).rstrip().endswith((".", ":", ";")) for line in between)
    if len(title) < LEAST_TITLE or len(between) < LEAST_LIST or sentences > MOST_SENTENCES * len(between):
        return []
    if max(len(_words(line)) for line in between) > LONGEST_TITLE or any(FACT.search(_words(line)) for line in between):
        return []
    if text[lines[0].end : lines[again].start].count("\n\n") < len(between):
        return []  # lines of one paragraph: a front page, a table
    return [_without_line(text, line.start, line.end) for line in between]


def _markdown(text: str) -> list[Edit]:
    """The stars of **bold** and *italic* in texts that were kept as Markdown."""
    stars = [m.start() for m in re.finditer(r"(?<!\*)\*\*(?!\*)", text)]
    found = [Edit(at, at + 2, "", "noise") for at in stars] if len(stars) % 2 == 0 else []
    for match in EMPHASIS.finditer(text):
        found += [Edit(match.start(), match.start() + 1, "", "noise"), Edit(match.end() - 1, match.end(), "", "noise")]
    return found


def _sure_words(line: DraftLine) -> str:
    """The words of a line without those that recognition doubts."""
    if any(w.confidence is not None and w.confidence < DOUBTED for w in line.line.words):
        return " ".join(w.text for w in line.line.words if w.confidence is None or w.confidence >= DOUBTED)
    return _words(line)


def _words(line: DraftLine) -> str:
    return line.page.raw[line.line.start : line.line.end]


@lru_cache(maxsize=1)
def _register() -> dict[str, list[str]]:
    register: dict[str, list[str]] = tomllib.loads((files("ocr") / "data" / "furniture.toml").read_text("utf-8"))
    return register
