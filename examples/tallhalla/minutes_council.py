"""Minutes of kommunfullmäktige: a long roll and many short paragraphs."""

from .house import listing
from .model import Meeting, Motion, Paragraph, Points, Presence, Seat, Statement, Vote
from .places import MUNICIPALITY, OFFICIALS, P

COUNCIL = "Kommunfullmäktige"
AWAY = ("Gunvor Ekhage", "Siv Backhed", "Sten-Åke Vretmark")
STAND_IN = ("Krister Lövhage", "Pia Hällfors", "Joel Uddbrandt", "Fatima Nordell", "Elin Garphult")
CHAIR, FIRST, SECOND = P["Ingegerd Lundvall"], P["Oskar Tärnhed"], P["Birger Storhult"]
RUNE, TOMMY, LINNEA, MATS = P["Rune Hedfors"], P["Tommy Ramsjö"], P["Linnéa Falkby"], P["Mats Hjortvik"]
ANN, BENGT, AHMED = P["Ann-Charlotte Bergdal"], P["Bengt-Olof Dyrmo"], P["Ahmed Farsjö"]
MEMBERS = tuple(
    person for name, person in P.items() if name not in (*AWAY, *STAND_IN) and person not in (CHAIR, FIRST, SECOND)
)
SERVING = (("Joel Uddbrandt", "Siv Backhed"), ("Elin Garphult", "Gunvor Ekhage"))
VOTERS = (CHAIR, FIRST, SECOND, *MEMBERS, *(P[name] for name, _ in SERVING))
NO_PARTIES, ABSTAINING, LEAVING = ("SD", "V"), "KD", AHMED
RESERVING = tuple(person for person in VOTERS if person.party == "SD")


def ballot(person_party: str, gone: bool) -> str:
    """How a member voted on the fees of the market place."""
    if gone:
        return "franvarande"
    return "nej" if person_party in NO_PARTIES else "avstar" if person_party == ABSTAINING else "ja"


APRIL = Meeting(
    MUNICIPALITY,
    COUNCIL,
    date="2024-04-22",
    start="18:00",
    end="20:35",
    place="Folkets hus, Tallhälla",
    seats=(
        Seat(CHAIR, office="ordförande"),
        Seat(FIRST, office="1:e vice ordförande"),
        Seat(SECOND, office="2:e vice ordförande"),
        *(Seat(person, note="§§ 41–46" if person is LEAVING else "") for person in MEMBERS),
        *(Seat(P[name], "tjanstgorande_ersattare", replaces=P[other]) for name, other in SERVING),
        *(Seat(P[name], "ersattare") for name in ("Pia Hällfors", "Fatima Nordell", "Krister Lövhage")),
        Seat(OFFICIALS["Birgitta Hägerdal"], "ovrig_narvarande"),
        Seat(OFFICIALS["Fredrik Tallvik"], "ovrig_narvarande"),
    ),
    secretary=OFFICIALS["Fredrik Tallvik"],
    adjusters=(ANN, LINNEA),
    adjustment_date="2024-04-29",
    adjustment_place="kommunhuset",
    presence=(Presence(LEAVING, "leaves", 46),),
    paragraphs=(
        Paragraph(
            41,
            "Allmänhetens frågestund",
            "information",
            summary=("En besökare frågar när badhuset öppnar igen. Rune Hedfors (S) svarar att det sker i augusti.",),
        ),
        Paragraph(
            42,
            "Avsägelse från uppdrag som ledamot i kultur- och fritidsnämnden – Siv Backhed (S)",
            "bifall",
            dnr="KS 2024/97",
            summary=(
                "Siv Backhed (S) har den 2 april 2024 avsagt sig uppdraget som ledamot i kultur- och fritidsnämnden.",
            ),
            decision=Points(COUNCIL, ("Avsägelsen beviljas.",)),
            dispatch=("Siv Backhed", "Kultur- och fritidsnämnden"),
        ),
        Paragraph(
            43,
            "Avsägelse från uppdrag som ersättare i valnämnden – Sten-Åke Vretmark (M)",
            "bifall",
            dnr="KS 2024/99",
            summary=("Sten-Åke Vretmark (M) har den 3 april 2024 avsagt sig uppdraget som ersättare i valnämnden.",),
            decision=Points(
                COUNCIL,
                (
                    "Avsägelsen beviljas.",
                    "Valberedningen får i uppdrag att föreslå en ny ersättare till nästa sammanträde.",
                ),
            ),
            dispatch=("Sten-Åke Vretmark", "Valberedningen"),
        ),
        Paragraph(
            44,
            "Val av ledamot i kultur- och fritidsnämnden efter Siv Backhed (S)",
            "val",
            dnr="KS 2024/97",
            proposal=Points(
                "Valberedningen",
                ("Dragan Milić (S) väljs till ledamot till och med den 31 december 2026.",),
                "Valberedningens förslag",
            ),
            decision=Points(
                COUNCIL,
                (
                    "Dragan Milić (S) väljs till ledamot i kultur- och fritidsnämnden till och med den 31 december "
                    "2026.",
                ),
            ),
            dispatch=("Dragan Milić", "Kultur- och fritidsnämnden", "Löneenheten"),
        ),
        Paragraph(
            45,
            "Interpellation om bemanningen på särskilda boenden",
            "besvarad",
            dnr="KS 2024/81",
            summary=(
                "Ann-Charlotte Bergdal (M) har ställt en interpellation till kommunstyrelsens ordförande om "
                "bemanningen på särskilda boenden under sommaren.",
                "Rune Hedfors (S) besvarar interpellationen.",
            ),
            decision=Points(COUNCIL, ("Interpellationen anses besvarad.",)),
        ),
        Paragraph(
            46,
            "Årsredovisning 2023",
            "bifall",
            dnr="KS 2024/60",
            summary=(
                "Kommunens resultat för 2023 uppgår till 14,3 miljoner kronor, vilket är 3,1 miljoner kronor bättre än "
                "budget. Sju av de tio målen för god ekonomisk hushållning har uppnåtts helt eller delvis.",
                "Revisorerna tillstyrker att årsredovisningen godkänns.",
            ),
            earlier=("Kommunstyrelsen den 8 april 2024, § 41",),
            basis=("Årsredovisning 2023", "Revisionsberättelse för 2023"),
            proposal=Points(
                "Kommunstyrelsen",
                (
                    "Årsredovisningen för 2023 godkänns.",
                    "Av resultatet förs 4 miljoner kronor till resultatutjämningsreserven.",
                ),
                "Kommunstyrelsens förslag till kommunfullmäktige",
            ),
            motions=(
                Motion((RUNE, BENGT), "bifall", "bifall till kommunstyrelsens förslag"),
                Motion(
                    (MATS,),
                    "andring",
                    "som ändring av den andra punkten",
                    "hela resultatet ska föras till resultatutjämningsreserven.",
                ),
            ),
            procedure=(
                "Ordföranden ställer kommunstyrelsens förslag mot Mats Hjortviks ändringsyrkande och finner att "
                "kommunfullmäktige bifaller kommunstyrelsens förslag.",
            ),
            decision=Points(
                COUNCIL,
                (
                    "Årsredovisningen för 2023 godkänns.",
                    "Av resultatet förs 4 miljoner kronor till resultatutjämningsreserven.",
                ),
            ),
            dispatch=("Samtliga nämnder", "Revisorerna"),
        ),
        Paragraph(
            47,
            "Taxa för upplåtelse av torgplatser",
            "bifall",
            dnr="TN 2024/12",
            summary=(
                "Tekniska nämnden föreslår att avgiften för en fast torgplats höjs från 2 900 till 3 400 kronor om "
                "året. Avgiften för en tillfällig plats föreslås vara oförändrad.",
            ),
            earlier=("Tekniska nämnden den 19 mars 2024, § 25", "Kommunstyrelsen den 8 april 2024, § 44"),
            proposal=Points(
                "Kommunstyrelsen",
                ("Taxan för torgplatser fastställs och gäller från den 1 januari 2025.",),
                "Kommunstyrelsens förslag till kommunfullmäktige",
            ),
            motions=(
                Motion((TOMMY, LINNEA), "avslag", "avslag på kommunstyrelsens förslag"),
                Motion((RUNE,), "bifall", "bifall till kommunstyrelsens förslag"),
            ),
            procedure=(
                "Ordföranden finner att kommunfullmäktige bifaller kommunstyrelsens förslag. Omröstning begärs.",
            ),
            vote=Vote(
                "bifalla kommunstyrelsens förslag",
                "avslå det",
                tuple((person, ballot(person.party, person is LEAVING)) for person in VOTERS),
                "bifaller kommunfullmäktige kommunstyrelsens förslag.",
            ),
            decision=Points(COUNCIL, ("Taxan för torgplatser fastställs och gäller från den 1 januari 2025.",)),
            reservations=(
                Statement(
                    "reservation",
                    RESERVING,
                    f"{listing(RESERVING)} reserverar sig mot beslutet till förmån för Tommy Ramsjös yrkande.",
                ),
            ),
            dispatch=("Tekniska nämnden",),
        ),
        Paragraph(
            48,
            "Svar på motion om gratis lokaler för ungas föreningar – Linnéa Falkby (V)",
            "besvarad",
            dnr="KS 2023/255",
            summary=(
                "Linnéa Falkby (V) föreslår i en motion att föreningar med medlemmar under 20 år ska få använda "
                "kommunens lokaler utan kostnad. Frågan prövas redan i arbetet med rapporten Rum för fler.",
            ),
            earlier=("Kommunstyrelsen den 8 april 2024, § 46",),
            motions=(Motion((LINNEA,), "bifall", "bifall till motionen"),),
            procedure=("Ordföranden finner att kommunfullmäktige beslutar att motionen är besvarad.",),
            decision=Points(COUNCIL, ("Motionen anses besvarad.",)),
            statements=(
                Statement(
                    "protokollsanteckning",
                    (LINNEA,),
                    "Föreningarna har väntat i tre år på besked. Att frågan utreds på nytt är inget svar.",
                    lead="Linnéa Falkby (V) får till protokollet anteckna följande:",
                ),
            ),
        ),
        Paragraph(
            49,
            "Köp av fastigheten Kvarnås 3:14",
            "bifall",
            dnr="KS 2024/18",
            summary=("Fastigheten behövs för en ny infart till skolan i Kvarnås och för en större skolgård.",),
            earlier=("Kommunstyrelsen den 4 mars 2024, § 34",),
            decision=Points(
                COUNCIL,
                (
                    "Kommunen köper fastigheten Kvarnås 3:14 för 2 350 000 kronor.",
                    "Köpet finansieras med medel ur investeringsbudgeten för 2024.",
                ),
            ),
            dispatch=("Mark- och exploateringsenheten",),
        ),
        Paragraph(
            50,
            "Meddelanden",
            "antecknad",
            dnr="KS 2024/4",
            listed=("Granskning av kommunens arbete mot oriktiga utbetalningar", "Länsstyrelsens beslut om ny ledamot"),
            decision=Points(COUNCIL, ("Meddelandena läggs till handlingarna.",)),
        ),
    ),
)
