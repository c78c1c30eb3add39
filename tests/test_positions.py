"""Where a body stands: made-up sentences in many forms, and how several sentences add up."""

from __future__ import annotations

import time

import pytest
from memo_texts import only, rows_for

from corpus import records
from parsers.blocks import Span
from parsers.mentions import mentions_of, passages_of
from parsers.positions import Speaker, Told, stance_of
from parsers.reports import Reports

ORGAN = "Barn- och utbildningsförvaltningen"

SENTENCES = [
    # (stance, what the body says; None: no stance of the body)
    ("positiv", "Barn- och utbildningsnämnden ställer sig helt bakom förslaget."),
    ("positiv", "Förvaltningen bedömer att åtgärden är angelägen och bör genomföras skyndsamt."),
    ("positiv", "Nämnden tillstyrker att en gemensam portal inrättas."),
    ("positiv", "Att inrätta en samordnare är enligt förvaltningens mening mycket angeläget."),
    ("positiv", "Kontoret anser att förslaget är väl avvägt och ändamålsenligt."),
    ("positiv", "Förslaget ligger väl i linje med nämndens verksamhetsplan."),
    ("positiv", "Bolaget ser stora möjligheter i förslaget."),
    ("positiv", "Vi tycker att förslaget är bra."),
    ("positiv", "Nämnden har inga invändningar mot åtgärden."),
    ("positiv", "Förvaltningen lämnar förslaget utan erinran."),
    ("positiv", "Nämnden är i huvudsak positiv till åtgärden."),
    ("positiv", "Nämnden instämmer i beredningens bedömning att stödet behöver stärkas."),
    ("positiv", "Det finns ett stort behov av den föreslagna mötesplatsen, och nämnden stödjer åtgärden."),
    ("delvis", "Nämnden är positiv till förslaget. Finansieringen behöver dock klargöras innan arbetet kan påbörjas."),
    ("delvis", "Förvaltningen ser positivt på åtgärden, förutsatt att medel tillförs."),
    ("delvis", "Nämnden tillstyrker förslaget med undantag för den del som rör förskolan."),
    ("delvis", "Kontoret instämmer i stort men menar att ansvaret bör ligga på kommunstyrelsen."),
    ("delvis", "Förvaltningen välkomnar åtgärden. Det saknas emellertid personal för att genomföra den fullt ut."),
    ("delvis", "Nämnden delar uppfattningen att samverkan är viktig men ser vissa svårigheter med att genomföra den."),
    ("delvis", "Förslaget är i grunden bra, men kräver ytterligare medel."),
    ("delvis", "Nämnden ställer sig delvis bakom förslaget."),
    ("tveksam", "Nämnden är tveksam till om en ny tjänst löser problemet."),
    ("tveksam", "Förvaltningen ifrågasätter nyttan av ett särskilt råd."),
    ("tveksam", "Förvaltningen ställer sig frågande till behovet av ett särskilt råd."),
    ("tveksam", "Det är tveksamt om åtgärden får avsedd effekt."),
    ("tveksam", "Nämnden delar bedömningen av behovet. Nämnden är dock tveksam till den föreslagna organisationen."),
    ("negativ", "Nämnden avstyrker förslaget."),
    ("negativ", "Förvaltningen ser inte något behov av en ny portal."),
    ("negativ", "Nämnden anser inte att förslaget bör genomföras."),
    ("negativ", "Förvaltningen anser att åtgärden inte bör genomföras."),
    ("negativ", "Bolaget kan inte ställa sig bakom förslaget."),
    ("negativ", "Nämnden delar inte beredningens uppfattning."),
    ("negativ", "Åtgärden bör avslås."),
    ("negativ", "Kontoret är emot förslaget."),
    ("negativ", "Nämnden motsätter sig en sådan ordning."),
    ("negativ", "Nämnden anser att förslaget är onödigt."),
    ("negativ", "Förslaget avvisas."),
    ("oklar", "Nämnden kan i dagsläget inte ta ställning till åtgärden."),
    ("oklar", "Det är i nuläget svårt att bedöma vad förslaget innebär för nämnden."),
    ("oklar", "Det är för tidigt att uttala sig om åtgärden."),
    ("oklar", "Nämnden återkommer med sitt ställningstagande när utredningen är klar."),
    ("oklar", "Det går inte att idag avgöra om förslaget kan genomföras."),
    ("oklar", "Det är oklart hur åtgärden ska finansieras."),
    ("neutral", "Nämnden har inga synpunkter på förslaget."),
    ("neutral", "Nämnden avstår från att yttra sig."),
    ("neutral", "Åtgärden berör inte nämndens verksamhet."),
    ("neutral", "Förvaltningen har inga synpunkter på åtgärden i sig."),
    (None, "Nämnden har under året anställt två samordnare."),
    (None, "Arbetet pågår och beräknas vara klart hösten 2025."),
    (None, "Förvaltningen kommer att bjuda in till ett möte under våren."),
    (None, "Beredningen anser att åtgärden är angelägen."),
    (None, "I rapporten framhålls att samverkan är viktig och att skolorna är positiva till förslaget."),
    (None, "Enkäten visar att eleverna är positiva till fler lärare."),
    (None, "Kulturnämnden är positiv till åtgärden."),
    (None, "Nämnden deltar i det positiva arbetet med föreningarna."),
    (None, "Skolan har inte haft någon bra lösning för detta."),
    (None, "Åtgärden är redan genomförd inom ramen för ordinarie verksamhet."),
    (None, "Rektorerna ansvarar för att elevhälsan samverkar med socialtjänsten."),
    (None, "Ett positivt resultat är att fler elever når målen."),
    (None, "Utredningen avstyrker en sådan lösning."),
    (None, "Enligt rapporten finns det risker med dagens ordning."),
    (None, "Nämnden har avslagit två ansökningar om bidrag under året."),
    (None, "Nämnden stödjer elever med särskilda behov."),
    (None, "Förvaltningen stöder föreningar genom bidrag och lokaler."),
    ("positiv", "Utbildningsnämnden tycker att det är en bra idé att öppna en gemensam reception."),
    ("positiv", "Åtgärden är mycket välkommen."),
    ("positiv", "Förvaltningen är för förslaget."),
    ("positiv", "Vi ställer oss positiva till åtgärden."),
    ("positiv", "Vi står bakom förslaget."),
    ("positiv", "Utbildningsförvaltningen delar helt kommissionens syn på behovet av tidiga insatser."),
    ("positiv", "Nämnden ser mycket positivt på förslaget och vill gärna delta."),
    ("positiv", "Förvaltningen anser att rekommendationen bör genomföras."),
    ("positiv", "Nämnden anser att åtgärden är väl motiverad."),
    ("positiv", "Förvaltningen föreslår att åtgärden genomförs i sin helhet."),
    ("positiv", "Nämnden är enig med beredningen om behovet."),
    ("positiv", "Nämnden bifaller förslaget."),
    ("positiv", "Förvaltningen ser fördelar med en gemensam ingång."),
    ("positiv", "Det är önskvärt att en sådan samverkan kommer till stånd."),
    ("positiv", "Bolaget har inget emot förslaget."),
    ("positiv", "Nämnden uppskattar att frågan lyfts och stöder förslaget."),
    ("delvis", "Vi är positiva till tanken, men i dagsläget saknas lokaler."),
    ("delvis", "Nämnden är i princip positiv, men kostnaden måste utredas."),
    ("delvis", "Förslaget är bra. Däremot bör det omfatta även äldre."),
    ("delvis", "Nämnden tillstyrker åtgärden under förutsättning att kommunstyrelsen står för kostnaden."),
    ("delvis", "Förvaltningen kan ställa sig bakom delar av förslaget."),
    ("delvis", "Förvaltningen är positiv till åtgärden men kan inte genomföra den utan resurstillskott."),
    ("delvis", "Genomförandet förutsätter att nämnden tillförs medel. I övrigt är nämnden positiv."),
    ("delvis", "Nämnden instämmer i analysen men inte i förslaget."),
    ("tveksam", "Förvaltningen är inte övertygad om att åtgärden leder rätt."),
    ("tveksam", "Nämnden ser en risk för att ansvaret blir otydligt."),
    ("tveksam", "Nämnden känner sig tveksam inför förslaget."),
    ("tveksam", "Förvaltningen ställer sig tveksam till om detta är rätt väg."),
    ("tveksam", "Frågan är om en ny funktion är rätt lösning."),
    ("tveksam", "Vi är oroliga för att åtgärden drar resurser från andra."),
    ("negativ", "Nämnden anser att åtgärden inte är aktuell."),
    ("negativ", "Nämnden anser att det saknas skäl att inrätta ett råd."),
    ("negativ", "Nämnden föreslår att åtgärden stryks."),
    ("negativ", "Förvaltningen anser att förslaget bör avslås."),
    ("negativ", "Vi tycker inte att förslaget är bra."),
    ("negativ", "Vi ser inget värde i en sådan portal."),
    ("negativ", "Nämnden är kritisk till förslaget."),
    ("negativ", "Nämnden kan inte tillstyrka förslaget."),
    ("negativ", "Förslaget bör inte genomföras."),
    ("oklar", "Nämnden har ännu inte tagit ställning."),
    ("oklar", "Nämnden behöver mer underlag för att kunna ta ställning."),
    ("oklar", "Innan nämnden kan ta ställning behöver frågan utredas."),
    ("oklar", "I nuläget går det inte att bedöma kostnaden för förslaget."),
    ("oklar", "Förvaltningen avvaktar utredningen innan ställning tas."),
    ("neutral", "Förvaltningen har inget att tillägga."),
    ("neutral", "Nämnden berörs inte av åtgärden."),
    ("neutral", "Nämnden lämnar inga synpunkter på förslaget."),
    ("neutral", "Frågan ligger utanför nämndens ansvarsområde."),
    (None, "Förvaltningen har inlett en dialog med kulturförvaltningen."),
    (None, "Nämnden har ansvar för att stödja barn och unga."),
    (None, "Socialtjänsten ger stöd till familjer och det är en viktig del av arbetet som påbörjades 2019."),
    (None, "Syftet med åtgärden är att fler ska få stöd."),
    (None, "Åtgärden innebär att en samordnare anställs."),
    (None, "Kommissionens förslag innebär att varje stadsdel får en lots."),
    (None, "Medborgarna är kritiska till stängningen."),
    (None, "Rapporten pekar på att det finns behov av bättre samverkan."),
    (None, "Arbetet bedrivs i linje med förslaget."),
    (None, "Förvaltningen planerar att införa modellen under 2025."),
    (None, "Nämnden har inte svarat."),
    (None, "Ansvaret för frågan delas mellan nämnderna."),
    (None, "Eleverna är inte positiva till mobilförbudet."),
    (None, "En kartläggning visade att det inte fanns behov av fler platser."),
]


@pytest.mark.parametrize(("stance", "text"), SENTENCES)
def test_a_sentence(stance: str | None, text: str) -> None:
    assert code(text) == stance


def code(text: str, organ: str = ORGAN, *, asked: bool = True) -> str | None:
    found = stance_of([Span(text, 0, len(text))], Speaker(organ), asked=asked)
    return found.code if found else None


def test_the_sentence_that_limits_is_the_evidence() -> None:
    text = "Nämnden är positiv till åtgärden. Den kräver dock ytterligare resurser. Arbetet börjar i vår."
    found = stance_of([Span(text, 100, 100 + len(text))], Speaker(ORGAN))
    assert found is not None
    assert (found.code, found.evidence.text) == ("delvis", "Den kräver dock ytterligare resurser.")
    assert found.evidence.start == 100 + text.index("Den kräver")


OWN = [
    # (the body whose answer it is, what stands there, whether it is its own opinion)
    ("Kulturförvaltningen", "Kulturnämnden är positiv till åtgärden.", True),
    ("Kulturförvaltningen", "Socialnämnden är positiv till åtgärden.", False),
    ("Kulturförvaltningen", "Därför är nämnden positiv till åtgärden.", True),
    ("Norra Ekby", "Stadsdelsnämnden är positiv till åtgärden.", True),
    ("Norra Ekby", "Föräldrarna är positiva till åtgärden.", False),
    ("Ekbybostäder AB", "Bolaget är positivt till åtgärden.", True),
    ("Fritidsförvaltningen", "Fritidsnämnden delar kommissionens bedömning.", True),
    ("Fritidsförvaltningen", "Kommissionen delar nämndens bedömning.", False),
]


@pytest.mark.parametrize(("organ", "text", "own"), OWN)
def test_whose_opinion(organ: str, text: str, own: bool) -> None:
    assert (code(text, organ) is not None) == own


AMONG_SEVERAL = [
    # (a sentence on several measures, the stance on each that has one)
    ("Nämnden tillstyrker åtgärd 4.1.1 och avstyrker 4.1.2.", {"4.1.1": "positiv", "4.1.2": "negativ"}),
    (
        "Nämnden tillstyrker åtgärderna 4.1.1, 4.1.2 samt avstyrker 4.1.3.",
        dict.fromkeys(["4.1.1", "4.1.2"], "positiv") | {"4.1.3": "negativ"},
    ),
    ("Åtgärd 4.1.1 tillstyrks, 4.1.2 avstyrks.", {"4.1.1": "positiv", "4.1.2": "negativ"}),
    (
        "Nämnden stöder åtgärd 4.1.1, är tveksam till åtgärd 4.1.2 och avstyrker åtgärd 4.1.3.",
        {"4.1.1": "positiv", "4.1.2": "tveksam", "4.1.3": "negativ"},
    ),
    ("Nämnden tillstyrker åtgärderna 4.1.1 och 4.1.2.", {"4.1.1": "positiv", "4.1.2": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och åtgärd 4.1.2 avstyrks.", {}),
    ("Nämnden avstyrker samtliga åtgärder utom 4.1.3.", {}),
    ("Nämnden tillstyrker rapportens förslag med undantag av åtgärd 4.1.2.", {}),
    ("Till skillnad från åtgärd 4.1.1, som nämnden tillstyrker, bör åtgärd 4.1.2 inte genomföras.", {}),
    ("Eftersom åtgärd 4.1.1 redan är genomförd avstyrker nämnden åtgärd 4.1.2.", {}),
    ("Nämnden avstyrker ett nytt råd eftersom åtgärd 4.1.1 redan är beslutad.", {}),
    ("Åtgärd 4.1.1, som nämnden tillstyrker, och åtgärd 4.1.2 bör samordnas.", {"4.1.1": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och avstyrker övriga åtgärder.", {"4.1.1": "positiv"}),
    ("Nämnden tillstyrker åtgärd 4.1.1. Övriga förslag avstyrker nämnden.", {"4.1.1": "positiv"}),
    ("Kommissionen tillstyrker åtgärd 4.1.1 men avstyrker åtgärd 4.1.2.", {}),
    ("Nämnden tillstyrker åtgärd 4.1.1 och idrottsnämnden avstyrker åtgärd 4.1.2.", {}),
]


@pytest.mark.parametrize(("text", "stances"), AMONG_SEVERAL)
def test_measures_of_one_sentence(text: str, stances: dict[str, str]) -> None:
    assert told(f"Om åtgärderna.\n\n{text}\n", Speaker(ORGAN)) == stances


def told(text: str, speaker: Speaker) -> dict[str, str]:
    blocks, rows = rows_for(text)
    reports = Reports(())
    said = Told(speaker)
    said.add_prose(blocks, mentions_of(passages_of(blocks, reports), reports))
    said.add_rows(rows)
    return {p.number: p.stance for p in only(rows, records.Position)}


IN_MEMO = [
    # (the office whose memo it is, what stands there, whether it is its own opinion)
    ("Samordningskontoret", "Tekniska nämnden tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Nämnden tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Nämnden för arbete och vuxna tillstyrker åtgärden.", False),
    ("Samordningskontoret", "Kontoret tillstyrker åtgärden.", True),
    ("Samordningskontoret", "Förvaltningen tillstyrker åtgärden.", True),
    ("Samordningskontoret", "Vi tillstyrker åtgärden.", True),
    ("Hamnnämnden", "Nämnden tillstyrker för sin del åtgärden.", True),
    ("Hamnnämnden", "Tekniska nämnden tillstyrker åtgärden.", False),
    ("Kulturförvaltningen", "Fritids- och kulturnämnden tillstyrker åtgärden.", False),
    ("Nämnden i Södra Ekby", "Nämnden i Norra Ekby tillstyrker åtgärden.", False),
    ("Nämnden i Södra Ekby", "Nämnden i Södra Ekby tillstyrker åtgärden.", True),
    ("Nämnden för teknik", "Nämnden för teknik tillstyrker åtgärden.", True),
    ("Tekniska nämnden", "Därför bör tekniska nämnden, som tillstyrker åtgärden, höras.", True),
]


@pytest.mark.parametrize(("organ", "text", "own"), IN_MEMO)
def test_whose_opinion_in_a_memo(organ: str, text: str, own: bool) -> None:
    found = stance_of([Span(text, 0, len(text))], Speaker(organ, in_memo=True))
    assert (found is not None) == own


def test_what_is_important_in_passing_is_no_stance() -> None:
    assert code("Det är viktigt att barn får röra sig.", asked=True) == "positiv"
    assert code("Det är viktigt att barn får röra sig.", asked=False) is None
    assert code("Den föreslagna portalen är viktig för föreningarna.", asked=False) == "positiv"


def test_time_is_linear_in_a_hostile_text() -> None:
    def seconds(times: int) -> float:
        text = "är nämnden inte, men dock ser inte positivt på " * times
        started = time.process_time()
        code(text)
        return time.process_time() - started

    seconds(10)
    assert seconds(800) < 12 * max(seconds(200), 0.01)
