"""Writes sums of a budget in the short form that the readers know: "total 2,000", "900 in reserve"."""

import re

_I = re.IGNORECASE
# "We have a grant of two thousand euros": what there is in all.
_GRANT = re.compile(
    r"^\s*(?:(?:so|ok|alors|bon|well)[ ,]+)*(?:we have|we['’]ve (?:got)?|i have|i['’]ve got|there['’]s|there is|on a|"
    r"nous avons|j['’]ai|on dispose d['’]|nous disposons d['’])\s*(?:in all )?(?:an?|une?|the|la|le|our|notre)?\s*"
    r"(?:grant|subvention|enveloppe|envelope|fund|pot|kitty|allowance|dotation|cagnotte|aide)\s+(?:of|de|d['’])\s*(?=\S)",
    _I,
)
# "The remaining 900 in reserve": what remains is that sum.
_REMAINING = re.compile(
    r"\b(?:the |les )?(?:remaining|leftover|last|rest(?:ant(?:s|es?)?)?)\s+"
    r"(?P<sum>[€$£]?\s?\d[\d.,\u00a0\u202f ]*k?\s?[€$£]?)"
    r"(?P<as>\s*(?:euros?|pounds|dollars)?\s*(?:as |in |en |de |pour la |for the |to )?(?:a |the |la )?r[ée]serve)",
    _I,
)


def plain_sums(message: str) -> str:
    """Return a message about money with what there is in all and what is held back as they are told in short.

    Args:
        message: The whole message, said where a budget is asked.
    """
    return _REMAINING.sub(r"\g<sum>\g<as>", _GRANT.sub("Total ", message))
