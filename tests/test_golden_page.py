"""A page of minutes with the signs of the law, degraded as scans are, through the real recognition."""

import io
import re
from collections import Counter
from collections.abc import Callable

import numpy as np
import pytest
from conftest import needs_tesseract
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from ocr.clean import clean
from ocr.model import Page
from ocr.read import read

pytestmark = needs_tesseract

SAID = """§ 45 Budget och verksamhetsplan 2024–2025
Ärendebeskrivning
Nämnden för miljö och hälsa föreslår en höjning av avgifterna med 3,5 %
från och med den första januari. Förslaget bygger på kommunens översyn
av självkostnaderna, där även räntor och löner räknas in. Enligt 24 §
kommunallagen får ärendet inte avgöras förrän det har beretts. Ökningen
motsvarar 1,2 miljoner kronor per år under åren 2024–2025.
Beslut
Kommunstyrelsen föreslår fullmäktige att godkänna avgifterna, att ge
förvaltningen i uppdrag att återkomma med en uppföljning före årsskiftet,
och att åtgärderna i övrigt ska rymmas inom ramen.
§ 46 Ny förskola vid Ängsvägen
Beslut
Ärendet återremitteras för ytterligare utredning om läget, höjden och
kostnaderna, som får öka med högst 3,5 % jämfört med tidigare förslag.
Förskolan ska rymma åtta avdelningar och stå färdig våren 2027."""

SIGNS = ["§ 45", "§ 46", "24 §", "3,5 %", "2024–2025"]
NOISE = np.random.default_rng(11)


def page(dpi: int) -> Image.Image:
    """The upper half of an A4 page, as large as it is in print at so many dots to the inch."""
    image = Image.new("L", (round(8.27 * dpi), round(6 * dpi)), 255)
    font = ImageFont.truetype("LiberationSerif-Regular.ttf", round(11.5 / 72 * dpi))
    for i, line in enumerate(SAID.splitlines()):
        ImageDraw.Draw(image).text((dpi, dpi * (0.8 + 0.28 * i)), line, font=font, fill=20)
    return image


def grey(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def turned(image: Image.Image) -> Image.Image:
    """Askew, and stored on its side."""
    return image.rotate(1.3, Image.Resampling.BICUBIC, fillcolor=255).rotate(90, expand=True)


def coarse(image: Image.Image) -> Image.Image:
    return image.filter(ImageFilter.GaussianBlur(0.6))


def unevenly_lit(image: Image.Image) -> Image.Image:
    """Yellowed, with a shadow over a corner, a dark gutter and the black of the lid beside the paper."""
    x, y = np.meshgrid(np.linspace(0, 1, image.width), np.linspace(0, 1, image.height))
    light = (1 - 0.7 / (1 + np.exp(-14 * (x + 0.6 * y - 0.9)))) * (1 - 0.8 * np.exp(-x / 0.04))
    pixels = (np.asarray(image) * 0.8 + 10) * light + NOISE.normal(0, 4, light.shape)
    pixels[:, x[0] > 0.97] = 12
    return grey(pixels)


def specked(image: Image.Image) -> Image.Image:
    """Salt and pepper, and the traces of JPEG."""
    pixels = np.asarray(image).copy()
    chance = NOISE.random(pixels.shape)
    pixels[chance < 0.004], pixels[chance > 0.996] = 0, 255
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=60)
    return Image.open(file).convert("L")


#: Name → dots per inch, and what is done to the page.
DEGRADATIONS: dict[str, tuple[int, Callable[[Image.Image], Image.Image]]] = {
    "clean": (300, lambda image: image),
    "turned and askew": (200, turned),
    "coarse": (150, coarse),
    "unevenly lit": (200, unevenly_lit),
    "specks and JPEG": (200, specked),
}


@pytest.fixture(scope="module")
def recognised(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Page, str]]:
    """Each degraded page, and its clean text."""
    found = {}
    for name, (dpi, degrade) in DEGRADATIONS.items():
        path = tmp_path_factory.mktemp("golden") / "page.png"
        degrade(page(dpi)).save(path, dpi=(dpi, dpi))
        document = read(path)
        assert not document.problems
        found[name] = document.pages[0], clean(document).text
    return found


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_the_signs_of_the_law_survive(recognised: dict[str, tuple[Page, str]], name: str) -> None:
    text = " ".join(recognised[name][1].split()).replace("-", "–")  # in this type the one is read as the other
    assert {sign: text.count(sign) for sign in SIGNS} == {sign: SAID.count(sign) for sign in SIGNS}


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_so_do_the_words(recognised: dict[str, tuple[Page, str]], name: str) -> None:
    said, got = (Counter(re.findall(r"\w+", text)) for text in (SAID, recognised[name][1]))
    assert sum((said - got).values()) <= 1 and sum((got - said).values()) <= 2


@pytest.mark.parametrize("name", DEGRADATIONS)
def test_so_do_the_letters_of_swedish(recognised: dict[str, tuple[Page, str]], name: str) -> None:
    text = recognised[name][1]
    assert {letter: text.count(letter) for letter in "åäöÄÖ"} == {letter: SAID.count(letter) for letter in "åäöÄÖ"}


def test_direction_and_slant_are_recorded(recognised: dict[str, tuple[Page, str]]) -> None:
    sideways = recognised["turned and askew"][0]
    assert sideways.rotation == 90 and sideways.skew == pytest.approx(1.3, abs=0.15)
    assert (recognised["clean"][0].rotation, recognised["clean"][0].skew) == (0, 0.0)
