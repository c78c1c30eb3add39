"""Where long Swedish words may be broken at the end of a line."""

import re

WORDS = """
    kommun-styrelse kommun-full-mäktige kommun-led-nings-kontor fritids-nämnd förvalt-nings-chef förvalt-ning
    tjänste-skrivelse tjänste-person ord-förande rappor-ter torg-plats fastig-het cykel-väg gång-väg rikt-linje
    medborgar-förslag kostna-der kommundels-nämnd hand-lingar delega-tions-beslut delega-tions-ordning
    arbets-utskott upp-låtelse upp-följ-ning upp-drag upp-gifter till-sammans till-fällig till-fälle syn-punkt
    redovis-ning protokolls-utdrag in-vånar hastig-het beman-ning bedöm-ning åter-remit-ter utbygg-nad ung-domar
    under-håll under-skott under-teckna tilläggs-yrkande avslags-yrkande skötsel-plan samman-ställ samman-lagt
    service-punkt projekt-ering projekt-ledare pappers-korgar orts-möten oförän-drad kvadrat-meter kilo-meter
    energi-användning belägg-nings-arbeten belys-ning detalj-plane-lagd erfaren-het ut-ryckning skill-nad
    sam-tidigt verksam-het åtgär-der snö-röjning halk-bekämpning armatu-rer djur-liv mot-svar angeläg-na
    håll-plats avstån-det skol-barn öppet-tider förslags-ställar vinter-väghåll-ning fritids-aktivitet
    fritids-ledar bered-ning gemen-sam genom-för före-slå ansvars-område utveck-ling utred-ning samver-kan
    kontakt-person ungdoms-råd sträck-or trafi-kens proposi-tion nämn-den
"""
SOFT = "\u00ad"
BREAKS = {word.replace("-", ""): word for word in WORDS.split()}
LONG = re.compile("|".join(sorted(BREAKS, key=len, reverse=True)), re.IGNORECASE)


def soft(text: str) -> str:
    """The text with soft hyphens where long words may be broken."""
    return LONG.sub(lambda match: _like(match[0], BREAKS[match[0].lower()]), text)


def _like(found: str, word: str) -> str:
    letters = iter(found)
    return "".join(SOFT if sign == "-" else next(letters) for sign in word)
