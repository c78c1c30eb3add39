"""A small run over the papers of Exempelby, a municipality that does not exist: rows and summary for the tests."""

from corpus.records import (
    Attendance,
    Ballot,
    Decision,
    Document,
    Issue,
    Measure,
    MeasureMention,
    MeasureResponse,
    Meeting,
    Organ,
    Page,
    Paragraph,
    Person,
    Repair,
    Report,
    Section,
    Statement,
    Trace,
    Vote,
)
from corpus.schema import Row
from output.run import RunSummary, Source

MINUTES, COPY, MEMO, BROKEN = "ks-2024-03-12-0a1b2c3d", "ks-2024-03-12-0a1b2c3d-2", "svar-11112222", "trasig-99990000"
HOSTILE = "inkommet/<script>alert(1)</script>\u202efdp.pdf"


def rows() -> list[Row]:
    """Rows that keep the contract: every reference has its target."""
    place = {"doc_id": MINUTES, "page": 2, "start": 120, "end": 180, "confidence": 0.92345678}
    return [
        *_documents(),
        Page(
            doc_id=MINUTES, page=1, start=0, end=100, text_source="text_layer", width=595.276, height=841.89, words=90
        ),
        Page(doc_id=MINUTES, page=2, start=100, end=900, text_source="ocr", skew=-0.75, ocr_confidence=0.91, words=240),
        Repair(
            doc_id=MINUTES,
            page=1,
            raw_start=4,
            raw_end=7,
            start=4,
            end=7,
            kind="diacritic",
            original="fOr",
            replacement="för",
            confidence=0.97,
        ),
        Repair(doc_id=MINUTES, page=1, raw_start=9, raw_end=17, start=9, end=9, kind="noise", original="Sida 1(2)"),
        Issue(
            doc_id=BROKEN, path=HOSTILE, severity="error", code="pdf_broken", message="The file <b>ends</b> too soon"
        ),
        Issue(
            doc_id=MEMO,
            path="arkiv/svar.pdf",
            page=3,
            severity="warning",
            code="page_unread",
            message="Page 3: no text",
        ),
        Issue(severity="info", code="no_model", message="No statistical model of Swedish is installed"),
        Meeting(
            meeting_id=MINUTES,
            **place,
            organ="Kommunstyrelsen",
            organ_id="exempelby-kommunstyrelsen",
            date="2024-03-12",
            start_time="13:15",
            first_paragraph=41,
            last_paragraph=58,
        ),
        Attendance(**place, name="Åsa Örnfjäll", person_id="exempelby-asa-ornfjall", party="-", role="ordforande"),
        Attendance(**place, name="Bo Älvdahl", party="S", role="ersattare", note="§§ 41-44, 50"),
        Paragraph(
            **place,
            number=41,
            number_printed="§ 41",
            heading="Gång- och cykelväg vid Ärlövägen",
            outcome="bifall",
            immediate=True,
            last_page=2,
            text="- att bifalla förslaget\n- att avslå yrkandet",
        ),
        Paragraph(
            **place,
            number=42,
            number_printed="§ 42",
            heading='=HYPERLINK("http://x.example";"§")',
            immediate=False,
            text='Skälen är "goda", enligt nämnden; se bilaga',
        ),
        Decision(
            **place, paragraph=41, status="forslag", point=1, text="- att bifalla förslaget (bilaga 1)", pair_id="p1"
        ),
        Decision(
            **place,
            paragraph=41,
            status="beslut",
            point=1,
            text="-cmd|' /C calc'!A0",
            pair_id="p1",
            change="oforandrat",
        ),
        Vote(**place, vote_id=f"{MINUTES}:41:1", paragraph=41, yes=8, no=5, abstain=0, carried="ja"),
        Ballot(
            **place,
            vote_id=f"{MINUTES}:41:1",
            paragraph=41,
            name="Åsa Örnfjäll",
            person_id="exempelby-asa-ornfjall",
            ballot="ja",
        ),
        Statement(
            **place, paragraph=41, kind="reservation", author="Bo Älvdahl", party="S", text="Vi ville ha färre träd"
        ),
        Section(**place, position=1, level=1, heading="Bakgrund", role="bakgrund", text="Älven svämmade över i april."),
        Measure(**place, measure_id="gron-plan:A2.3", report="Grön plan", report_id="gron-plan", number="A2.3"),
        MeasureMention(
            **place,
            measure_id="gron-plan:A2.3",
            number="A2.3",
            number_printed="A.2.3",
            report="Grön plan",
            resolution="title",
        ),
        MeasureResponse(
            **place,
            organ="Miljönämnden",
            measure_id="gron-plan:A2.3",
            number="A2.3",
            field="svar",
            text="Nämnden är positiv till nya ängar",
        ),
        Trace(**place, measure_id="gron-plan:A2.3", position=1, date="2024-03-12", event="decided"),
        Person(person_id="exempelby-asa-ornfjall", name="Åsa Örnfjäll", municipality="Exempelby", documents=1),
        Organ(organ_id="exempelby-kommunstyrelsen", name="Kommunstyrelsen", kind="styrelse", municipality="Exempelby"),
        Report(report_id="gron-plan", title="Grön plan för Exempelby", year=2023),
    ]


def _documents() -> list[Document]:
    return [
        Document(
            doc_id=MINUTES,
            path="arkiv/ks-2024-03-12.pdf",
            sha256="0a1b2c3d" * 8,
            kind="protokoll",
            municipality="Exempelby",
            organ="Kommunstyrelsen",
            organ_id="exempelby-kommunstyrelsen",
            date="2024-03-12",
            page_count=2,
            text_source="mixed",
            ocr_confidence=0.91,
            quality=0.972,
            words=330,
            repairs=2,
            status="ok",
        ),
        Document(doc_id=COPY, path="arkiv/kopia.pdf", sha256="0a1b2c3d" * 8, status="ok", duplicate_of=MINUTES),
        Document(
            doc_id=MEMO,
            path="arkiv/svar.pdf",
            sha256="11112222" * 8,
            kind="namndsvar",
            date="2023-11-02",
            page_count=4,
            text_source="ocr",
            ocr_confidence=0.61,
            quality=0.55,
            status="partial",
        ),
        Document(doc_id=BROKEN, path=HOSTILE, sha256="99990000" * 8, status="failed"),
    ]


def run() -> RunSummary:
    """The summary that belongs to the rows."""
    statuses = ("ok", "duplicate", "partial", "failed")
    return RunSummary(
        version="0.1.0",
        started="2024-04-02T22:15:00+02:00",
        finished="2024-04-02T22:15:04+02:00",
        seconds=4.2,
        settings={"workers": 2, "dpi": 300, "out": "tables"},
        sources=tuple(
            Source(d.path, d.sha256, 48_213, status, d.doc_id) for d, status in zip(_documents(), statuses, strict=True)
        ),
        counts=dict.fromkeys(statuses, 1),
        rows={"paragraphs": 2, "decisions": 2},
        tools={"tesseract": "5.3.0", "python": "3.11.7"},
        notes=("Names of <persons> are compared by spelling only.",),
    )
