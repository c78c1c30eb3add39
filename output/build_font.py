"""Build `output/data/invisible.ttf`, the font of invisible text layers: python -m output.build_font.

It has one glyph, without ink, half an em wide; `output.searchable` maps every sign to it. Two contours of two points
each give the glyph a box but no area to fill: PDFium passes over a text object whose only glyph has an empty box. Needs
fonttools, which users do not. Licence: made here from nothing, Apache-2.0 like the rest of paragraf.
"""

from __future__ import annotations

from pathlib import Path

#: In thousandths of an em.
WIDTH, ASCENT, DESCENT = 500, 750, 250
FONT = Path(__file__).parent / "data" / "invisible.ttf"


def build(path: Path = FONT) -> None:
    """Write the font. The same bytes every time."""
    from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]

    pen = TTGlyphPen(None)
    for x, y in ((0, -DESCENT), (WIDTH - 1, ASCENT)):
        pen.moveTo((x, y))
        pen.lineTo((x + 1, y))
        pen.closePath()
    glyph = pen.glyph()
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", "any"])
    font.setupCharacterMap({ord(" "): "any"})
    font.setupGlyf({".notdef": glyph, "any": glyph})
    font.setupHorizontalMetrics({".notdef": (WIDTH, 0), "any": (WIDTH, 0)})
    font.setupHorizontalHeader(ascent=ASCENT, descent=-DESCENT)
    font.setupOS2(fsType=0, sTypoAscender=ASCENT, sTypoDescender=-DESCENT, usWinAscent=ASCENT, usWinDescent=DESCENT)
    font.setupNameTable(
        {
            "copyright": "Made for paragraf, Apache-2.0",
            "familyName": "Paragraf Invisible",
            "styleName": "Regular",
            "psName": "ParagrafInvisible",
        }
    )
    font.setupPost(keepGlyphNames=False)
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    path.parent.mkdir(parents=True, exist_ok=True)
    font.save(path)


if __name__ == "__main__":
    build()
