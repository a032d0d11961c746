"""Days of the week in short before a date: they say no more than the date, and their full stop ends no sentence."""

import re

_SHORT = re.compile(
    r"(?<![\w’'-])(?:(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\."
    r"(?=[ ]\d{1,2}(?:er|st|nd|rd|th)?(?:[/.]\d|[ ](?:of[ ])?[^\W\d_]{3}))|"
    r"(?:tue|tues|weds|thu|thur|thurs|fri)(?=[ ]\d{1,2}/\d))",
    re.IGNORECASE,
)


def without_weekdays(text: str) -> str:
    """Return a text of the same length with blanks for "jeu." in "jeu. 16/09"."""
    return _SHORT.sub(lambda match: " " * len(match.group()), text)
