"""Pictures of pages: slant, direction, blankness."""

import numpy as np
import pytest
from PIL import Image

from ocr.image import ink_of, is_blank, is_sideways, skew_of


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
