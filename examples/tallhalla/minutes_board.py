"""Minutes of kommunstyrelsen (city style) and of its rural council (plain text)."""

from .memos import REPORTS as REPORTS_MEMO
from .model import Meeting, Motion, Paragraph, Person, Points, Presence, Seat, Statement, Vote
from .places import MUNICIPALITY, OFFICIALS, P

BOARD, LEAD = "Kommunstyrelsen", "Kommunstyrelsen beslutar"
RUNE, ANN, INGEGERD, YUSUF = P["Rune Hedfors"], P["Ann-Charlotte Bergdal"], P["Ingegerd Lundvall"], P["Yusuf Demirhan"]
PER, KERSTIN, TOMMY, LINNEA = P["Per-Anders Höglid"], P["Kerstin Åldal"], P["Tommy Ramsjö"], P["Linnéa Falkby"]
GOREL, MARGARETA, AHMED, ELIN = P["Görel Svartvik"], P["Margareta Öhrvall"], P["Ahmed Farsjö"], P["Elin Garphult"]
DIRECTOR, SECRETARY = OFFICIALS["Birgitta Hägerdal"], OFFICIALS["Fredrik Tallvik"]
STRATEGIST = OFFICIALS["Daniel Åsberg-Kling"]

BOARD_MARCH = Meeting(
    MUNICIPALITY,
    BOARD,
    number="3/2024",
    date="2024-03-04",
    start="09:00",
    end="11:40",
    place="Stora salen, kommunhuset i Tallhälla",
    seats=(
        Seat(RUNE, office="ordförande"),
        Seat(ANN, office="1:e vice ordförande"),
        Seat(LINNEA, office="2:e vice ordförande"),
        Seat(INGEGERD),
        Seat(YUSUF),
        Seat(PER),
        Seat(KERSTIN),
        Seat(TOMMY),
        Seat(MARGARETA, note="§§ 30–33"),
        Seat(ELIN, "tjanstgorande_ersattare", replaces=P["Siv Backhed"]),
        Seat(GOREL, "tjanstgorande_ersattare", replaces=P["Ragnar Sjöhed"]),
        Seat(AHMED, "ersattare"),
        Seat(P["Mats Hjortvik"], "ersattare"),
        Seat(DIRECTOR, "ovrig_narvarande"),
        Seat(STRATEGIST, "ovrig_narvarande", note="§ 33"),
    ),
    secretary=SECRETARY,
    adjusters=(RUNE, ANN),
    adjustment_date="2024-03-08",
    adjustment_place="elektroniskt",
    presence=(Presence(MARGARETA, "leaves", 33),),
    paragraphs=(
        Paragraph(
            30,
            "Val av justerare",
            "val",
            decision=Points(
                BOARD,
                ("att utse Ann-Charlotte Bergdal (M) att tillsammans med ordföranden justera protokollet.",),
                lead=LEAD,
            ),
        ),
        Paragraph(
            31,
            "Kommundirektörens information",
            "information",
            summary=(
                "Kommundirektören informerar om vårens rekryteringar och om beredskapen i händelse av elavbrott.",
            ),
        ),
        Paragraph(
            32,
            "Yttrande över regionens förslag till trafikplan",
            "bifall",
            dnr="KS 2023/390",
            decision=Points(
                BOARD,
                (
                    "att anta kommunledningskontorets förslag som kommunens yttrande.",
                    "att förklara paragrafen omedelbart justerad.",
                ),
                lead=LEAD,
            ),
            immediate=True,
            statements=(
                Statement(
                    "sarskilt_yttrande",
                    (TOMMY,),
                    "Yttrandet är i stort bra. Vi anser dock att kommunen tydligare borde ha krävt att busslinjen till "
                    "Lillfors får tätare turer under helgerna, eftersom många där saknar bil.",
                    lead="Tommy Ramsjö (SD) lämnar följande särskilda yttrande:",
                ),
            ),
            summary=(
                "Regionen har tagit fram ett förslag till trafikplan för åren 2025–2036. Kommunen har fått tillfälle "
                "att yttra sig senast den 15 mars 2024.",
                "I förslaget till yttrande framhålls att vägen mellan Tallhälla och Norrsjö behöver breddas och att "
                "tågen bör stanna i Hedby.",
            ),
            basis=("Tjänsteskrivelse den 5 februari 2024", "Regionens förslag till trafikplan 2025–2036"),
            dispatch=("Regionen",),
        ),
        Paragraph(
            33,
            "Framtidsberedningens rapporter om service och om ungas fritid",
            "bifall",
            dnr=REPORTS_MEMO.dnr,
            decision=Points(
                BOARD,
                (
                    "att skicka rapporterna på remiss enligt kommunledningskontorets förslag.",
                    "att ge kommunledningskontoret i uppdrag att sammanställa svaren och återkomma till "
                    "kommunstyrelsen senast i oktober 2024.",
                    "att beakta rapporterna i arbetet med budget 2025.",
                    "att ortsråden ska ges tillfälle att lämna synpunkter under remisstiden.",
                ),
                lead=LEAD,
            ),
            reservations=(
                Statement(
                    "reservation",
                    (TOMMY,),
                    "Tommy Ramsjö (SD) reserverar sig mot beslutet till förmån för sitt avslagsyrkande.",
                ),
            ),
            summary=(
                "Framtidsberedningen lämnade i november 2023 två rapporter, Nära till vardagen och Rum för fler. "
                "Rapporterna innehåller tolv åtgärder. Kommunledningskontoret föreslår att de skickas på remiss till "
                "berörda nämnder och bolag.",
            ),
            basis=("Tjänsteskrivelse den 12 februari 2024", "Rapporterna Nära till vardagen och Rum för fler"),
            proposal=Points(
                "Kommunledningskontoret",
                REPORTS_MEMO.proposal.texts,
                "Kommunledningskontorets förslag till beslut",
                marker="number",
            ),
            motions=(
                Motion((TOMMY,), "avslag", "avslag på kommunledningskontorets förslag"),
                Motion((INGEGERD, KERSTIN), "bifall", "bifall till kommunledningskontorets förslag"),
                Motion(
                    (LINNEA,),
                    "tillagg",
                    "som tillägg till förslaget",
                    "ortsråden ska ges tillfälle att lämna synpunkter under remisstiden.",
                ),
            ),
            procedure=(
                "Ordföranden ställer kommunledningskontorets förslag mot avslag och finner att kommunstyrelsen "
                "bifaller förslaget. Omröstning begärs.",
                "Ordföranden ställer därefter Linnéa Falkbys tilläggsyrkande mot avslag och finner att kommunstyrelsen "
                "bifaller tilläggsyrkandet.",
            ),
            vote=Vote(
                "bifalla kommunledningskontorets förslag",
                "avslå det",
                (
                    (RUNE, "ja"),
                    (ANN, "ja"),
                    (LINNEA, "ja"),
                    (INGEGERD, "ja"),
                    (YUSUF, "ja"),
                    (PER, "avstar"),
                    (KERSTIN, "ja"),
                    (TOMMY, "nej"),
                    (MARGARETA, "ja"),
                    (ELIN, "ja"),
                    (GOREL, "nej"),
                ),
                "bifaller kommunstyrelsen kommunledningskontorets förslag.",
            ),
            dispatch=("Samtliga nämnder", "Tallhällabostäder AB", "Ortsråden"),
        ),
        Paragraph(
            34,
            "Köp av fastigheten Kvarnås 3:14",
            "ovrigt",
            dnr="KS 2024/18",
            passed_on=Points(
                BOARD,
                (
                    "Kommunen köper fastigheten Kvarnås 3:14 för 2 350 000 kronor.",
                    "Köpet finansieras med medel ur investeringsbudgeten för 2024.",
                ),
                marker="bullet",
            ),
            summary=(
                "Fastigheten gränsar till skolan i Kvarnås och behövs för en ny infart och en större skolgård. "
                "Säljaren har godtagit kommunens bud. Priset stämmer med den värdering som har gjorts.",
            ),
            basis=(
                "Tjänsteskrivelse den 8 februari 2024",
                "Förslag till köpekontrakt",
                "Värdering den 14 december 2023",
            ),
        ),
        Paragraph(
            35,
            "Avtal om drift av färjelägret vid Norrsjön",
            "bordlaggning",
            dnr="KS 2024/51",
            decision=Points(BOARD, ("att bordlägga ärendet till sammanträdet den 8 april 2024.",), lead=LEAD),
            summary=("Avtalet med den förening som sköter färjelägret löper ut vid årsskiftet.",),
            motions=(Motion((ANN,), "bordlaggning", "att ärendet bordläggs"),),
            procedure=("Ordföranden finner att kommunstyrelsen bifaller yrkandet.",),
        ),
    ),
)

RURAL = "Landsbygdsrådet"
RURAL_CHAIR = P["Kerstin Åldal"]
IVAR = Person("Ivar Tjärnholm", title="Hedby ortsråd")
RURAL_MAY = Meeting(
    MUNICIPALITY,
    RURAL,
    number="2/2024",
    date="2024-05-16",
    start="17:30",
    end="19:20",
    place="Biblioteket i Lillfors",
    seats=(
        Seat(RURAL_CHAIR, office="ordförande"),
        Seat(P["Birger Storhult"]),
        Seat(P["Helga Brobäck"]),
        Seat(P["Ulla-Britt Ögren"]),
        Seat(IVAR),
        Seat(Person("Rut Källmyr", title="Norrsjö ortsråd")),
        Seat(Person("Elof Sandhed", title="Lillfors byalag")),
        Seat(OFFICIALS["Sara Ekmyr"], "ovrig_narvarande"),
        Seat(OFFICIALS["Caroline Björkfors"], "ovrig_narvarande"),
    ),
    secretary=STRATEGIST,
    adjusters=(RURAL_CHAIR, IVAR),
    adjustment_date="2024-05-23",
    adjustment_place="Kommunhuset",
    paragraphs=(
        Paragraph(
            8, "Justering", "", summary=("Ordföranden och Ivar Tjärnholm justerar protokollet den 23 maj 2024.",)
        ),
        Paragraph(
            9,
            "Remiss av rapporten Nära till vardagen",
            "ovrigt",
            dnr=REPORTS_MEMO.dnr,
            summary=(
                "Sara Ekmyr, utvecklingschef, presenterar rapporten. Rådet frågar särskilt om servicepunkterna "
                "(åtgärd 4.1.1) och om vem som ska bemanna dem.",
            ),
            statements=(
                Statement(
                    "yttrande",
                    (Person(RURAL),),
                    "Rådet ser positivt på att servicepunkter inrättas i de mindre orterna. De bör öppnas där det "
                    "redan finns en affär eller ett bibliotek, så att invånarna kan uträtta flera ärenden samtidigt. "
                    "Rådet vill att ortsråden får vara med och bestämma öppettiderna.",
                    lead="Rådet lämnar följande yttrande:",
                ),
            ),
            dispatch=("Kommunstyrelsen",),
        ),
        Paragraph(
            10,
            "Planen för belysta gång- och cykelvägar",
            "information",
            summary=(
                "Caroline Björkfors, projektledare, berättar om de nio sträckor som ska byggas ut till och med 2027.",
            ),
            listed=(
                "Norrsjö: skolan till idrottsplatsen",
                "Hedby: affären till busshållplatsen",
                "Lillfors: Storvägen, två sträckor",
            ),
            statements=(
                Statement("inget_yttrande", (Person(RURAL),), "Rådet lämnar inget särskilt yttrande i ärendet."),
            ),
        ),
        Paragraph(
            11,
            "Rapport från orterna",
            "information",
            summary=(
                "Rut Källmyr berättar att badplatsen i Norrsjö har fått en ny brygga. Elof Sandhed berättar att "
                "byalaget i Lillfors har köpt den gamla mejeribyggnaden.",
            ),
            statements=(Statement("inget_yttrande", (Person(RURAL),), "Rådet lämnar inget särskilt yttrande."),),
        ),
        Paragraph(
            12,
            "Övriga frågor och nästa möte",
            "",
            summary=(
                "Nästa möte hålls torsdagen den 12 september kl. 17.30 i Hedby bygdegård. Inga övriga frågor tas upp.",
            ),
        ),
    ),
)
