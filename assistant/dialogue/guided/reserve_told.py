"""Reads what is kept in reserve beside other sums: "32 000 € dont 2 000 de réserve : …", "keep 2k back"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.figures import Money
from assistant.language.numbers import find_figures

_SUM = r"(?P<sum>[£$€]?\d[\d ., ]*\d?\s?(?:k\b|€|euros?|£|\$)*\s?(?:€|euros?)?)"
_RESERVE = r"(?:reserve|buffer|contingency|imprevus|marge de securite)"
_PATTERNS = (
    re.compile(
        rf"\s*,?\s*(?:dont|including|of which|incl\.?|y compris)\s+{_SUM}\s*(?:de|en|in|as|of|for|pour)\s+"
        rf"(?:la |the |a )?{_RESERVE}(?![a-z])"
    ),
    re.compile(
        r"(?:(?:and|et|on|we|we'll|we're|i|i'll|i'm|i'd|je|j'en|also|aussi|please|let's) )*"
        r"(?:keep|keeping|hold|holding|garde[rzs]?|gardons|mets|"
        r"met|mettons|mettrons|put|putting|set|setting|leave|leaving|"
        rf"laisse[rz]?)\s+{_SUM}\s*(?:back|aside|in reserve|in hand|de cote|en reserve|sous le coude)(?![a-z])"
    ),
)


def read_reserve_told(talk: Talk, start: int, end: int) -> None:
    """Record a reserve that is told within a sentence, and leave these words out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if talk.text[start:end].isspace():
        # What was read before left blanks, and a search through many is slow.
        return
    folded = talk.folded(start, end)
    for pattern in _PATTERNS:
        match = pattern.search(folded.text)
        if match is None:
            continue
        a, b = (start + each for each in folded.span(*match.span()))
        said = talk.text[slice(*(start + each for each in folded.span(*match.span("sum"))))]
        figures = find_figures(said, talk.context.language)
        amount = figures[0].value if len(figures) == 1 else None
        if amount is None or (not isinstance(figures[0], Money) and amount < _LEAST):
            continue
        draft, words = talk.context.draft, talk.context.words(a, b)
        told = find_figures(talk.text[start:end], talk.context.language)
        currencies = {figure.currency for figure in told if isinstance(figure, Money)} - {None}
        if len(currencies) == 1 and draft.get("orchestrate.budget.total") is None:
            draft.set("currency", currencies.pop(), words)
        replace(draft, "orchestrate.budget.reserve", amount, words)
        talk.read(a, b)
        return


_LEAST = 100
