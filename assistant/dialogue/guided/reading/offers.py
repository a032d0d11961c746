"""What people pay for what is sold: "from £45 per person", "le séjour coûte 390 €". It is no money of a campaign."""

import re

from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_SUM = r"(?:[€$£]\s?\d[\d.,]*|\d[\d.,\u00a0\u202f]*(?: \d{3})*\s?(?:€|\$|£|euros?|pounds|dollars|eur|gbp|usd))"
# "A partir de 390 €", "from £45"; "cut from £60k" and "from £5k to £8k" tell of a budget.
_FROM = re.compile(
    rf"(?:(?:à|\ba) partir d[e'’]|\bdès|\bstart(?:s|ing)? (?:at|from)|\bfrom)(?: only| just)? {_SUM}"
    r"(?!\s?(?:k\b|to\b|a\b|jusqu|up to|-|–|\d))"
)
_MOVED = re.compile(
    r"\b(?:cut|down|up|reduced|raised|increased|lowered|moved?|goes|went|trimmed|shaved|drops?|dropped|passe\w*|ramen\w+|"
    r"budget\w*|enveloppe|envelope|spend\w*|spent|depens\w+|money|reserve|financ\w+|funding|sponsor\w*|subvention\w*)\b"
)
_PER_ONE = re.compile(
    rf"{_SUM} ?(?:(?:ttc|ht|tout compris|all in|seulement|only) )?(?:a|an|per|par|la|le|l'|the|/) ?"
    r"(?:person(?:ne)?s?|pers\b|head|tete|guest|adulte?s?|child|enfants?|couple|famil(?:y|le)|nuits?|nights?|place|seat|"
    r"ticket|billet|portion|plat|repas|meal|panier|box|kilo|kg|seance|session|lesson|lecon|cours|class|visite?|ride|"
    r"trajet|bouteille|bottle|chambre|room|unite|piece|entree|pass)\b"
)
_COSTS = re.compile(
    rf"(?:^|[,;:.] ?|\b(?:and|et|because|parce que|car|since|comme|que) )"
    rf"(?:the|our|an?|each|every|le|la|les|l'|nos|notre|une?|chaque) ?(?P<thing>[^,;:.\d]{{2,40}}?) "
    rf"(?:costs?|coute(?:nt)?|starts? at|is only|is just|est a|sont a|ne coute que) {_SUM}"
)
_SOLD = re.compile(
    r"\b(?:stays?|rooms?|weekends?|week-ends?|breaks?|nights?|seats?|tickets?|menus?|meals?|lessons?|class(?:es)?|"
    r"sessions?|treatments?|cures?|rides?|box(?:es)?|baskets?|memberships?|pass(?:es)?|entry|admission|chambres?|nuits?|"
    r"nuitees?|places?|entrees?|repas|plats?|lecons?|seances?|soins?|visites?|balades?|adhesions?|paniers?|sejours?)$"
)
_PRICE = re.compile(
    r"\b(?:prix|tarifs?|prices?|fares?) (?:reste(?:nt)?|stays?|start(?:s|ing)?|est|sont|is|are|tout|tres|doux|douce|"
    r"abordable|low|from|at|a partir|des|de depart)\b"
)


def is_offered(text: str) -> bool:
    """Tell whether the sum in a sentence is what one pays for what is sold.

    Args:
        text: A sentence that no heading says to be of the budget.
    """
    folded = fold(text)
    if re.search(_SUM, folded) is None or _MOVED.search(folded) is not None:
        return False
    # With its accent: "dès 19 €" is no "des 3 000 €".
    if _FROM.search(text.lower()) is not None or _PER_ONE.search(folded) or _PRICE.search(folded):
        return True
    said = _COSTS.search(folded)
    if said is None or any(find_terms(said["thing"], kind) for kind in ("format", "channel")):
        return False
    return _SOLD.search(said["thing"].strip()) is not None or bool(find_terms(said["thing"], "product"))
