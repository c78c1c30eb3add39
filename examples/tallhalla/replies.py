"""The annex in which bodies answer the two reports."""

from .model import Annex, Answer, Chapter, Duty, Reply
from .places import MUNICIPALITY, NEAR

TECHNICAL = Answer(
    "Tekniska förvaltningen",
    "answered",
    intro=(
        "Framtidsberedningen har lämnat två rapporter. Tekniska nämnden har ombetts att yttra sig över den ena av dem. "
        "Nedan redovisas nämndens svar på de åtgärder som rör dess ansvarsområde.",
    ),
    chapters=(
        Chapter(
            "NEAR",
            f"Rapport: {NEAR.title}",
            replies=(
                Reply(
                    ("4.2.1",),
                    (
                        (
                            "Beskrivning:",
                            "Barn och äldre ska kunna gå eller cykla till skola och hållplats under hela året. "
                            "Sträckor nära skolor bör byggas ut först.",
                        ),
                        (
                            "Ansvarig:",
                            "Tekniska nämnden i samverkan med kommundelsnämnderna och barn- och utbildningsnämnden.",
                        ),
                        (
                            "Svar:",
                            "Nämnden ställer sig positiv till åtgärden. Under våren har 27 sträckor bedömts, och nio "
                            "av dem föreslås bli utbyggda 2025–2027. Kostnaden beräknas till 11,6 miljoner kronor. Den "
                            "andra etappen kan påbörjas först när den första har redovisats.",
                        ),
                    ),
                ),
                Reply(
                    ("4.2.2",),
                    (
                        (
                            "Beskrivning:",
                            "Ansvaret för snöröjning av gångvägar är i dag delat mellan tre förvaltningar.",
                        ),
                        ("Ansvarig:", "Tekniska nämnden."),
                        (
                            "Pågående arbete:",
                            "En gemensam karta över gångvägar och ansvar har tagits fram och prövas denna vinter.",
                        ),
                        (
                            "Kommentar:",
                            "Nämnden delar beredningens bedömning men vill påpeka att en högre standard kräver fler "
                            "maskiner. Planen bör därför tas fram tillsammans med [[NEAR:4.2.1]], så att belysta vägar "
                            "också blir framkomliga.",
                        ),
                    ),
                ),
            ),
        ),
    ),
    duties=(
        Duty("NEAR", "4.2.1", "Tekniska nämnden", "ansvarig"),
        Duty("NEAR", "4.2.1", "Kommundelsnämnderna", "samverkan"),
        Duty("NEAR", "4.2.1", "Barn- och utbildningsnämnden", "samverkan"),
        Duty("NEAR", "4.2.2", "Tekniska nämnden", "ansvarig"),
    ),
)

CULTURE = Answer(
    "Kultur- och fritidsförvaltningen",
    "answered",
    intro=(
        "Kultur- och fritidsnämnden yttrar sig över båda rapporterna. Svaren har tagits fram tillsammans med ungdomar.",
    ),
    chapters=(
        Chapter(
            "NEAR",
            "Rapport: ”Nära till vardagen”",
            replies=(
                Reply(
                    ("4.1.2",),
                    (
                        (
                            "Pågående arbete:",
                            "Biblioteken i Norrsjö och Lillfors har sedan förra hösten meröppet till kl. 21.",
                        ),
                        (
                            "Kommentar:",
                            "Nämnden är positiv till att servicepunkterna får samma öppettider som biblioteken. "
                            "Bemanningen behöver dock lösas gemensamt.",
                        ),
                    ),
                ),
            ),
        ),
        Chapter(
            "ROOM",
            "Rapport: ”Rum för fler – barns och ungas fritid”",
            replies=(
                Reply(
                    ("4.1.2",),
                    (
                        ("Ansvarig:", "Kultur- och fritidsnämnden i samverkan med barn- och utbildningsnämnden."),
                        (
                            "Svar:",
                            "Arbetet har börjat. En gemensam bokning kan tas i bruk tidigast hösten 2025, när "
                            "avtalet om det nuvarande systemet löper ut.",
                        ),
                    ),
                ),
                Reply(
                    ("4.2.1",),
                    (
                        ("Ansvarig:", "Kommunstyrelsen och kultur- och fritidsnämnden."),
                        (
                            "Svar:",
                            "Nämnden är tveksam till en egen budget innan rådets uppgift är klarlagd. Ett råd utan "
                            "tydligt mandat riskerar att göra ungdomarna besvikna.",
                        ),
                    ),
                ),
                Reply(
                    ("4.3.2",),
                    (
                        (
                            "",
                            "Utlåningen på Stationsgatan har på ett år gått från 300 till 1 150 lån. Nämnden "
                            "föreslår att den byggs ut till två orter under 2025.",
                        ),
                    ),
                ),
            ),
        ),
    ),
    duties=(
        Duty("ROOM", "4.1.2", "Kultur- och fritidsnämnden", "ansvarig"),
        Duty("ROOM", "4.1.2", "Barn- och utbildningsnämnden", "samverkan"),
        Duty("ROOM", "4.2.1", "Kommunstyrelsen", "ansvarig"),
        Duty("ROOM", "4.2.1", "Kultur- och fritidsnämnden", "ansvarig"),
    ),
)

NORTH = Answer(
    "Norra kommundelsförvaltningen",
    "answered",
    intro=(
        "Kommundelsförvaltningen har behandlat rapporten Nära till vardagen vid två möten med ortsråden i Norrsjö "
        "och Lillfors.",
    ),
    chapters=(
        Chapter(
            "NEAR",
            "Rapporten Nära till vardagen",
            prose=(
                "Beredningen föreslår att servicepunkter inrättas i de mindre orterna ([[NEAR:4.1.1]]). "
                "Förvaltningen ser gärna att den första öppnas i Lillfors, där närmaste kommunala kontor ligger 34 "
                "kilometer bort. Med gemensamma öppettider ([[NEAR:4.1.2|4.1.2.]]) skulle biblioteket kunna bemannas "
                "även på lördagar.",
                "Utbyggnaden av belysta gångvägar ([[NEAR:4.2.1]]) är den fråga som engagerar flest. Sträckan mellan "
                "skolan och Storvägen bör byggas först. Förvaltningen har inget att invända mot en gemensam plan för "
                "vinterväghållningen ([[NEAR:4.2.2]]).",
                "Ortsmöten hålls redan två gånger om året ([[NEAR:4.3.1]]), och erfarenheten är god. I genomsnitt "
                "kommer 45 personer, de flesta i åldern 50–70 år. Kapitel 4.4 innehåller inga förslag som rör "
                "kommundelen.",
            ),
        ),
    ),
)

SOUTH = Answer(
    "Södra kommundelsförvaltningen",
    "answered",
    intro=("Förvaltningen lämnar följande svar på de åtgärder i rapporten Nära till vardagen som rör kommundelen.",),
    chapters=(
        Chapter(
            "NEAR",
            "Rapporten Nära till vardagen",
            grouped=False,
            replies=(
                Reply(
                    ("4.1.1",),
                    (
                        (
                            "",
                            "En servicepunkt kan inrymmas i den gamla lanthandeln i Hedby utan större ombyggnad. "
                            "Hyran är låg, och ortens föreningar har erbjudit sig att hjälpa till med bemanningen.",
                        ),
                    ),
                    word="",
                ),
                Reply(
                    ("4.3.1", "4.3.2"),
                    (
                        (
                            "",
                            "Kommundelen har sedan 2021 ortsmöten varje kvartal. En kontaktperson för varje ort är "
                            "ett bra förslag, men uppgiften måste rymmas i någons tjänst. Förvaltningen avser att "
                            "pröva det i Kvarnås under ett år.",
                        ),
                    ),
                    title="Ortsmöten och kontaktpersoner i kommundelen",
                    word="",
                ),
            ),
        ),
    ),
)

ANNEX = Annex(
    MUNICIPALITY,
    "Nämndernas svar på Framtidsberedningens rapporter",
    "KS 2023/412",
    (
        (
            "Fackförvaltningar",
            (
                Answer("Barn- och utbildningsförvaltningen", "missing", ("Skrivning saknas.",)),
                CULTURE,
                Answer("Miljö- och byggförvaltningen", "missing", ("Skrivelse saknas.",)),
                TECHNICAL,
            ),
        ),
        ("Kommundelsförvaltningar", (NORTH, SOUTH)),
        (
            "Bolag",
            (
                Answer(
                    "Tallhällabostäder AB",
                    "answered",
                    chapters=(
                        Chapter(
                            "NEAR",
                            "Rapport: Nära till vardagen – service och mötesplatser i hela kommunen",
                            grouped=False,
                            replies=(
                                Reply(
                                    ("4.1.1",),
                                    (
                                        (
                                            "Kommentar:",
                                            "Bolaget kan erbjuda en lokal på 60 kvadratmeter i Kvarnås från den 1 mars "
                                            "2025. Bolaget ser positivt på förslaget.",
                                        ),
                                    ),
                                ),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
)
