"""Measures (åtgärder) and who answers them."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records.codes import FIELDS, PROGRESS, RESOLUTIONS, RESPONSE_STATUSES, RESPONSIBILITIES, STANCES
from corpus.records.shared import Evidence, measure_id_col, number_col, organ_col, organ_id_col, report_col, text_col
from corpus.schema import col, table


@table("measures", key="measure_id")
@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Evidence):
    """A measure (åtgärd) of a report, once, where it is best stated."""

    measure_id: str = measure_id_col()
    report: str = report_col()
    report_id: str = col("The report", "Rapporten", ref="reports.report_id")
    number: str = number_col()
    title: str = col("Title of the measure", "Åtgärdens titel")
    recommendation_number: str = col(
        "Number of the recommendation that it stands under", "Numret på rekommendationen den står under"
    )
    recommendation: str = col("That recommendation", "Den rekommendationen")


@table("measure_mentions")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureMention(Evidence):
    """A place where the number of a measure is printed."""

    organ: str = organ_col()
    organ_id: str = organ_id_col()
    measure_id: str = measure_id_col()
    number: str = number_col()
    number_printed: str = col("Number as printed", "Nummer som det står")
    report: str = report_col()
    resolution: str = col("How the report was found", "Hur rapporten hittades", codes=RESOLUTIONS)
    text: str = col("Sentence that the number stands in", "Meningen som numret står i")


@table("measure_responses")
@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureResponse(Evidence):
    """One field of a body's answer to a measure."""

    organ: str = organ_col()
    organ_id: str = organ_id_col()
    measure_id: str = measure_id_col()
    number: str = number_col()
    report: str = report_col()
    field: str = col("Which field", "Vilket fält", codes=FIELDS)
    label_printed: str = col("Label as printed", "Etikett som den står")
    text: str = text_col()
    status: str = col(
        "How far it has come, where the field says no more than that",
        "Hur långt den kommit, där fältet bara anger det",
        codes=PROGRESS,
    )


@table("positions")
@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Evidence):
    """Where a body stands on a measure."""

    organ: str = organ_col()
    organ_id: str = organ_id_col()
    measure_id: str = measure_id_col()
    number: str = number_col()
    report: str = report_col()
    stance: str = col("Where it stands", "Var det står", codes=STANCES)
    evidence: str = col("The sentence that shows it", "Meningen som visar det")


@table("responsibilities")
@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility(Evidence):
    """Who is made responsible for a measure."""

    stated_by: str = col("The body whose answer states it", "Organet vars svar anger det")
    organ: str = col("The body made responsible", "Organet som görs ansvarigt")
    organ_id: str = organ_id_col()
    measure_id: str = measure_id_col()
    number: str = number_col()
    report: str = report_col()
    role: str = col("How it is responsible", "Hur det är ansvarigt", codes=RESPONSIBILITIES)


@table("organ_responses")
@dataclass(frozen=True, slots=True, kw_only=True)
class OrganResponse(Evidence):
    """Whether and what a body answered."""

    organ: str = organ_col()
    organ_id: str = organ_id_col()
    group: str = col("Group heading that the body stands under", "Grupprubrik som organet står under")
    status: str = col("Whether it answered", "Om det svarade", codes=RESPONSE_STATUSES)
    text: str = text_col()


@table("consultations")
@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation(Evidence):
    """A body asked to comment on a report."""

    report: str = col("The report", "Rapporten")
    organ: str = col("The body asked to comment", "Organet som ska yttra sig")
    organ_id: str = organ_id_col()
    text: str = col("Sentence that asks", "Meningen som ber om det")
