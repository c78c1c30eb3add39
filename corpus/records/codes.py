"""The codes of the tables: lower-case ASCII Swedish."""

from __future__ import annotations

KINDS = ("protokoll", "tjansteutlatande", "namndsvar", "rapport", "kallelse", "ovrigt")
STATUSES = ("ok", "partial", "failed")
TEXT_SOURCES = ("text_layer", "ocr", "mixed", "text_file")
SEVERITIES = ("info", "warning", "error")
REPAIR_KINDS = (
    "diacritic",
    "letter",
    "numeral",
    "section_sign",
    "spacing",
    "punctuation",
    "dehyphenation",
    "reflow",
    "noise",
)
ROLES = (
    "ordforande",
    "vice_ordforande",
    "ledamot",
    "tjanstgorande_ersattare",
    "ersattare",
    "ovrig_narvarande",
    "sekreterare",
    "justerare",
    "foredragande",
)
EVENTS = ("arrives", "leaves", "conflict_of_interest", "abstains_from_decision")
OUTCOMES = (
    "bifall",
    "avslag",
    "aterremiss",
    "bordlaggning",
    "besvarad",
    "antecknad",
    "val",
    "information",
    "utgar",
    "ovrigt",
)
DECISION_STATUSES = ("forslag", "beslut")
CHANGES = ("oforandrat", "andrat", "tillagt", "struket")
MOTION_KINDS = ("bifall", "avslag", "aterremiss", "bordlaggning", "andring", "tillagg", "besvarad")
BALLOTS = ("ja", "nej", "avstar", "franvarande")
CARRIED = ("ja", "nej")
STATEMENT_KINDS = (
    "yttrande",
    "sarskilt_yttrande",
    "reservation",
    "protokollsanteckning",
    "rostforklaring",
    "inget_yttrande",
)
SECTION_ROLES = (
    "sammanfattning",
    "bakgrund",
    "arendet",
    "beredning",
    "synpunkter",
    "forslag",
    "beslut",
    "beslutsunderlag",
    "yrkanden",
    "beslutsgang",
    "votering",
    "reservation",
    "sarskilt_yttrande",
    "expediering",
    "bilagor",
    "ovrigt",
)
SIGNATURE_METHODS = ("digital", "printed")
REFERENCE_KINDS = (
    "rapport",
    "bilaga",
    "dokument",
    "beslut",
    "protokoll",
    "diarienummer",
    "lag",
    "budget",
    "url",
)
RESOLUTIONS = ("block", "section", "title", "context", "unique", "unresolved")
FIELDS = ("beskrivning", "pagaende_arbete", "kommentar", "ansvarig", "svar", "hantering", "fritext")
STANCES = ("positiv", "delvis", "tveksam", "negativ", "neutral", "oklar")
RESPONSIBILITIES = ("ansvarig", "huvudansvarig", "medansvarig", "samverkan")
PROGRESS = ("ej_paborjad", "pagar", "genomford", "pausad", "avslutad", "gron", "gul", "rod")
RESPONSE_STATUSES = ("answered", "partial", "missing")
ORGAN_KINDS = ("fullmaktige", "styrelse", "namnd", "utskott", "rad", "forvaltning", "bolag", "ovrigt")
TRACE_EVENTS = ("proposed", "consulted", "answered", "decided", "mentioned")
