"""What became of a matter, in whatever tense, voice and synonym a secretary tells it."""

import pytest
from minutes_texts import minutes, rows_in

from corpus import records
from parsers.outcomes import outcome_of


def told(body: str, heading: str = "Taxa för avfall") -> str:
    """The outcome of § 7 with this text and no heading for a decision."""
    text = minutes(body).replace("§ 7 Taxa för avfall", f"§ 7 {heading}")
    return next(p.outcome for p in rows_in(records.Paragraph, text) if p.number == 7)


def decided(*points: str, heading: str = "Rubrik") -> str:
    return outcome_of([records.Decision(paragraph=1, status="beslut", point=1, text=text) for text in points], heading)


#: One deed in the forms of its verb: present, past, perfect, infinitive; active and passive; and what it is called.
FORMS = {
    "bifall": [
        "Nämnden godkänner rapporten.", "Nämnden godkände rapporten.", "Nämnden har godkänt rapporten.",
        "att godkänna rapporten", "Rapporten godkänns.", "Rapporten godkändes.", "Rapporten har godkänts.",
        "Rapporten blev godkänd.", "Rapporten är godkänd.",
        "Nämnden antar planen.", "Nämnden antog planen.", "Planen antas.", "Planen antogs.", "Planen har antagits.",
        "att antaga planen", "Planen antages.",
        "Nämnden fastställer taxan.", "Nämnden fastställde taxan.", "Taxan fastställs.", "Taxan fastställdes.",
        "Taxan fastslås.", "Taxan fastslogs.", "att fastslå taxan",
        "Nämnden beviljar bidrag.", "Nämnden beviljade bidrag.", "Föreningen beviljas 5 000 kronor.",
        "Föreningen beviljades 5 000 kronor.", "Föreningen har beviljats 5 000 kronor.",
        "Nämnden bifaller ansökan.", "Nämnden biföll ansökan.", "Ansökan bifalls.", "Ansökan bifölls.",
        "Ansökan har bifallits.", "Motionen bifalles.",
        "Nämnden tillstyrker ansökan.", "Nämnden tillstyrkte ansökan.", "Ansökan tillstyrktes.",
        "Nämnden ställer sig bakom förslaget.", "Nämnden ställde sig bakom förslaget.", "att ställa sig bakom planen",
        "Nämnden medger undantag.", "Nämnden medgav undantag.", "Dispens medges.", "Dispens medgavs.",
        "Nämnden lämnar tillstånd till serveringen.", "Nämnden lämnade bygglov.", "Bygglov gavs.", "Bygglov lämnades.",
        "Bo Ask (M) befrias från uppdraget.", "Bo Ask (M) befriades från sitt uppdrag.", "Bo Ask (M) entledigas.",
        "Nämnden köpte marken.", "Marken såldes till bolaget.", "att antaga anbudet", "Nämnden sålde marken.",
        "Nämnden inrättade en tjänst.", "En tjänst inrättades.", "Nämnden anslog 20 000 kronor.", "Nämnden hyrde ut lokalen.",
        "Nämnden avsatte 20 000 kronor.", "Medel anvisades ur reserven.", "Nämnden upphävde beslutet.",
    ],
    "avslag": [
        "Nämnden avslår motionen.", "Nämnden avslog motionen.", "Motionen avslås.", "Motionen avslogs.",
        "Motionen har avslagits.", "att avslå motionen", "Motionen blev avslagen.",
        "Nämnden avstyrker ansökan.", "Nämnden avstyrkte ansökan.", "Ansökan avstyrktes.",
        "Nämnden avvisade skrivelsen.", "Skrivelsen avvisades.", "Tillstånd vägrades.",
        "Nämnden biföll inte ansökan.", "Ansökan bifölls inte.", "att ej bifalla ansökan", "Nämnden bifaller ej ansökan.",
        "Nämnden godkänner inte förslaget.", "Bidrag beviljas inte.", "Inget bidrag beviljas.", "Något bidrag beviljas ej.",
        "att inte anta anbudet", "Bygglov beviljades ej.", "Nämnden ställer sig inte bakom förslaget.",
        "Motionen lämnades utan bifall.", "Motionen lämnas utan åtgärd.", "Framställningen lämnades utan avseende.",
        "att förslaget inte ska antas", "Nämnden säger nej till ansökan.", "Nämnden nekade tillstånd.",
        "Ansökan om bidrag nekas.", "Yrkandet förkastas.", "att inga medel ska beviljas",
    ],
    "aterremiss": [
        "Nämnden återremitterar ärendet.", "Nämnden återremitterade ärendet.", "Ärendet återremitterades till kontoret.",
        "Ärendet har återremitterats.", "Ärendet återförvisades till kontoret.", "Ärendet skickades tillbaka till kontoret.",
        "Ärendet sänds tillbaka till beredningen.", "Ärendet återsändes till kontoret för ny beredning.",
    ],
    "bordlaggning": [
        "Nämnden bordlägger ärendet.", "Nämnden bordlade ärendet.", "Ärendet bordlades till nästa möte.",
        "Ärendet bordlägges.", "Ärendet har bordlagts.", "Ärendet är bordlagt.", "att bordlägga frågan",
        "Nämnden sköt upp ärendet till nästa möte.", "Ärendet skjuts upp.", "Ärendet sköts upp till hösten.",
        "Ärendet får vila till nästa sammanträde.", "Ärendet vilade till nästa sammanträde.",
        "Beslutet sköts fram till nästa sammanträde.", "Ärendet behandlas vid ett senare sammanträde.",
        "Ärendet tas upp på nästa sammanträde.", "Ärendet togs upp igen vid nästa sammanträde.",
        "Ärendet hänskjuts till nästa sammanträde.", "att uppskjuta frågan", "Ärendet uppsköts.",
    ],
    "besvarad": [
        "Nämnden anser motionen besvarad.", "Nämnden ansåg medborgarförslaget besvarat.", "Motionen ansågs besvarad.",
        "Motionen anses vara besvarad.", "att anse motionen vara besvarad", "Motionen är besvarad.",
        "Motionerna anses besvarade.", "Frågan är därmed besvarad.", "Motionen förklarades besvarad.",
        "Interpellationen besvarades.", "Nämnden besvarade motionen med kontorets yttrande.",
        "Motionen får anses besvarad.", "Medborgarförslaget besvarades med kontorets yttrande.",
    ],
    "antecknad": [
        "Nämnden lägger rapporten till handlingarna.", "Nämnden lade rapporten till handlingarna.",
        "Rapporten läggs till handlingarna.", "Rapporten lades till handlingarna.", "Rapporten lägges till handlingarna.",
        "Rapporten har lagts till handlingarna.", "att lägga rapporten ad acta",
        "Nämnden noterar informationen.", "Nämnden noterade informationen.", "Informationen noterades.",
        "Informationen noterades till protokollet.",
        "Nämnden antecknar informationen.", "Nämnden antecknade informationen.", "Informationen antecknades till protokollet.",
        "Nämnden tog del av rapporten.", "Nämnden har tagit del av rapporten.", "att ta del av rapporten",
        "Nämnden tog emot redovisningen.", "Nämnden mottog rapporten.", "Rapporten tas emot.",
        "Rapporten anmäldes.", "Besluten redovisades.", "Delegationsbesluten är anmälda.",
    ],
    "val": [
        "Nämnden väljer Bo Ask (M) till ledamot.", "Nämnden valde Bo Ask (M) till ledamot.", "Bo Ask (M) valdes till ledamot.",
        "Bo Ask (M) har valts till ledamot.", "Nämnden utsåg Bo Ask (M) till ombud.", "Bo Ask (M) utsågs till ombud.",
        "Bo Ask (M) har utsetts till ombud.", "Till ombud utsågs Bo Ask (M).", "Som ersättare valdes Bo Ask (M).",
        "Till nämndeman för mandatperioden 2027–2030 väljs Bo Ask (M), 1958.", "Bo Ask (M) omvaldes till ledamot.",
        "Till ledamöter i styrelsen för Ek & Alm AB, org.nr 556000-0001, utses Bo Ask (M) och Anna Ek (S).",
        "Bo Ask (M) nyväljs som ersättare.", "Nämnden nominerar Bo Ask (M) till styrelsen.",
        "Att jämte ordföranden justera protokollet utses Bo Ask (M).", "Att justera protokollet utsågs Bo Ask (M).",
        "Bo Ask (M) entledigas. Anna Ek (S) väljs till ledamot.", "att förordna Bo Ask till vigselförrättare",
    ],
    "utgar": [
        "Ärendet utgår.", "Ärendet utgick.", "Ärendet har utgått.", "att ärendet ska utgå", "Punkten utgick.",
        "Ärendet tas bort från dagordningen.", "Ärendet ströks från föredragningslistan.",
        "Ärendet lyftes ur dagordningen.", "Ärendet togs bort från ärendelistan.", "Ärendet drogs tillbaka.",
        "Ärendet dras ur.", "Ärendet avfördes från dagordningen.", "Frågan utgick från dagordningen.",
    ],
    "information": [
        "Nämnden tackar för informationen.", "Nämnden tackade för informationen.", "Rådet tackar för föredragningen.",
    ],
    "ovrigt": [
        "Kontoret får i uppdrag att godkänna ritningen.", "att uppdra åt kontoret att anta en ny plan",
        "Kommunens firma tecknas av ordföranden.",
        "Ordföranden fick i uppdrag att utse ombud.", "Motionen remitterades till tekniska nämnden.",
        "Ärendet överlämnades till kommunstyrelsen.", "Nämnden köpte inte marken.", "Kaffe serverades.",
        "Planen lämnas vidare till kommunfullmäktige, som antar den.", "att begära att rådet får ta del av planen",
        "att hos fullmäktige hemställa att taxan fastställs", "Kontoret uppmanas att anta en plan.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [(text, code) for code, texts in FORMS.items() for text in texts])
def test_the_forms_of_a_deed(text: str, code: str) -> None:
    assert decided(text) == code


@pytest.mark.parametrize(
    ("points", "heading", "code"),
    [
        (["Bo Ask (M) befrias från uppdraget.", "Anna Ek (S) väljs till ny ledamot."], "Avsägelse", "val"),
        (["Bo Ask (M) befrias från uppdraget.", "Valet bordläggs."], "Avsägelse", "bifall"),
        (["Bo Ask (M) entledigas.", "Länsstyrelsen ombeds räkna om rösterna."], "Avsägelse", "bifall"),
        (
            ["Tre ombud entledigas.", "Ordföranden får delegation att till och med den 1 maj förordna nya."],
            "Ombud",
            "bifall",
        ),
        (["Avsägelsen godkänns.", "Till ny ersättare utses Anna Ek (S)."], "Avsägelse", "val"),
        (["Ärende 4, Skolväg, utgår från dagordningen.", "Dagordningen fastställs i övrigt."], "Dagordning", "bifall"),
        (["Ärende 4 utgår.", "Listan godkänns i övrigt."], "Godkännande av ärendelistan", "bifall"),
        (["Dagordningen godkänns med den ändringen att ärende 4 utgår."], "Dagordning", "bifall"),
    ],
)
def test_several_points_have_one_outcome(points: list[str], heading: str, code: str) -> None:
    assert decided(*points, heading=heading) == code


#: What a paragraph tells in plain prose.
PROSE = [
    ("Anmäldes att protokollet justerats den 1 mars. Anmälan lades till handlingarna.", "antecknad"),
    ("Protokoll nr 3 gicks igenom och lades till handlingarna. Bo Ask påminde om vägen.", "antecknad"),
    ("Föregående protokoll godkändes och lades till handlingarna.", "bifall"),
    ("Skrivelserna lades till handlingarna. Två gator har mätts upp.", "antecknad"),
    ("Dessa skrivelser lades till handlingarna:\n\n– Brev om cykelbanan\n\n– Rapport om isbanan", "antecknad"),
    ("Delgivningarna lades till handlingarna.", "antecknad"),
    ("Planen presenterades. Styrelsen noterade informationen.", "antecknad"),
    ("Den utsända dagordningen godkändes.", "bifall"),
    ("Ordföranden hälsade alla välkomna. Dagordningen godkändes med tillägg av en fråga om snö.", "bifall"),
    ("Förslaget till dagordning fastställdes.", "bifall"),
    ("Kommunstyrelsen fastställde följande mötestider: 12 februari och 7 maj.", "bifall"),
    ("Årsrapporten godkändes utan ändringar.", "bifall"),
    ("Föreningen har frågat om avgiften. Bo Ask (M) svarade. Skrivelsen ansågs därmed besvarad.", "besvarad"),
    ("Interpellationen anses besvarad.", "besvarad"),
    ("Ärendet utgick.", "utgar"),
    ("Ärendet utgår.", "utgar"),
    ("Punkten ströks.", "utgar"),
    ("Ärendet bordlades.", "bordlaggning"),
    ("Handlingarna var inte klara. Ärendet bordläggs därför till nästa möte.", "bordlaggning"),
    ("Ärendet återremitterades till kontoret.", "aterremiss"),
    ("Ansökan avslogs.", "avslag"),
    ("Ekonomichef Ulf Öst redogjorde för bokslutet.", "information"),
    ("Kommunchefen informerade om bygget vid ån.", "information"),
    ("Rektor Ulf Öst berättade om skolan.", "information"),
    ("Kommunchefen gick igenom läget.", "information"),
    ("Interpellationen besvarades av Anna Ek (S).", "besvarad"),
    ("Motionen remitterades till tekniska nämnden.", "ovrigt"),
    ("Till ombud omvaldes Bo Ask.", "val"),
    # what others did, or did before, or may do
    ("Kommunfullmäktige antog planen 2015. Kontoret ser nu över den.", ""),
    ("Planen antogs av kommunfullmäktige i mars.", ""),
    ("Motionen avslogs av kommunfullmäktige 2022-03-01.", ""),
    ("Den 3 februari godkändes rapporten av revisorerna.", ""),
    ("Vid förra mötet bordlades ärendet. Bo Ask frågar hur det går.", ""),
    ("Ärendet bordlades vid förra mötet.", ""),
    ("Ansökan avslogs förra året. Föreningen har klagat.", ""),
    ("Om ärendet bordläggs kommer planen för sent.", ""),
    ("Bo Ask frågar när rapporten godkändes.", ""),
    ("Tekniska nämnden godkände rapporten.", ""),
    ("Bo Ask önskade att ärendet skulle bordläggas.", ""),
    ("Ordföranden öppnade mötet och hälsade alla välkomna.", ""),
    ("Ärendet kunde inte behandlas eftersom kommunfullmäktige inte antagit budgeten.", ""),
    ("Rapporten godkändes inte.", ""),
    ("Planen ska antas i juni.", ""),
    ("Budgeten fastställs av kommunfullmäktige i november.", ""),
    ("Kontoret har sökt bidrag. Bidraget beviljades av staten.", ""),
    ("Kontoret sökte bidrag och fick det beviljat.", ""),
    ("Bygglovet beviljades 2012.", ""),
    ("Ansökan till Boverket avslogs. Kommunen söker på nytt.", ""),
    ("Ansökan om medel från staten beviljades.", ""),
    ("Ansökningarna till gymnasiet bifölls.", ""),
    ("Frågan har diskuterats i riksdagen. Förslaget antogs med bred majoritet.", ""),
    ("Budgeten antas spricka till hösten.", ""),
    ("Planen fastställs sannolikt i höst.", ""),
    ("Planen fastställs i höst.", ""),
    ("Ärendet utgår från en motion.", ""),
    ("Förslaget utgår från riktlinjerna.", ""),
    ("Ansökan om statsbidrag dras tillbaka.", ""),
    ("Planen skjuts fram till 2026.", ""),
    ("Ärendet skjuts fram till nästa möte.", "bordlaggning"),
    ("Nämnden samtalade. Kommunstyrelsen sköt upp ärendet.", "bordlaggning"),
    ("Motionen dras tillbaka.", "utgar"),
    ("Ärendet utgår från dagordningen.", "utgar"),
    ("Ärendet utgår ur dagens föredragningslista.", "utgar"),
    ("Ansökan från Ekby idrottsförening avslogs.", "avslag"),
    ("Planen antas utan ändringar.", "bifall"),
    ("Förslaget till dagordningen godkändes.", "bifall"),
]  # fmt: skip


@pytest.mark.parametrize(
    "body", ["Anna Ek (S) besvarar interpellationen.", "Ordföranden Bo Ask (M) svarade på frågan."]
)
def test_one_person_answers_an_interpellation(body: str) -> None:
    assert told(body) == "besvarad"


@pytest.mark.parametrize(("body", "code"), PROSE)
def test_what_plain_prose_tells(body: str, code: str) -> None:
    assert told(body) == code


#: Points whose words only resemble those of a deed.
RESEMBLE = [
    "Kontoret återkommer till nästa sammanträde med en lägesrapport.",
    "Investeringen skjuts fram till 2026.",
    "Kommunen drar tillbaka sitt överklagande.",
    "Ansökan om statsbidrag dras tillbaka.",
    "Rådet lyfter ärendet till dagordningen för nästa möte",
    "Ärendet utgår från en motion.",
    "Kommunen köper varken mark eller hus.",
    "Kommunen bygger aldrig i området.",
    "Kommunen inför inget förbud.",
    "Kommunens kostnader antas öka med 3 procent",
]


@pytest.mark.parametrize("text", RESEMBLE)
def test_what_only_resembles_a_deed(text: str) -> None:
    assert decided(text) == "ovrigt"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kommunen har sökt bidrag. Ansökan avslogs.", "information"),
        ("Rapporten lades till handlingarna.", "antecknad"),
        ("Ärendet bordlades.", "bordlaggning"),
        ("Kommunstyrelsen godkände rapporten.", "bifall"),
    ],
)
def test_what_a_paragraph_of_information_tells(text: str, code: str) -> None:
    assert told(text, "Lägesrapport bidrag") == code


#: How the minutes tell which proposal was taken, where the decision itself has no verb for it.
FOUND_SO = [
    ("Ordföranden finner att kommunstyrelsen beslutar enligt arbetsutskottets förslag.", "bifall"),
    ("Ordföranden prövar förslaget och finner att det bifalls. Kommunstyrelsen har därmed bifallit förslaget.", "bifall"),
    ("Ordföranden ställer proposition på kontorets förslag och finner att kommunstyrelsen beslutar enligt det.", "bifall"),
    ("Efter proposition finner ordföranden arbetsutskottets förslag antaget.", "bifall"),
    ("Ordföranden fann att kommunstyrelsen beslutat i enlighet med kontorets förslag.", "bifall"),
    (
        "Ordföranden finner att kommunstyrelsen beslutar enligt arbetsutskottets förslag.\n\nHärefter prövas tillägget, och"
        " ordföranden finner att kommunstyrelsen avslår Bo Asks tilläggsyrkande.",
        "bifall",
    ),
    ("Kommunstyrelsen har således med 4 röster mot 3 bifallit arbetsutskottets förslag.", "bifall"),
    # what a member moved is no proposal before the meeting, and what was refused is not taken
    ("Ordföranden finner att kommunstyrelsen bifaller Bo Asks yrkande.", "ovrigt"),
    ("Ordföranden finner att kommunstyrelsen beslutar enligt Bo Asks förslag.", "ovrigt"),
    ("Ordföranden finner att kommunstyrelsen avslår arbetsutskottets förslag.", "ovrigt"),
    (
        "Ordföranden finner att kommunstyrelsen beslutar enligt arbetsutskottets förslag. Votering begärs.\n\n"
        "Med 3 röster mot 4 har kommunstyrelsen således beslutat enligt Bo Asks yrkande.",
        "ovrigt",
    ),
    ("Ordföranden finner att ärendet ska avgöras i dag.", "ovrigt"),
]  # fmt: skip


@pytest.mark.parametrize(("course", "code"), FOUND_SO)
def test_the_chair_finds_which_proposal_is_taken(course: str, code: str) -> None:
    assert told(f"Beslutsgång\n\n{course}\n\nBeslut\n\nVägen hålls öppen hela vintern.") == code


NO_OBJECTION = [
    "Nämnden har inget att erinra mot ansökan.", "Nämnden har ingen erinran mot planen.", "att ej göra erinran mot förslaget",
    "Nämnden har inga invändningar mot förslaget.", "Nämnden har inget att invända mot planen.",
    "Nämnden motsätter sig inte förslaget.", "att lämna remissen utan erinran", "att icke göra någon erinran mot planen",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_OBJECTION)
def test_what_is_not_objected_to_is_taken(text: str) -> None:
    assert decided(text) == "bifall"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nämnden har invändningar mot planen.", "ovrigt"),
        ("Nämnden motsätter sig förslaget.", "ovrigt"),
        ("Medel om 350 000 kronor överförs till nästa år.", "bifall"),
        ("att omdisponera 50 000 kronor till lekplatsen", "bifall"),
        ("Kommunen förvärvar lokalen.", "bifall"),
        ("Ärendet överförs till tekniska nämnden.", "ovrigt"),
        ("En fråga om högst 50 platser genomförs inte.", "ovrigt"),
    ],
)
def test_what_is_objected_to_or_moved(text: str, code: str) -> None:
    assert decided(text) == code


@pytest.mark.parametrize(
    "point", ["Kommunstyrelsen överlämnar skrivelsen som sitt svar.", "Kontoret får i uppdrag att räkna om avgiften."]
)
def test_what_is_handed_on_is_not_granted(point: str) -> None:
    course = "Ordföranden finner att kommunstyrelsen beslutar enligt kontorets förslag."
    assert told(f"Beslutsgång\n\n{course}\n\nBeslut\n\n{point}") == "ovrigt"
