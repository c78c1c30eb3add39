"""Text files: any encoding that Swedish archives hold is read right, what is no text is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocr.errors import UnreadableError
from ocr.textfile import decode, pages_of

TEXT = "§ 4 Återremiss\nKommunstyrelsen föreslår att ärendet återremitteras. Å, Ä, Ö och é.\n"

ENCODINGS = [
    ("utf-8", b"", "utf-8"),
    ("utf-8", b"\xef\xbb\xbf", "utf-8-sig"),  # with a BOM
    ("utf-16-le", b"\xff\xfe", "utf-16"),
    ("utf-16-be", b"\xfe\xff", "utf-16"),
    ("utf-32-le", b"\xff\xfe\0\0", "utf-32"),  # begins like UTF-16
    ("utf-16-le", b"", "utf-16-le"),
    ("utf-16-be", b"", "utf-16-be"),
    ("cp1252", b"", "cp1252"),
    ("mac_roman", b"", "mac_roman"),
    ("cp850", b"", "cp850"),
]


@pytest.mark.parametrize(("encoding", "mark", "name"), ENCODINGS)
def test_encodings(encoding: str, mark: bytes, name: str) -> None:
    assert decode(mark + TEXT.encode(encoding)) == (TEXT, name)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_become_one(encoding: str, end: str) -> None:
    assert decode(TEXT.replace("\n", end).encode(encoding))[0] == TEXT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \r\n\t ", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),  # nothing but a mark
        (b"\xff\xfe\n\x00 \x00", "empty_file"),  # blanks in UTF-16
        (b"\x7fELF\x02\x01\x01" + bytes(range(32)) * 40, "not_text"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 40, "not_text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as error:
        decode(data)
    assert error.value.code == code


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except UnreadableError:
        return
    assert text.strip("\ufeff \n\t\f") and "\r" not in text


@pytest.mark.parametrize("text", ["Ärendet återremitteras till nämnden.", "Åre", "§ 5 Ö", "naïve café åäö"])
def test_utf8_is_never_taken_for_another(text: str) -> None:
    assert decode(text.encode())[0] == text


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ett\nTvå", [None]),  # no form feed: no pages
        ("Ett\fTvå", [1, 2]),
        ("Ett\fTvå\f", [1, 2]),  # the last page is closed too
        ("Ett\f\fTre", [1, 2, 3]),  # an empty page counts
    ],
)
def test_pages(text: str, numbers: list[int | None]) -> None:
    assert [page.number for page in pages_of(text)] == numbers


@given(st.text("aåé \t\n\f§"))
def test_pages_keep_every_letter_and_lines_hold_text(text: str) -> None:
    pages = pages_of(text)
    assert "\f".join(page.raw for page in pages) == text.removesuffix("\f")
    for page in pages:
        found = [page.raw[line.start : line.end] for line in page.lines]
        assert found == [part.strip() for part in page.raw.split("\n") if part.strip()]
