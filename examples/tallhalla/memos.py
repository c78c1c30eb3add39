"""Memos: one about the two reports, one on the answers, and two short ones for the scanners."""

from .model import Memo, Person, Points, Section
from .places import MUNICIPALITY, NEAR, OFFICIALS, ROOM

OFFICE = "Kommunledningskontoret"
DIRECTOR, DEVELOPMENT = OFFICIALS["Birgitta Hägerdal"], OFFICIALS["Sara Ekmyr"]
STRATEGIST = OFFICIALS["Daniel Åsberg-Kling"]

REPORTS = Memo(
    MUNICIPALITY,
    OFFICE,
    "Framtidsberedningens rapporter om service och om ungas fritid",
    date="2024-02-12",
    dnr="KS 2023/412",
    handlaggare=STRATEGIST,
    recipient="Kommunstyrelsen",
    sections=(
        Section(
            "Ärendebeskrivning",
            (
                "Kommunfullmäktige tillsatte den 25 april 2022, § 61, en tillfällig beredning med uppgift att beskriva "
                "hur skillnaderna mellan kommunens orter kan minska. Framtidsberedningen lämnade sina två rapporter i "
                "november 2023.",
                f"Den ena, {NEAR.title}, handlar om var kommunens service finns och hur invånarna tar sig dit. Den "
                f"andra, {ROOM.title}, handlar om vilka som deltar i fritidsaktiviteter och vilka som inte gör det. "
                "Rapporterna innehåller tillsammans tolv numrerade åtgärder. Eftersom de är numrerade var för sig "
                "förekommer samma nummer i båda.",
            ),
        ),
        Section(
            "Rapporternas åtgärder",
            (
                "I rapporten Nära till vardagen föreslås att servicepunkter inrättas i de mindre orterna (åtgärd "
                "[[NEAR:4.1.1]]) och att deras öppettider samordnas med bibliotekens ([[NEAR:4.1.2]]). Beredningen "
                "vill också att belysta gång- och cykelvägar byggs ut ([[NEAR:4.2.1]]) och att vinterväghållningen "
                "planeras gemensamt ([[NEAR:4.2.2]]). Samtalet med invånarna ska stärkas genom ortsmöten och "
                "kontaktpersoner ([[NEAR:4.3.1]] och [[NEAR:4.3.2|4.3.2.]]).",
                "I rapporten Rum för fler är utgångspunkten att lokalerna redan finns. Skolornas idrottssalar bör "
                "öppnas på kvällar och helger (åtgärd [[ROOM:4.1.1]]) och bokningen göras gemensam ([[ROOM:4.1.2]]). "
                "Åtgärderna [[ROOM:4.2.1]] och [[ROOM:4.2.2]] ska ge unga större inflytande. För att nå dem som står "
                "utanför föreslås uppsökande arbete ([[ROOM:4.3.1]]) och utlåning av utrustning ([[ROOM:4.3.2]]).",
            ),
        ),
        Section(
            "Remiss av rapporterna",
            ("Kommunledningskontoret föreslår att följande nämnder och bolag yttrar sig senast den 31 augusti 2024:",),
            (
                "Tekniska nämnden yttrar sig över rapporten Nära till vardagen, särskilt åtgärderna [[NEAR:4.2.1]] och "
                "[[NEAR:4.2.2]]",
                "Kultur- och fritidsnämnden yttrar sig över båda rapporterna, särskilt åtgärd [[NEAR:4.1.2]] i Nära "
                "till vardagen samt [[ROOM:4.1.2]] och [[ROOM:4.3.2]] i Rum för fler",
                "Barn- och utbildningsnämnden yttrar sig över rapporten Rum för fler, särskilt åtgärd [[ROOM:4.1.1]]",
                "Norra kommundelsnämnden och södra kommundelsnämnden yttrar sig över rapporten Nära till vardagen",
                "Tallhällabostäder AB yttrar sig över rapporten Nära till vardagen, särskilt åtgärd [[NEAR:4.1.1]]",
            ),
            asked=(
                ("NEAR", "Tekniska nämnden"),
                ("NEAR", "Kultur- och fritidsnämnden"),
                ("ROOM", "Kultur- och fritidsnämnden"),
                ("ROOM", "Barn- och utbildningsnämnden"),
                ("NEAR", "Norra kommundelsnämnden"),
                ("NEAR", "södra kommundelsnämnden"),
                ("NEAR", "Tallhällabostäder AB"),
            ),
        ),
        Section(
            "Förvaltningens yttrande",
            (
                "Kommunledningskontoret anser att rapporterna ger en tydlig bild av nuläget. Flera åtgärder kan "
                "påbörjas inom gällande budget, medan andra kräver investeringar och behöver vägas mot andra behov. "
                "Särskilt utbyggnaden av belysta gångvägar behöver utredas närmare innan den kan läggas in i "
                "investeringsplanen.",
                "Rapporterna utgår från uppgifter om 14 200 invånare. Av ungdomarna i åldern 13–16 år uppger 38 % att "
                "de aldrig deltar i en ledd fritidsaktivitet. Kontoret delar beredningens bild att den andelen är för "
                "hög.",
            ),
        ),
        Section(
            "Ekonomisk bedömning",
            (
                "Remissen medför inga kostnader. De kostnader som beredningen har räknat fram, sammanlagt 18,5 "
                "miljoner kronor under tre år, prövas i arbetet med budget 2025.",
            ),
        ),
    ),
    proposal=Points(
        OFFICE,
        (
            "Kommunstyrelsen skickar rapporterna på remiss enligt kommunledningskontorets förslag.",
            "Kommunledningskontoret får i uppdrag att sammanställa svaren och återkomma till kommunstyrelsen senast i "
            "november 2024.",
            "Kommunstyrelsen beaktar rapporterna i arbetet med budget 2025.",
        ),
    ),
    attachments=(f"{NEAR.title} (2023)", f"{ROOM.title} (2023)"),
    dispatch=("Samtliga nämnder", "Tallhällabostäder AB"),
    signers=(DIRECTOR, DEVELOPMENT),
)

REPLIES = Memo(
    MUNICIPALITY,
    OFFICE,
    "Svar på remissen av Framtidsberedningens rapporter",
    date="2024-10-21",
    dnr="KS 2023/412",
    handlaggare=STRATEGIST,
    recipient="Kommunstyrelsen",
    sections=(
        Section(
            "Sammanfattning",
            (
                "Framtidsberedningens två rapporter har varit på remiss hos nämnder och bolag. I ärendet sammanställs "
                "svaren och föreslås hur arbetet ska gå vidare. De flesta är positiva till förslagen, men flera "
                "påpekar att medel saknas.",
            ),
        ),
        Section(
            "Bakgrund",
            (
                "Kommunstyrelsen beslutade den 4 mars 2024, § 33, att skicka rapporterna Nära till vardagen och Rum "
                "för fler på remiss. Svaren finns i bilaga 1.",
            ),
        ),
        Section(
            "Ärendets beredning",
            ("Ärendet har beretts inom kommunledningskontoret i samråd med berörda förvaltningar.",),
        ),
        Section(
            "Synpunkter och förslag",
            (
                "Kontoret föreslår att arbetet med rapporten Nära till vardagen börjar med de åtgärder som många "
                "stöder och som kostar lite. Det gäller främst samordnade öppettider ([[NEAR:4.1.2]]) och ortsmöten "
                "([[NEAR:4.3.1]]). Åtgärd [[NEAR:4.2.1]] prövas i investeringsplanen.",
                "I rapporten Rum för fler har åtgärd [[ROOM:4.1.1]] störst stöd. Kontoret föreslår att den prövas vid "
                "två skolor under läsåret 2025/2026. Åtgärderna [[ROOM:4.2.1]] – [[ROOM:4.2.2]] bör vänta tills "
                "ungdomarna själva har tillfrågats.",
            ),
        ),
    ),
    proposal=Points(
        OFFICE,
        (
            "Nämnderna ska beakta Framtidsberedningens rapporter i sina verksamhetsplaner för 2025.",
            "Barn- och utbildningsnämnden får i uppdrag att pröva kvällsöppna idrottssalar vid två skolor.",
            "Sammanställningen av remissvaren läggs till handlingarna.",
        ),
        label="Kommunledningskontorets förslag till beslut",
        lead="Kommunstyrelsen beslutar följande.",
    ),
    attachments=("Nämndernas svar på Framtidsberedningens rapporter",),
    signers=(DIRECTOR, DEVELOPMENT),
)

HALL = Memo(
    MUNICIPALITY,
    "Kultur- och fritidsförvaltningen",
    "Ansökan om bidrag till golv i Hedby bygdegård",
    date="2024-09-03",
    dnr="KFN 2024/77",
    handlaggare=OFFICIALS["Eva Rönnholt"],
    recipient="Kultur- och fritidsnämnden",
    sections=(
        Section(
            "Ärendebeskrivning",
            (
                "Föreningen Hedby bygdegård har ansökt om 85 000 kronor för att byta golvet i den stora salen. Golvet "
                "är från 1958 och har blivit så ojämnt att salen inte längre kan användas för dans och gymnastik. "
                "Föreningen har begärt in anbud från tre företag.",
            ),
        ),
        Section(
            "Förvaltningens yttrande",
            (
                "Bygdegården är den enda samlingslokalen i Hedby och används av elva föreningar. Förvaltningen har "
                "besökt lokalen och anser att åtgärden behövs. Arbetet ger även rörelsehindrade tillträde till salen, "
                "eftersom tröskeln i dörren tas bort.",
                "Enligt nämndens riktlinjer kan bidrag lämnas med högst hälften av kostnaden. Det lägsta anbudet "
                "uppgår till 172 000 kronor. Föreningen bidrar med egna medel och med eget arbete när det gamla "
                "golvet rivs. Under 2022 fick föreningen 30 000 kronor till en ny spis, och det bidraget har "
                "redovisats i tid.",
                "Förvaltningen föreslår att bidraget förenas med två villkor. Salen ska under fem år kunna hyras av "
                "andra föreningar till samma pris som i dag, och arbetet ska vara färdigt före utgången av mars "
                "2025. Om villkoren inte följs kan nämnden kräva tillbaka hela eller en del av bidraget.",
            ),
        ),
        Section(
            "Konsekvenser för barn och unga",
            (
                "Salen används två kvällar i veckan av en dansgrupp med 35 barn i åldern 7–12 år. Under våren har "
                "gruppen fått ställa in nio tillfällen. Med ett nytt golv kan verksamheten återupptas, och "
                "gymnastiken för de yngsta kan flytta tillbaka från skolan, där tiderna inte räcker till.",
            ),
        ),
        Section(
            "Tidplan",
            (
                "Beslut fattas i september 2024. Golvet kan därefter beställas och läggas under januari och februari "
                "2025, då salen ändå är stängd för uthyrning.",
            ),
        ),
        Section(
            "Ekonomisk bedömning",
            (
                "Bidraget ryms inom årets anslag för samlingslokaler. Av anslaget på 400 000 kronor återstår 131 000 "
                "kronor sedan övriga ansökningar har behandlats.",
            ),
        ),
    ),
    proposal=Points(
        "Kultur- och fritidsförvaltningen",
        (
            "Kultur- och fritidsnämnden beviljar föreningen Hedby bygdegård ett bidrag på högst 85 000 kronor.",
            "Bidraget betalas ut när arbetet är färdigt och kostnaderna har redovisats.",
        ),
    ),
    attachments=("Ansökan från föreningen Hedby bygdegård",),
    dispatch=("Föreningen Hedby bygdegård",),
    signers=(Person("Göran Hultsäter", title="förvaltningschef"), OFFICIALS["Eva Rönnholt"]),
)

WELLS = Memo(
    MUNICIPALITY,
    "Miljö- och byggförvaltningen",
    "Riktlinjer för prov av enskilda brunnar",
    date="2019-05-14",
    dnr="MBN 2019/233",
    handlaggare=Person("Åke Ödlund", title="miljöinspektör"),
    recipient="Miljö- och byggnadsnämnden",
    sections=(
        Section(
            "Ärendebeskrivning",
            (
                "Omkring 1 900 hushåll i kommunen får sitt dricksvatten från en egen brunn. Efter de två senaste torra "
                "somrarna har förvaltningen fått många frågor om hur vattnet ska provas och vem som svarar för "
                "kostnaden. I dag saknas gemensamma riktlinjer, och råden har därför skilt sig åt.",
            ),
        ),
        Section(
            "Förvaltningens yttrande",
            (
                "Förvaltningen föreslår att hushåll med små barn ska erbjudas ett prov om året utan avgift. För övriga "
                "hushåll bör avgiften motsvara laboratoriets pris. Proven ska tas på våren och hösten, då risken för "
                "att ytvatten tränger in är störst. Resultaten bör föras in i kommunens karta över grundvatten, så "
                "att förändringar kan följas över tiden.",
                "Enligt 9 kap. 3 § miljöbalken ansvarar ägaren för att vattnet inte skadar människors hälsa. "
                "Riktlinjerna ändrar inte det ansvaret.",
            ),
        ),
        Section(
            "Ekonomisk bedömning",
            ("Förslaget beräknas kosta 60 000 kronor om året, vilket ryms inom nämndens ram.",),
        ),
    ),
    proposal=Points(
        "Miljö- och byggförvaltningen",
        (
            "Miljö- och byggnadsnämnden antar riktlinjerna för prov av enskilda brunnar.",
            "Riktlinjerna gäller från den 1 januari 2020 och följs upp efter två år.",
        ),
    ),
    attachments=("Riktlinjer för prov av enskilda brunnar",),
    dispatch=("Kommunstyrelsen",),
    signers=(Person("Märta Sjöåker", title="förvaltningschef"), Person("Åke Ödlund", title="miljöinspektör")),
)
