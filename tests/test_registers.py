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
]


@pytest.mark.parametrize(("text", "town"), TOWNS)
def test_towns(text: str, town: str) -> None:
    assert find_municipality(text) == town
