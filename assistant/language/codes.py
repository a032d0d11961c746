"""Digits that are no figures: addresses, telephone numbers, list numbers, clock times, names with a digit in them."""

import re
from functools import cache

_HARD = (
    # Addresses of pages and people, handles, hashtags, file names.
    r"(?:https?://|www\.)\S+",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"(?<![\w&])[@#][a-z_][\w-]*",
    r"(?<![\w.-])[\w-]+\.(?:pdf|docx?|pptx?|xlsx?|csv|html?|md|txt|json|png|jpe?g|mp[34]|fr|com|org|net|eu|io)(?![\w])",
    # Laws and norms.
    r"(?<!\w)(?:articles?|art\.|loi|lois|law|iso|decret|norme) ?(?:n° ?)?\d+(?:[.,/-]\d+)*(?!\d|[.,]\d)",
    # Telephone numbers.
    r"(?<![\w+])(?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0\)[ .-]?)?\d(?:[ .-]?\d){7,11}(?!\d)",
    r"(?<![\d.,])0[1-9](?:[ .-]?\d{2}){4}(?![\d])",
)
_SOFT = (
    # "24/7", "7j/7", "5/10", "4x4", "16:9", "1:1"
    r"(?<![\w.,/])\d{1,3}(?:[.,]\d)?\s?[hj]?/\d{1,4}(?![\w/])"
    r"(?! ?(?:k|k?€|keur|%|\$|£|jours?|h|heures?|semaines?|mois)(?![a-z]))",
    r"(?<![\w.,])(?<!\d )(?:\d{1,4} ?[x*] ?\d{1,4}|\d{1,2} ?: ?\d{1,2}|\d{3}:\d{1,2})(?:\s?(?:px|cm|mm))?(?!\w)"
    r"(?! \d{3})",
    # Names with a number: "CAC 40", "Fortune 500".
    r"(?<![a-z])(?:cac|sbf|fortune|windows|top|web|industrie|industry|horizon|office|euro) \d+(?:\.\d)?(?![\d%€k])",
    r"(?<![a-z])(?:videos?|ecrans?|tv|cameras?|films?|screens?|resolution|ultra hd) "
    r"(?P<definition>(?:en |in )?[248]k)(?!\w)",
    # How often, how many times over: "3 fois", "3x plus vite"; lengths of a film.
    r"(?<![\w.,])\d{1,4}(?:[.,]\d)? ?(?:fois|times|x)(?![a-z])",
    r"(?<!\w)\d{1,3} ?min ?\d{2}(?!\d)",
    # Clock times.
    r"(?<!\w)\d{1,2}\s?h\s?\d{2}(?!\d)",
    r"(?<!\w)\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)",
    r"(?<!\w)(?:a|vers|des|jusqu'a|avant|apres) (?:[01]?\d|2[0-4])\s?(?:h|heures)(?!\w)",
    r"(?<!\w)(?:de |entre )?\d{1,2}\s?h\s?(?:-|a|et) ?\d{1,2}\s?h(?!\w)",
    # Versions, addresses, references: a word that makes the digits a name.
    r"(?<!\w)(?:n°|no\.|numero|version|ref\.?|chapitre|chapter|page|pages|slide|diapo|etape|step|phase|option|question|"
    r"point|annexe|niveau|level|rue|avenue|bureau|salle|room|stand|hall|lot|v) ?(?:n° ?)?\d+(?:[.,/-]\d+)*(?!\d|[.,]\d)"
    r"(?! ?(?:%|€|\$|k€|k(?![a-z]))| \d{3}(?!\d))",
    # Ordinals: "le 15 000e client", "2nd".
    r"(?<![a-z])(?:le|la|the|au|du|notre|our) \d[\d ]*(?:e|eme|ieme|th|st|nd|rd)(?![a-z])",
    # How long a text is.
    r"(?<!\w)(?:\d+|un|une|one|a|dix|ten|vingt|twenty|cinquante|fifty|cent)[ -](?:mots?(?![- ]?cles?)|words?|"
    r"caracteres|characters|signes|pages?|slides?|diapos)(?!\w)",
    # Ages.
    r"(?<!\w)\d{1,2} ?(?:-|a|to|et|and) ?(?:1[2-9]|[2-9]\d)[ -](?:ans|years?[ -]old|year[ -]olds?)(?!\w)",
    r"(?<!\w)(?:over |under )?\d{1,2}[ -](?:years?[ -]old|year[ -]olds?)(?!\w)",
    r"(?<!\w)(?:1[2-9]|[2-9]\d) ans (?:et|ou) (?:plus|moins)(?!\w)",
    r"(?<!\w)(?:plus de|moins de|les|agee?s? de) (?:1[2-9]|[2-9]\d) ans(?! d)(?!\w)",
)
# "B2B", "GA4", "2FA", "mp3": letters and digits in one run that no unit explains. A word of its own after a number
# ("300leads", "3semaines") leaves the number alone.
_MIXED = re.compile(r"(?<![a-z0-9])(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\d)[a-z0-9]+")
_EXPLAINED = re.compile(r"\d+(?:k|m|md|mds|mrd|bn|b|mn|mio|h|j|min|ke|keur|eur|e|x|[a-z]{3,})")
_SHORTEST_PRICE = 3
_ORDINAL = re.compile(r"(\d+)(?:er|ere|e|eme|ieme|nd|nde|st|rd|th)")
_LINE_NUMBER = re.compile(r"(?m)^[ \t]*(?:\(?(\d{1,2})[.)]|(\d{1,2}) -)[ \t]+(?=(\S))")
_INLINE_NUMBER = re.compile(r"(?<=[\s;,:])(\d{1,2})\)[ ](?=\S)")


@cache
def _patterns(hard: bool) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in (_HARD if hard else _SOFT)))


def hard_codes(folded: str) -> list[tuple[int, int]]:
    """Return the places that hold neither a figure nor a date: addresses, telephone numbers, list numbers."""
    return [m.span() for m in _patterns(True).finditer(folded)] + _list_numbers(folded)


def soft_codes(folded: str) -> list[tuple[int, int]]:
    """Return the places that hold digits but no figure, once dates are out of the way."""
    spans = [m.span() for m in _patterns(False).finditer(folded) if not (m["definition"] and _is_priced(folded, m))]
    for mixed in _MIXED.finditer(folded):
        explained = _EXPLAINED.fullmatch(mixed.group())
        ordinal = _ORDINAL.fullmatch(mixed.group())
        # "2e" and "3rd" are ranks; "15000e" is money in a hurry.
        if not explained or (ordinal and (mixed.group()[-1] != "e" or len(ordinal[1]) < _SHORTEST_PRICE)):
            spans.append(mixed.span())
    return spans


# "Radio 3k, video 4k, flyers 2k": among the sums of a list "4k" is what the film costs, and no definition.
_SUM_OF_LIST = re.compile(r"(?:[a-z] |[£$€])\d+(?:[.,]\d+)? ?k(?:€|£|\$)?(?=\s*(?:[,;.)\n]|$|(?:and|et) ))")
_FEWEST_SUMS = 2


def _is_priced(folded: str, match: re.Match[str]) -> bool:
    """Tell whether "video 4k" is one of several sums of a list, each behind what it pays for."""
    alone = re.fullmatch(r"[248]k", match["definition"]) is not None
    sums = _SUM_OF_LIST.findall(folded) if alone and _SUM_OF_LIST.search(folded, match.start()) else []
    return len(sums) > _FEWEST_SUMS


def mask(folded: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with ``spans`` blotted out, its length unchanged, so that nothing is read in or across them."""
    if not spans:
        return folded
    characters = list(folded)
    for start, end in spans:
        characters[start:end] = "\x00" * (end - start)
    return "".join(characters)


def _list_numbers(folded: str) -> list[tuple[int, int]]:
    """Return the numbers of numbered lists: they count up from one, and "2)" is always one."""
    spans: list[tuple[int, int]] = []
    expected = 1
    for line in _LINE_NUMBER.finditer(folded):
        number = int(line[1] or line[2])
        bracketed = line[1] is not None and ")" in line.group()
        if line[2] is not None and line[3].isdigit():
            continue
        if bracketed or number in (1, expected):
            spans.append((line.start(), line.end(1) + 1 if line[1] else line.end(2)))
            expected = number + 1
    for inline in _INLINE_NUMBER.finditer(folded):
        line_start = folded.rfind("\n", 0, inline.start()) + 1
        before = folded[line_start : inline.start()]
        if before.count("(") <= before.count(")"):
            spans.append((inline.start(), inline.end(1) + 1))
    return spans
