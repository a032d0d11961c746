"""Who is reported to have said something, in minutes: what is said counts, that it was said does not."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.language.yaml_data import load_yaml


@cache
def _report() -> re.Pattern[str]:
    verbs = "|".join(load_yaml(Path(__file__).with_name("data") / "reports.yaml")["verbs"])
    return re.compile(
        r"^(?P<lead>[ \t]*(?:[-*•–—][ \t]+)?)"
        rf"(?P<said>(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)[ ](?:a[ ]|has[ ])?(?:bien[ ])?(?:{verbs})[ ]?"
        r"(?:à tous[ ]|everyone[ ]|us[ ])?(?::[ ]?|que[ ]|qu['’]|that[ ]|(?=(?:[\w’'-]+[ ]){0,3}[\w’'-]+[ ]?:[ ])))",
        re.MULTILINE,
    )


def without_reports(text: str) -> str:
    """Return a text of the same length with blanks for "Ana rappelle que" and its like at the start of a line."""

    def blank(match: re.Match[str]) -> str:
        return match["lead"] + " " * len(match["said"]) if is_first_name(match["name"]) else match.group()

    return _report().sub(blank, text)
