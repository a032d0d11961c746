"""Lines that each name an argument and what proves it in sentences of their own: "1) Ease. Proof: ten minutes a week".

A comma stands for each full stop inside such a line, so that it is read as one item of the list.
"""

import re
from itertools import pairwise

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_PROOF = r"(?:la |the )?(?:preuves?|proofs?)\s?[:=]"
_ANSWERS = r"(?:it |elle |il )?(?:r[eé]pond(?:ent)? (?:[aà]|aux?)|answers?|addresses)\s"
_PROVED = re.compile(
    rf"[^:.\n]{{2,60}}?[.,;:–—-]\s[^\n]*?\b{_PROOF}|[^:.\n]{{2,60}}?[.,;–—-]\s*{_PROOF}", re.IGNORECASE
)
_STOP = re.compile(rf"[.;](?=\s+(?:{_PROOF}|{_ANSWERS}))", re.IGNORECASE)
_COUNTS = re.compile(r"\s*(?:[-*•–]|\(?\d{1,2}\s?[.)°/-])\s+")


def with_argument_lines(text: str) -> str:
    """Return a message of the same length in which a line of an argument and its proof holds no full stop between.

    Args:
        text: A message of several lines.
    """
    text = _on_one_line(text)
    lines = [line for line in _LINE.finditer(text) if names_proved(line.group())]
    told = {
        line.span() for pair in pairwise(lines) for line in pair if not text[pair[0].end() : pair[1].start()].strip()
    }
    for start, end in told:
        text = text[:start] + _STOP.sub(",", text[start:end]) + text[end:]
    return text


# "1. Savings", and what proves it on a line of its own.
_HEAD = re.compile(
    rf"^(?:[ \t]*(?:[-*•–]|\(?\d{{1,2}}\s?[.)°/-])[ \t]+)(?!{_PROOF})[^\W\d][^:.;\n]{{1,50}}[ .]?"
    rf"(?P<below>(?:\n[ \t]*(?:[-*•–][ \t]+)?(?:{_PROOF}|{_ANSWERS})[^\n]+)+)",
    re.IGNORECASE | re.MULTILINE,
)
_BELOW = re.compile(rf"\n[ \t]*(?:[-*•–][ \t]+)?(?={_PROOF}|{_ANSWERS})", re.IGNORECASE)


def _on_one_line(text: str) -> str:
    """Return a text in which what proves each of several counted arguments stands on its line and not below it."""
    heads = list(_HEAD.finditer(text))
    for head in heads if len(heads) > 1 else ():
        start, end = head.span("below")
        below = _BELOW.sub(lambda mark: ",".ljust(len(mark.group())), text[start:end])
        text = text[:start] + below + text[end:]
    return text


def names_proved(line: str) -> bool:
    """Tell whether a line names something in a few words and then what proves it: "clean yard, proof: sealed drums"."""
    counted = _COUNTS.match(line)
    return _PROVED.match(line, counted.end() if counted is not None else 0) is not None
