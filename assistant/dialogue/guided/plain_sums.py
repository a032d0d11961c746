"""Writes sums of a budget in the short form that the readers know: "total 2,000", "900 in reserve"."""

import re

_I = re.IGNORECASE
# "We have a grant of two thousand euros": what there is in all.
_GRANT = re.compile(
    r"^\s*(?:(?:so|ok|alors|bon|well)[ ,]+)*(?:we have|we['’]ve (?:got)?|i have|i['’]ve got|there['’]s|there is|on a|"
    r"nous avons|j['’]ai|on dispose d['’]|nous disposons d['’])\s*(?:in all )?(?:an?|une?|the|la|le|our|notre)?\s*"
    r"(?:grant|subvention|enveloppe|envelope|fund|pot|kitty|allowance|dotation|cagnotte|aide)\s+(?:of|de|"
    r"d['’])\s*(?=\S)",
    _I,
)
# "The remaining 900 in reserve": what remains is that sum.
_REMAINING = re.compile(
    r"\b(?:the |les )?(?:remaining|leftover|last|rest(?:ant(?:s|es?)?)?)\s+"
    r"(?P<sum>[€$£]?\s?\d[\d.,\u00a0\u202f ]*k?\s?[€$£]?)"
    r"(?P<as>\s*(?:(?:euros?|pounds|dollars)\s*)?(?:as |in |en |de |pour la |for the |to )?(?:a |the |la )?r[ée]serve)",
    _I,
)
# "Le reste, 1 000, on le garde", "the remainder, i.e. 900, goes in reserve": what is left is told in figures.
_LEFT = re.compile(
    r"\b(?:the |le |les )?(?:rest|reste|remainder|balance|solde|remaining)\s*(?:[,:(–-]\s*)?(?:soit |i\.?e\.? |"
    r"that['’]s |so )?"
    r"(?P<sum>[€$£]?\s?\d[\d.,\u00a0\u202f ]*\d\s?k?\s?(?:[€$£]|euros?\b|pounds\b|dollars\b)?)(?:\s*[),–-])?\s+"
    r"(?:[^.;,\n\d]{0,30}?(?:r[ée]serve|de c[ôo]t[ée]|aside|contingency|buffer|impr[ée]vus)|(?:on|nous|we|"
    r"i)(?:['’]ll| will)? "
    r"(?:(?:le|la|les) )?(?:garde|keep|gardons|conserve|conservons|hold)\w*(?: (?:it|that|them))?(?: back)?)(?![\w])",
    _I,
)


def plain_sums(message: str) -> str:
    """Return a message about money with what there is in all and what is held back as they are told in short.

    Args:
        message: The whole message, said where a budget is asked.
    """
    return _LEFT.sub(r"reserve \g<sum>", _REMAINING.sub(r"\g<sum>\g<as>", _GRANT.sub("Total ", message)))


# "First radio with 5,000, then flyers with 4,000": in which order sums are told says nothing.
_RANK = re.compile(
    r"(?:^\s*|(?<=[,;.:(] )|(?<=\n)|(?<=\bet )|(?<=\band ))(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|"
    r"finally|lastly|"
    r"primo|secundo|tertio|quarto|d['’]abord|ensuite|puis|enfin|pour finir)(?: of all)?(?=[ ,:])[ ,:]*",
    _I,
)
_SUMS = re.compile(r"\d[\d.,\u00a0\u202f ]*\d|\d+\s?k\b", _I)
_FEWEST = 2


def without_ranks(message: str) -> str:
    """Return a message that lists sums without the words for their order.

    Args:
        message: The whole message, said where a budget is asked.
    """
    return _RANK.sub("", message) if len(_SUMS.findall(message)) >= _FEWEST else message
