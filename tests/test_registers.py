"""Which municipality a text is from, also one that no register has."""

import pytest

from corpus.registers import find_municipality

TOWNS = [
    # (text, the municipality)
    ("Tallryds kommun\n\nProtokoll\n", "Tallryd"),
    ("TALLRYDS KOMMUN\n\nProtokoll\n", "Tallryd"),
    ("Granvads kommun\n\nGranvads kommuns taxa antas.\n", "Granvad"),
    ("Ekbys kommun\n\nSkolan i Ekby byggs ut.\n", "Ekby"),
    ("Tallnäs kommun\n\nProtokoll\n", "Tallnäs"),
    ("Granhus kommun\n\nProtokoll\n", "Granhus"),
    ("Tornhals kommun\n\nProtokoll\n", "Tornhals"),
    ("Ekfors kommun\n\nProtokoll\n", "Ekfors"),
    ("Björkås stad\n\nProtokoll\n", "Björkås"),
    ("Grands kommun\n\nSammanträdet hålls i Grands den 3 maj.\n", "Grands"),
    ("Grands kommun\n\nSammanträdet hålls i Grands kyrka.\n", "Grand"),
    ("Tallhälla kommun\n\nProtokoll\n", "Tallhälla"),
    ("Solna stad\n\nProtokoll\n", "Solna"),
    ("Älmhults kommun\n\nProtokoll\n", "Älmhult"),
    ("Varje kommun bestämmer.\n", ""),
    ("Tallhälla kommun    Protokoll    2024-03-04\n", "Tallhälla"),
    ("Tallhälla kommun, Framtidsberedningen\nRapport\n", "Tallhälla"),
    ("TALLHÄLLA KOMMUN\nYttrande till Nacka kommun\n", "Tallhälla"),
    ("Region Granhult\tProtokoll\n", "Region Granhult"),
    ("Region Skåne\tProtokoll\nYttrande till Lunds kommun om buss\n", "Region Skåne"),
    ("Tallhälla kommun\tProtokoll\nYttrande till Region Skåne\n", "Tallhälla"),
    ("Tallhälla kommun\tProtokoll\nSvar till Lunds kommun\n" + "Lunds kommun frågar.\n" * 20, "Tallhälla"),
]
PROSE = "Frågan har beretts av kontoret och ärendet är klart att avgöra. " * 12
TEXTS = [
    # (the head, the text, the municipality)
    ("Kulturnämnden\tProtokoll", "Nacka kommun är ensam om avgiften.", ""),  # once: written about
    ("Kulturnämnden\tProtokoll", "Nacka kommun har en taxa. Skolorna i Nacka kommun är fyra.", "Nacka"),
    ("Kulturnämnden\tProtokoll", "Nacka kommun och Solna stad. Nacka kommun och Solna stad.", ""),
    ("Gymnasieförbundet Tallkulla\tProtokoll", "Nacka kommun betalar. Nacka kommun frågar. Nacka kommun svarar.", ""),
    ("Gemensam lönenämnd\tProtokoll", "Nacka kommun betalar. Nacka kommun frågar. Nacka kommun svarar.", ""),
    ("Kulturnämnden\tProtokoll", "Beslutet skickas till\nNacka kommun\n", ""),
    ("Kulturnämnden\tProtokoll", "Beslutet skickas till\nNacka kommun\n131 81 Nacka\n", ""),
    ("Kulturnämnden\tProtokoll\nÄrenden\nNacka kommun, avtal om vatten", "Vattnet levereras.", ""),
    ("Kulturnämnden\tProtokoll\nÄrenden\nTallhälla kommun – avtal om vatten", "Vattnet levereras.", ""),
    ("Nacka kommun, kulturnämnden\nProtokoll", "Taxan antas.", "Nacka"),
    ("Kulturnämnden\nRegionen har svarat", "Nacka kommun har en taxa. Skolorna i Nacka kommun är fyra.", "Nacka"),
    ("Kulturnämnden\nHandbollförbundet berättar", "Nacka kommun har en hall. Hallen i Nacka kommun är ny.", "Nacka"),
    ("Räddningstjänstförbundet", "Nacka kommun betalar. Nacka kommun frågar. Nacka kommun svarar.", ""),
    ("Protokoll\nRegion Norr", "Nacka kommun betalar. Nacka kommun frågar. Nacka kommun svarar.", "Region Norr"),
]


@pytest.mark.parametrize(("text", "town"), TOWNS)
def test_towns(text: str, town: str) -> None:
    assert find_municipality(text) == town


@pytest.mark.parametrize(("head", "text", "town"), TEXTS)
def test_a_town_that_is_written_about_is_not_that_of_the_document(head: str, text: str, town: str) -> None:
    assert find_municipality(f"{head}\n\n{PROSE}\n{text}\n{PROSE}") == town


def test_a_foot_that_returns_says_where_a_document_is_from() -> None:
    assert find_municipality(f"Kulturnämnden\tProtokoll\n\n{PROSE}", "Nacka kommun, Postadress: Rådhuset") == "Nacka"
