"""The municipality, its people and the two reports. All made up; a likeness to anyone is chance."""

from .model import Measure, Person, Report

MUNICIPALITY = "Tallhälla kommun"


def politicians(text: str) -> dict[str, Person]:
    """Persons by name from "Name S, Name M, …"."""
    pairs = (entry.rsplit(maxsplit=1) for entry in text.replace("\n", " ").split(","))
    return {name.strip(): Person(name.strip(), party) for name, party in pairs}


P = politicians(
    """Gunvor Ekhage S, Hampus Tornvall M, Solveig Rydmark S, Östen Brännkvist C, Malin Åkerhult S, Torgny Fallmark SD,
    Yvonne Kvistgård V, Ragnar Sjöhed KD, Lisbet Änggård M, Bengt-Olof Dyrmo L, Pia Hällfors MP, Joel Uddbrandt S,
    Åsa Mossling C, Krister Lövhage SD, Fatima Nordell V, Sten-Åke Vretmark M, Elin Garphult S, Dragan Milić S,
    Margareta Öhrvall L, Rune Hedfors S, Ann-Charlotte Bergdal M, Yusuf Demirhan S, Kerstin Åldal C, Görel Svartvik KD,
    Tommy Ramsjö SD, Ingegerd Lundvall S, Per-Anders Höglid M, Siv Backhed S, Ahmed Farsjö MP, Birger Storhult C,
    Linnéa Falkby V, Mats Hjortvik SD, Ulla-Britt Ögren S, Oskar Tärnhed M, Helga Brobäck L"""
)
OFFICIALS = {
    person.name: person
    for person in (
        Person("Monica Sävstrand", title="nämndsekreterare"),
        Person("Jörgen Ällmark", title="förvaltningschef"),
        Person("Caroline Björkfors", title="projektledare"),
        Person("Niklas Öhrmark", title="ekonom"),
        Person("Birgitta Hägerdal", title="kommundirektör"),
        Person("Fredrik Tallvik", title="kommunsekreterare"),
        Person("Sara Ekmyr", title="utvecklingschef"),
        Person("Daniel Åsberg-Kling", title="strateg"),
        Person("Eva Rönnholt", title="enhetschef"),
        Person("Johannes Krok", title="trafikingenjör"),
    )
}

NEAR = Report(
    "NEAR",
    "Nära till vardagen – service och mötesplatser i hela kommunen",
    2023,
    (
        (
            "4.1",
            "Samla servicen på fler orter",
            (
                Measure("4.1.1", "Inrätta servicepunkter i kommunens mindre orter."),
                Measure("4.1.2", "Pröva gemensamma öppettider för bibliotek och servicepunkter."),
            ),
        ),
        (
            "4.2",
            "Gör det lättare att ta sig fram",
            (
                Measure("4.2.1", "Bygg ut belysta gång- och cykelvägar till skolor och hållplatser."),
                Measure("4.2.2", "Ta fram en gemensam plan för vinterväghållning av gångvägar."),
            ),
        ),
        (
            "4.3",
            "Stärk samtalet med invånarna",
            (
                Measure("4.3.1", "Ordna återkommande ortsmöten."),
                Measure("4.3.2", "Ge varje ort en egen kontaktperson."),
            ),
        ),
    ),
)
ROOM = Report(
    "ROOM",
    "Rum för fler – barns och ungas fritid",
    2023,
    (
        (
            "4.1",
            "Öppna lokalerna",
            (
                Measure("4.1.1", "Öppna skolornas idrottssalar på kvällar och helger."),
                Measure("4.1.2", "Inför en gemensam bokning av kommunens lokaler."),
            ),
        ),
        (
            "4.2",
            "Ge unga större inflytande",
            (
                Measure("4.2.1", "Inrätta ett ungdomsråd med egen budget."),
                Measure("4.2.2", "Följ upp ungas fritid vartannat år."),
            ),
        ),
        (
            "4.3",
            "Nå dem som inte deltar i dag",
            (
                Measure("4.3.1", "Utbilda fritidsledare i uppsökande arbete."),
                Measure("4.3.2", "Låna ut sport- och friluftsutrustning."),
            ),
        ),
    ),
)
REPORTS = {report.key: report for report in (NEAR, ROOM)}
