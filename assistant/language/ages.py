"""Ages of people in a text: "25-40 ans", "les plus de 50 ans", "under 30s", "18 to 25 year olds"."""

import re

from assistant.language.folding import fold_with_offsets

_AGE = r"(?:1[2-9]|[2-9]\d)"
_OLD = r"years?[ -]old|year[ -]olds?"
_AGES = re.compile(
    rf"(?<!\w)(?:de |entre |from |between )?\d{{1,2}} ?(?:-|a|to|et|and) ?{_AGE}[ -]?(?:ans|{_OLD})(?!\w)"
    rf"|(?<!\w)(?:plus de|moins de|ages? de|agees? de|les) {_AGE}(?:[ -]{_AGE})? ans(?! d)(?!\w)"
    rf"|(?<!\w){_AGE} ans (?:et|ou) (?:plus|moins)(?!\w)"
    rf"|(?<!\w)(?:aged|ages)[ -]{_AGE}(?: ?(?:-|to|and) ?{_AGE})?(?!\w)"
    rf"|(?<!\w)(?:over|under|above|below)[ -]{_AGE}s(?!\w)"
    rf"|(?<!\w){_AGE}[ -](?:{_OLD})(?!\w)"
    rf"|(?<!\w){_AGE} ?(?:-|/) ?{_AGE} ans(?!\w)"
)


def find_ages(text: str) -> list[tuple[int, int]]:
    """Return the spans (start, end) of a text that give the age of people, in their order.

    "contrat de 3 ans" and "20 ans d'expérience" are lengths of time and no ages.
    """
    folded = fold_with_offsets(text)
    return [folded.span(*match.span()) for match in _AGES.finditer(folded.text)]
