"""Tells a task from a part for good: "Leo writes the page by 12 March" ends on a day."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Money
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

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
    if not _opens_with_member(text, context) or _ABSENT.search(flat(text)):
        return False
    days = find_dates(text, context.language, context.today)
    hands_over = _HANDS_OVER.match(flat(text)) is not None
    return any(asked or hands_over or day.relation in ("by", "before") for day in days)


def is_away(text: str, context: Context) -> bool:
    """Tell whether a clause says of a member that they are not there: "Leo is on leave until the 12th".

    Args:
        text: The clause.
        context: The team.
    """
    return _opens_with_member(text, context) and _ABSENT.search(flat(text)) is not None


def _opens_with_member(text: str, context: Context) -> bool:
    opened = _OPENS.match(flat(text))
    members = {word for m in context.draft.get("team.members") or [] for word in flat(str(m["name"] or "")).split()[:2]}
    return opened is not None and opened["who"] in members


# "Leo hands in the guide on 3 May": what is handed over on a day is done by then.
_HANDS_OVER = re.compile(
    r"\s*(?:(?:et|and|puis|then)[ ,]+)*[a-z][\w'-]+ (?:nous |me |us |te |vous )?"
    r"(?:rend|rendra|remet|remettra|livre|livrera|finit|finira|termine|terminera|boucle|bouclera|"
    r"(?:doit|devra|va) (?:nous |me |te |vous )?(?:rendre|remettre|livrer|finir|terminer|boucler)|"
    r"(?:must|has to|needs to|is to) (?:hand (?:in|over)|deliver|submit|finish|complete|turn in)|"
    r"hands? (?:in|over)|delivers?|submits?|finishes|completes|turns? in|"
    r"will (?:hand (?:in|over)|deliver|submit|finish))"
    r"(?![a-z])"
)


# What is said of the campaign itself: "on démarre le 3 mai", "the campaign ends on 30 June".
_OF_ALL = re.compile(
    r"\W*(?:(?:et|and|alors|so|bon|ok|donc)[ ,]+)*(?:on|nous|we|it|ca|tout|everything|"
    r"(?:la|notre|the|our)[ ](?:campagne|campaign|"
    r"operation|lancement|launch)|du|de|from|entre|between|debut|fin|start|end|lancement|launch|demarrage|jusqu)(?![a-z])"
)


def is_dated(text: str, context: Context) -> bool:
    """Tell whether a text says by which day something is done, and not until when somebody is away.

    Args:
        text: A sentence, where tasks are asked for.
        context: The day of reading.
    """
    plain = flat(text)
    if _ABSENT.search(plain) is not None or _OF_ALL.match(plain) is not None:
        return False
    paid = any(isinstance(figure, Money) for figure in find_figures(text, context.language))
    return not paid and bool(find_dates(text, context.language, context.today))


def is_made(text: str, context: Context) -> bool:
    """Tell whether a text names something to show, or somebody of the team, as no event does.

    Args:
        text: A sentence.
        context: The team.
    """
    words = set(re.findall(r"[a-z'-]+", flat(text)))
    members = {flat(str(m["name"])).split()[0] for m in context.draft.get("team.members") or [] if m["name"]}
    return bool(words & members) or bool(find_terms(text, "format"))
