"""Tells a task from a part for good: "Leo writes the page by 12 March" ends on a day."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates

_OPENS = re.compile(
    r"\s*(?:(?:et|and|puis|then|also|aussi|c'est|it's)[ ,]+)*(?P<who>[a-z][\w'-]+)\s+(?:qui |who )?[a-z0-9]"
)
# "Leo is away until the 12th" does nothing by then.
_ABSENT = re.compile(
    r"(?<![a-z])(?:leaves?|left|away|off|holiday|leave|part|quitte|absente?|conges?|vacances|until|jusqu)(?![a-z])"
)


def does_by_day(text: str, context: Context, *, asked: bool) -> bool:
    """Tell whether a clause opens with a member who does something by a day: that is a task, and no part for good.

    Args:
        text: The clause.
        context: The team.
        asked: Whether tasks are asked, so that any day will do.
    """
    opened = _OPENS.match(flat(text))
    members = {flat(str(m["name"])).split()[0] for m in context.draft.get("team.members") or [] if m["name"]}
    if opened is None or opened["who"] not in members or _ABSENT.search(flat(text)):
        return False
    days = find_dates(text, context.language, context.today)
    return any(asked or day.relation in ("by", "before") for day in days)


def is_dated(text: str, context: Context) -> bool:
    """Tell whether a text says by which day something is done, and not until when somebody is away.

    Args:
        text: A sentence, where tasks are asked for.
        context: The day of reading.
    """
    return _ABSENT.search(flat(text)) is None and bool(find_dates(text, context.language, context.today))
