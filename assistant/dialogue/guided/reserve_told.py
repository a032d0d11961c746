"""Reads what is kept in reserve beside other sums: "32 000 € dont 2 000 de réserve : …", "keep 2k back"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.figures import Money
from assistant.language.numbers import find_figures

_SUM = r"(?P<sum>[£$€]?\d[\d ., ]*\d?\s?(?:k\b|€|euros?|£|\$)*\s?(?:€|euros?)?)"
_RESERVE = r"(?:reserve|buffer|contingency|imprevus|marge de securite)"
_KEPT = (
    r"(?:de cote|(?:mis(?:es?)?|gardee?s?|conservee?s?) (?:de cote)?|aside|(?:set|put|kept|held) (?:aside|back)|"
    r"sous le coude)"
)
_BEHIND = (
    r"(?:[ ,]*(?:sur|dans|du|from|out of|of|in|on top of|en plus du|hors) (?:le |the |this |that |our |notre |ce )?"
    r"(?:budget|total|it|enveloppe|cela|ca|reste)|[ ,]*(?:pour|for) (?:les |the |d'eventuels |any )?"
    r"(?:imprevus|surprises|coups durs|emergencies|unforeseen|unexpected)[a-z ]{0,12}|[ ,]*(?:just in case|au cas ou))*"
)
_PATTERNS = (
    re.compile(
        rf"\s*(?:,\s*)?(?:dont|including|of which|incl\.?|y compris)\s+{_SUM}\s*(?:de|en|in|as|of|for|pour)\s+"
        rf"(?:la |the |a )?{_RESERVE}(?![a-z])"
    ),
    re.compile(
        r"(?:(?:and|et|on|we|we'll|we're|i|i'll|i'm|i'd|je|j'en|also|aussi|please|let's) )*"
        r"(?:keep|keeping|hold|holding|garde[rzs]?|gardons|mets|"
        r"met|mettons|mettrons|put|putting|set|setting|leave|leaving|"
        rf"laisse[rz]?)\s+{_SUM}\s*(?:(?:of|from|out of|sur|du|de) (?:it|that|this|(?:the |le |ce )?(?:budget|"
        rf"total))\s+)?"
        rf"(?:back|aside|in reserve|in hand|de cote|en reserve|sous le coude)(?:,? (?:as|en|pour|comme) (?:a |"
        rf"la |the )?{_RESERVE})?"
        rf"(?![a-z]){_BEHIND}"
    ),
    # "Ah et 800 de côté en réserve sur le budget": a clause that is nothing else.
    re.compile(
        rf"^\s*(?:(?:ah|oh|and|et|plus|also|aussi|puis|sinon|donc|so|ok|yes|oui|then|with|avec|il y a|there's|"
        rf"there is|ajoute[rz]?|add|note[rz]?|au fait|btw|by the way)[ ,]+)*{_SUM}\s*"
        rf"(?:{_KEPT},? ?(?:as|en|in|for|pour|comme|de)? ?(?:a |la |the |une )?{_RESERVE}?|"
        rf"(?:en|in|as|de|of|for|pour|comme) (?:a |la |the |une |les )?{_RESERVE}){_BEHIND}(?=\s*(?:$|[.!,;]))"
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
