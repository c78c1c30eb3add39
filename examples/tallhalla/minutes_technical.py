"""Minutes of tekniska nämnden: a whole meeting, and a shorter one for the scanner."""

from .model import Meeting, Motion, Paragraph, Points, Presence, Seat, Statement, Vote
from .places import MUNICIPALITY, OFFICIALS, P

GUNVOR, HAMPUS, SOLVEIG, OSTEN = P["Gunvor Ekhage"], P["Hampus Tornvall"], P["Solveig Rydmark"], P["Östen Brännkvist"]
MALIN, TORGNY, YVONNE, RAGNAR = P["Malin Åkerhult"], P["Torgny Fallmark"], P["Yvonne Kvistgård"], P["Ragnar Sjöhed"]
LISBET, BENGT, PIA, JOEL = P["Lisbet Änggård"], P["Bengt-Olof Dyrmo"], P["Pia Hällfors"], P["Joel Uddbrandt"]
ASA, KRISTER, FATIMA = P["Åsa Mossling"], P["Krister Lövhage"], P["Fatima Nordell"]
SECRETARY, MANAGER = OFFICIALS["Monica Sävstrand"], OFFICIALS["Jörgen Ällmark"]
PROJECT, ECONOMIST, TRAFFIC = OFFICIALS["Caroline Björkfors"], OFFICIALS["Niklas Öhrmark"], OFFICIALS["Johannes Krok"]
BOARD = "Tekniska nämnden"

MARCH = Meeting(
    MUNICIPALITY,
    BOARD,
    date="2024-03-19",
    start="13:30",
    end="16:45",
    place="Sammanträdesrummet Granen, kommunhuset",
    seats=(
        Seat(GUNVOR, office="ordförande"),
        Seat(HAMPUS, office="vice ordförande"),
        Seat(SOLVEIG),
        Seat(MALIN),
        Seat(OSTEN, note="ej § 24 på grund av jäv"),
        Seat(TORGNY),
        Seat(LISBET, note="§§ 21–25"),
        Seat(BENGT, note="§§ 23–28, från kl. 14.10"),
        Seat(FATIMA, "tjanstgorande_ersattare", replaces=YVONNE),
        Seat(ASA, "tjanstgorande_ersattare", replaces=RAGNAR),
        Seat(PIA, "ersattare"),
        Seat(JOEL, "ersattare"),
        Seat(KRISTER, "ersattare"),
        Seat(MANAGER, "ovrig_narvarande"),
        Seat(PROJECT, "ovrig_narvarande", note="§ 23"),
        Seat(ECONOMIST, "ovrig_narvarande", note="§§ 21–22"),
        Seat(SECRETARY, "ovrig_narvarande"),
    ),
    secretary=SECRETARY,
    adjusters=(HAMPUS,),
    adjustment_date="2024-03-26",
    adjustment_place="Kommunhuset, Tallhälla",
    notice=("2024-03-27", "2024-04-18"),
    presence=(
        Presence(LISBET, "leaves", 25),
        Presence(BENGT, "arrives", 23, "14:10"),
        Presence(OSTEN, "conflict_of_interest", 24),
    ),
    paragraphs=(
        Paragraph(
            21,
            "Information från förvaltningen",
            "information",
            summary=("Förvaltningschefen och ekonomen informerar nämnden om följande:",),
            listed=(
                "Bemanningen inför sommarens parkskötsel",
                "Läget för ombyggnaden av reningsverket i Norrsjö",
                "Vinterns kostnader för snöröjning och halkbekämpning",
            ),
            decision=Points(BOARD, ("Tekniska nämnden tackar för informationen.",)),
        ),
        Paragraph(
            22,
            "Ekonomisk uppföljning efter februari",
            "bifall",
            dnr="TN 2024/31",
            summary=(
                "Uppföljningen efter årets två första månader visar ett underskott på 2,4 miljoner kronor mot budget. "
                "Avvikelsen beror nästan helt på att snön kom tidigt och låg kvar länge, vilket har krävt fler "
                "utryckningar än under ett normalår.",
                "Övriga verksamheter följer budget. Förvaltningen bedömer att underskottet kan minskas till hälften "
                "om beläggningsarbetena på Kvarngatan skjuts till nästa år.",
            ),
            basis=(
                "Tjänsteskrivelse den 4 mars 2024",
                "Ekonomisk uppföljning januari–februari 2024, tekniska nämnden",
            ),
            proposal=Points(
                "Tekniska förvaltningen",
                ("Tekniska nämnden godkänner den ekonomiska uppföljningen.",),
                "Tekniska förvaltningens förslag till beslut",
            ),
            decision=Points(BOARD, ("Tekniska nämnden godkänner den ekonomiska uppföljningen.",)),
            dispatch=("Kommunstyrelsen", "Ekonomiavdelningen"),
        ),
        Paragraph(
            23,
            "Belysta gång- och cykelvägar i de mindre orterna",
            "bifall",
            dnr="TN 2023/187",
            summary=(
                "Framtidsberedningen pekar i rapporten Nära till vardagen på att många barn och äldre avstår från att "
                "gå eller cykla under den mörka delen av året. Kommunstyrelsen har därför gett tekniska nämnden i "
                "uppdrag att redovisa vilka sträckor som är mest angelägna att belysa och vad det skulle kosta.",
                "Förvaltningen har tillsammans med skolorna och ortsråden gått igenom 27 sträckor. Varje sträcka har "
                "bedömts efter antalet skolbarn, trafikens hastighet, avståndet till närmaste hållplats och kostnaden "
                "för ledningar och stolpar. Nio sträckor bedöms vara angelägna att bygga ut under de närmaste tre "
                "åren. De ligger i Norrsjö, Hedby, Kvarnås och Lillfors.",
                "Kostnaden för de nio sträckorna beräknas till 11,6 miljoner kronor. Till det kommer kostnader för "
                "drift och underhåll på omkring 240 000 kronor om året. Förvaltningen föreslår att utbyggnaden delas "
                "upp i tre etapper och att erfarenheterna av den första etappen redovisas innan den andra påbörjas. "
                "Armaturerna ska kunna dimras nattetid, så att djurlivet störs så lite som möjligt och "
                "energianvändningen hålls nere.",
            ),
            earlier=("Arbetsutskottet behandlade ärendet den 5 mars 2024, § 14.",),
            basis=(
                "Tjänsteskrivelse den 26 februari 2024",
                "Sammanställning av bedömda sträckor",
                "Protokollsutdrag från arbetsutskottet den 5 mars 2024, § 14",
            ),
            proposal=Points(
                "Arbetsutskottet",
                (
                    "Tekniska nämnden godkänner planen för belysta gång- och cykelvägar 2025–2027.",
                    "Förvaltningen får i uppdrag att påbörja projekteringen av den första etappen.",
                ),
                "Arbetsutskottets förslag till beslut",
            ),
            motions=(
                Motion((HAMPUS, LISBET), "aterremiss", "att ärendet återremitteras för en ny beräkning av kostnaderna"),
                Motion((SOLVEIG,), "bifall", "bifall till arbetsutskottets förslag"),
                Motion(
                    (FATIMA,),
                    "tillagg",
                    "bifall till arbetsutskottets förslag med tillägget",
                    "förvaltningen ska redovisa den första etappen för nämnden senast i mars 2026.",
                ),
            ),
            procedure=(
                "Ordföranden ställer först frågan om ärendet ska avgöras i dag eller återremitteras. Votering begärs "
                "och ska genomföras.",
                "Ordföranden ställer därefter proposition på arbetsutskottets förslag och finner att nämnden bifaller "
                "det. Ordföranden ställer till sist proposition på Fatima Nordells tilläggsyrkande och finner att "
                "nämnden bifaller även det.",
            ),
            vote=Vote(
                "att ärendet ska avgöras i dag",
                "att ärendet ska återremitteras",
                (
                    (GUNVOR, "ja"),
                    (HAMPUS, "nej"),
                    (SOLVEIG, "ja"),
                    (MALIN, "ja"),
                    (OSTEN, "ja"),
                    (TORGNY, "avstar"),
                    (LISBET, "nej"),
                    (BENGT, "nej"),
                    (FATIMA, "ja"),
                    (ASA, "ja"),
                ),
                "beslutar tekniska nämnden att ärendet ska avgöras i dag.",
            ),
            decision=Points(
                BOARD,
                (
                    "Tekniska nämnden godkänner planen för belysta gång- och cykelvägar 2025–2027.",
                    "Förvaltningen får i uppdrag att påbörja projekteringen av den första etappen.",
                    "Förvaltningen ska redovisa den första etappen för nämnden senast i mars 2026.",
                ),
            ),
            reservations=(
                Statement(
                    "reservation",
                    (HAMPUS, LISBET),
                    "Hampus Tornvall (M) och Lisbet Änggård (M) reserverar sig mot beslutet till förmån för det egna "
                    "yrkandet om återremiss.",
                ),
            ),
            statements=(
                Statement(
                    "protokollsanteckning",
                    (TORGNY,),
                    "Belysning gör nytta, men sträckan mellan Hedby och Kvarnås har så få gående att pengarna hellre "
                    "borde läggas på säkrare korsningar. Vi hade gärna sett att den frågan prövats först.",
                    lead="Torgny Fallmark (SD) lämnar följande protokollsanteckning:",
                ),
            ),
            dispatch=("Kommunstyrelsen", "Kultur- och fritidsnämnden", "Ortsråden"),
        ),
        Paragraph(
            24,
            "Upplåtelse av mark för upplag vid Sågvägen",
            "bifall",
            dnr="TN 2024/44",
            disqualified=(OSTEN,),
            summary=(
                "Brännkvists Åkeri AB har ansökt om att få hyra 1 800 kvadratmeter mark vid Sågvägen för upplag av "
                "grus och sten. Marken är detaljplanelagd för industri och används inte i dag. Hyran föreslås bli "
                "42 kronor per kvadratmeter och år.",
            ),
            basis=("Ansökan den 18 januari 2024", "Tjänsteskrivelse den 27 februari 2024"),
            decision=Points(
                BOARD,
                (
                    "Tekniska nämnden upplåter marken vid Sågvägen till Brännkvists Åkeri AB under fem år.",
                    "Förvaltningschefen får i uppdrag att underteckna avtalet.",
                ),
            ),
            immediate=True,
            dispatch=("Sökanden", "Mark- och exploateringsenheten"),
        ),
        Paragraph(
            25,
            "Taxa för upplåtelse av torgplatser",
            "ovrigt",
            dnr="TN 2024/12",
            summary=(
                "Taxan för torgplatser har varit oförändrad sedan 2016. Förvaltningen föreslår att avgiften för en "
                "fast plats höjs från 2 900 till 3 400 kronor om året och att avgiften för en tillfällig plats "
                "behålls på 150 kronor per dag.",
            ),
            basis=("Tjänsteskrivelse den 29 februari 2024", "Förslag till taxa för torgplatser"),
            decision=Points(BOARD, ("Tekniska nämnden överlämnar förslaget till kommunfullmäktige.",)),
            passed_on=Points(BOARD, ("Taxan för torgplatser fastställs och gäller från den 1 januari 2025.",)),
            dispatch=("Kommunstyrelsen",),
        ),
        Paragraph(
            26,
            "Svar på medborgarförslag om fler papperskorgar vid Strandparken",
            "avslag",
            dnr="TN 2023/201",
            summary=(
                "I ett medborgarförslag föreslås att kommunen sätter upp tio nya papperskorgar längs Strandparken. "
                "Förvaltningen har räknat skräpet under fyra veckor och ser inget behov av fler korgar, däremot av "
                "tätare tömning under sommaren. Tömningen utökas därför från en till två gånger om dagen.",
            ),
            basis=("Medborgarförslag den 11 september 2023", "Tjänsteskrivelse den 1 mars 2024"),
            motions=(
                Motion((GUNVOR,), "avslag", "avslag på medborgarförslaget"),
                Motion((ASA,), "bifall", "bifall till medborgarförslaget"),
            ),
            procedure=(
                "Ordföranden ställer proposition på bifall och avslag och finner att nämnden avslår "
                "medborgarförslaget.",
            ),
            decision=Points(BOARD, ("Tekniska nämnden avslår medborgarförslaget.",)),
            reservations=(
                Statement(
                    "reservation", (ASA,), "Åsa Mossling (C) reserverar sig mot beslutet till förmån för sitt yrkande."
                ),
            ),
            dispatch=("Förslagsställaren",),
        ),
        Paragraph(
            27,
            "Redovisning av delegationsbeslut",
            "antecknad",
            dnr="TN 2024/2",
            summary=(
                "Tekniska nämnden har överlåtit sin beslutanderätt i vissa ärenden till tjänstepersoner enligt "
                "delegationsordningen. Besluten ska redovisas för nämnden. Redovisningen avser februari 2024.",
            ),
            basis=("Förteckning över delegationsbeslut, februari 2024",),
            decision=Points(BOARD, ("Tekniska nämnden lägger redovisningen till handlingarna.",)),
        ),
        Paragraph(
            28,
            "Meddelanden",
            "antecknad",
            dnr="TN 2024/3",
            summary=("Följande skrivelser har kommit in till nämnden:",),
            listed=(
                "Kommunfullmäktiges beslut den 26 februari 2024, § 19, om ny avfallsplan",
                "Länsstyrelsens beslut om bidrag till våtmarken vid Hedbysjön",
            ),
            decision=Points(BOARD, ("Tekniska nämnden tar del av meddelandena.",)),
        ),
    ),
)

MAY = Meeting(
    MUNICIPALITY,
    BOARD,
    date="2024-05-21",
    start="13:30",
    end="15:05",
    place="Sammanträdesrummet Granen, kommunhuset",
    seats=(
        Seat(GUNVOR, office="ordförande"),
        Seat(HAMPUS, office="vice ordförande"),
        Seat(SOLVEIG),
        Seat(MALIN),
        Seat(OSTEN),
        Seat(YVONNE),
        Seat(KRISTER, "tjanstgorande_ersattare", replaces=TORGNY),
        Seat(PIA, "ersattare"),
        Seat(MANAGER, "ovrig_narvarande"),
        Seat(TRAFFIC, "ovrig_narvarande", note="§ 40"),
    ),
    secretary=SECRETARY,
    adjusters=(SOLVEIG,),
    adjustment_date="2024-05-28",
    adjustment_place="Kommunhuset, Tallhälla",
    notice=("2024-05-29", "2024-06-20"),
    paragraphs=(
        Paragraph(
            39,
            "Godkännande av dagordningen",
            "bifall",
            decision=Points(BOARD, ("Tekniska nämnden godkänner dagordningen.",)),
        ),
        Paragraph(
            40,
            "Sänkt hastighet på Mellangatan",
            "bifall",
            dnr="TN 2024/58",
            summary=(
                "Föräldraföreningen vid Ängsskolan har begärt att hastigheten på Mellangatan sänks. Mätningar under "
                "två veckor i april visar att var femte bil kör fortare än 50 kilometer i timmen förbi skolan.",
                "Förvaltningen föreslår att den högsta tillåtna hastigheten sänks till 30 kilometer i timmen mellan "
                "Åsgatan och Björkvägen och att två gupp byggs före skolstarten.",
            ),
            basis=("Tjänsteskrivelse den 6 maj 2024", "Mätning av hastigheter på Mellangatan"),
            motions=(
                Motion((HAMPUS,), "avslag", "avslag på förslaget om gupp"),
                Motion((YVONNE, MALIN), "bifall", "bifall till förvaltningens förslag"),
            ),
            procedure=(
                "Ordföranden ställer proposition på förvaltningens förslag och Hampus Tornvalls yrkande och finner att "
                "nämnden bifaller förvaltningens förslag.",
            ),
            decision=Points(
                BOARD,
                (
                    "Den högsta tillåtna hastigheten på Mellangatan mellan Åsgatan och Björkvägen ska vara "
                    "30 kilometer i timmen.",
                    "Två gupp byggs före den 15 augusti 2024.",
                ),
            ),
            reservations=(
                Statement(
                    "reservation", (HAMPUS,), "Hampus Tornvall (M) reserverar sig mot beslutet i den andra punkten."
                ),
            ),
            dispatch=("Ängsskolan", "Polisen"),
        ),
        Paragraph(
            41,
            "Yttrande över förslag till skötselplan för Hedbysjön",
            "aterremiss",
            dnr="TN 2024/61",
            summary=(
                "Miljö- och byggnadsnämnden har skickat ett förslag till skötselplan för Hedbysjön på remiss. "
                "Förslaget berör nämndens vägar och dammluckan vid utloppet.",
            ),
            basis=("Remiss den 2 april 2024", "Tjänsteskrivelse den 7 maj 2024"),
            motions=(
                Motion(
                    (OSTEN,),
                    "aterremiss",
                    "att ärendet återremitteras till förvaltningen för att dammluckans skick ska undersökas",
                ),
            ),
            decision=Points(
                BOARD,
                ("Ärendet återremitteras till förvaltningen för att dammluckans skick ska undersökas.",),
            ),
            dispatch=("Tekniska förvaltningen",),
        ),
        Paragraph(
            42,
            "Redovisning av delegationsbeslut",
            "antecknad",
            dnr="TN 2024/2",
            summary=("Delegationsbeslut som har fattats under april 2024 redovisas.",),
            decision=Points(BOARD, ("Tekniska nämnden lägger redovisningen till handlingarna.",)),
        ),
    ),
)
