"""What a sentence about the objective says of today, which is no part of the objective."""

import re

from assistant.dialogue.guided.reading.items import Item, trim
from assistant.language.folding import fold_with_offsets

BASELINE = re.compile(
    r"(?:contre|au lieu d[e']|up from|down from|versus|vs\.?|compared (?:to|with)|aujourd'hui|actuellement|"
    r"currently|today|"
    r"l'an dernier|l'annee derniere|last year|on est a|nous sommes a|on en (?:est|etait) a|on part de|"
    r"nous partons de|we(?:'re| are) at|"
    r"we had|we (?:won|got|made|sold|reached)(?: back)?|on avait|nous avions|on a eu|"
    r"at the moment|pour l'instant|baseline|point de depart|partant de|"
    r"starting (?:from|at))"
)


_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*$")


def without_baseline(item: Item) -> Item:
    """Cut what a statement says of today: "(we won 250 last year)", ", contre 120 l'an passé"."""
    folded = fold_with_offsets(item.text)
    cut = len(item.text)
    aside = _ASIDE.search(folded.text)
    if aside:
        cut = folded.span(aside.start(), aside.start())[0]
    for match in BASELINE.finditer(folded.text):
        rest = folded.text[match.end() :]
        before = folded.text[: match.start()]
        if re.match(r"\D{0,20}\d", rest) and re.search(r"\d", before):
            cut = min(cut, folded.span(match.start(), match.start())[0])
    return trim(Item(item.text[:cut], item.start)) or item
