"""Pictures of pages: slant, direction, blankness."""

import numpy as np
import pytest
from PIL import Image

from ocr.image import cleaned, ink_of, is_blank, is_sideways, skew_of


@pytest.mark.parametrize("angle", [-3.0, -1.3, -0.5, 0.0, 0.4, 1.0, 2.2, 3.0])
def test_skew_is_measured_counter_clockwise(page_image: Image.Image, angle: float) -> None:
    turned = page_image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew_of(ink_of(turned)) == pytest.approx(angle, abs=0.15)


def test_skew_is_measured_through_noise_and_uneven_light(page_image: Image.Image) -> None:
    turned = page_image.rotate(1.5, Image.Resampling.BICUBIC, fillcolor=255)
    grey = np.asarray(turned, dtype=np.float32)
    light = np.linspace(1.0, 0.6, grey.shape[1])  # the lamp fades to the right
    noisy = grey * light + np.random.default_rng(1).normal(0, 8, grey.shape)
    assert skew_of(ink_of(Image.fromarray(noisy.clip(0, 255).astype(np.uint8)))) == pytest.approx(1.5, abs=0.15)


@pytest.mark.parametrize(("turn", "expected"), [(0, False), (90, True), (180, False), (270, True)])
def test_sideways(page_image: Image.Image, turn: int, expected: bool) -> None:
    assert is_sideways(ink_of(page_image.rotate(turn, expand=True))) is expected


def _specks(count: int) -> Image.Image:
    grey = np.full((1600, 1100), 255, dtype=np.uint8)
    rng = np.random.default_rng(2)
    for y, x in zip(rng.integers(200, 1400, count), rng.integers(100, 1000, count), strict=True):
        grey[y : y + 2, x : x + 2] = 0
    return Image.fromarray(grey)


def _edge_shadow() -> Image.Image:
    grey = np.full((1600, 1100), 255, dtype=np.uint8)
    grey[:, :30] = 0
    return Image.fromarray(grey)


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        (Image.new("L", (1100, 1600), 255), True),
        (Image.new("L", (1100, 1600), 90), True),  # evenly dark paper
        (_specks(20), True),
        (_edge_shadow(), True),
        (_specks(4000), False),
    ],
)
def test_blank(image: Image.Image, expected: bool) -> None:
    assert is_blank(ink_of(image)) is expected


def test_a_page_of_text_is_not_blank(page_image: Image.Image) -> None:
    assert not is_blank(ink_of(page_image))


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (7, 7)])
def test_odd_sizes_do_no_harm(size: tuple[int, int]) -> None:
    ink = ink_of(Image.new("L", size, 255))
    assert is_blank(ink) and not is_sideways(ink) and skew_of(ink) <= 5


# Light and specks ---------------------------------------------------------------------------------------------------


def _apart(image: Image.Image, other: Image.Image) -> float:
    """Share of pixels that are ink in one of the images and paper in the other."""
    return float(((np.asarray(image) < 128) != (np.asarray(other) < 128)).mean())


def _faded(image: Image.Image, low: float = 0.3) -> Image.Image:
    """The lamp fades to the right."""
    grey = np.asarray(image, dtype=np.float32) * np.linspace(1.0, low, image.width, dtype=np.float32)
    return Image.fromarray(grey.astype(np.uint8))


def _dirty(image: Image.Image, share: float) -> Image.Image:
    grey = np.asarray(image).copy()
    grey[np.random.default_rng(3).random(grey.shape) < share] = 0
    return Image.fromarray(grey)


def _table(image: Image.Image) -> Image.Image:
    """Rows shaded in turn, black rules, dotted lines."""
    grey = np.asarray(image).copy()
    for y in range(200, 1000, 80):
        grey[y : y + 40] = np.minimum(grey[y : y + 40], 215)
        grey[y] = 0
        grey[y + 60 : y + 62, 200:900:8] = 0
    return Image.fromarray(grey)


@pytest.mark.parametrize(
    "change", [lambda i: i, _table, lambda i: i.point(lambda v: v // 2 + 90), lambda i: _faded(i, 0.9)]
)
def test_pages_that_need_no_cleaning_are_left_alone(page_image: Image.Image, change: object) -> None:
    image = change(page_image)  # type: ignore[operator]
    assert cleaned(image, 150) is image


def test_uneven_light_is_evened_out(page_image: Image.Image) -> None:
    assert _apart(_faded(page_image), page_image) > 0.2
    assert _apart(cleaned(_faded(page_image), 150), page_image) < 0.01


def test_dark_edges_become_paper(page_image: Image.Image) -> None:
    grey = np.asarray(page_image).copy()
    grey[:, :40], grey[:, -25:], grey[:20], grey[-50:] = 10, 0, 30, 5
    assert _apart(cleaned(Image.fromarray(grey), 150), page_image) < 0.001


def test_specks_are_removed_and_dots_are_not(page_image: Image.Image) -> None:
    dirty = _dirty(page_image, 0.005)
    assert _apart(cleaned(dirty, 150), page_image) < 0.15 * _apart(dirty, page_image)
    dots = np.asarray(dirty).copy()
    for y in range(300, 800, 10):  # the dots of ä, a full stop
        dots[y : y + 4, 20:24] = 0
    left = np.asarray(cleaned(Image.fromarray(dots), 150))
    assert all((left[y : y + 4, 20:24] == 0).all() for y in range(300, 800, 10))


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (7, 7), (90, 4000)])
@pytest.mark.parametrize("grey", [0, 60, 255])
def test_cleaning_odd_sizes_does_no_harm(size: tuple[int, int], grey: int) -> None:
    assert cleaned(Image.new("L", size, grey), 300).size == size
