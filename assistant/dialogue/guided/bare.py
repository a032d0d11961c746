"""What a message without a label is about when its words, rather than the pending question, tell."""

import re

from assistant.dialogue.guided.fit_people import opens_with_people
from assistant.dialogue.guided.fit_words import group_does
from assistant.dialogue.guided.reading.audience_mentions import audience_in
from assistant.dialogue.guided.reading.blocks import Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.roster_words import things
from assistant.dialogue.guided.said_aside import is_settled_anew
from assistant.dialogue.guided.shapes import tells_deed
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure, Percentage
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.periods import Period
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_ORIGIN = Expression("inventory.origin")
# Questions whose answer may well be a list of channels, or of other things of the inventory.
_ABOUT_CHANNELS = frozenset(
    [
        "habits",
        "channels",
        "contents",
        "data",
        "inventory",
        "journey",
        "manager",
        "targetable",
        "owner",
        "left_out",
        "kpis",
        "team",
        "budget",
        "tasks",
        "proofs",
        "goal",
        "entry",
        "stores_in",
        "contact",
        "reviews",
        "dates",
        "automations",
    ]
)
# Questions whose answer may say what is ready, and those whose answer never is a base.
_TAKES_STATUS = frozenset(["contents", "inventory", "tasks", "journey", "left_out"])
_OF_OTHERS = frozenset(["kpis", "step_pillars", "call_to_action", "answers"])
# Questions that are answered in anybody's words: "la liste d'attente" may be what worries people.
_IN_THEIR_WORDS = frozenset(["challenges", "motivations", "objections", "promise", "pillars", "proofs", "answers"])
_NO_BASES = frozenset(["journey", "habits", "tasks", "budget", "dates", "channels", "manager", "owner", "targetable"])


def inventory_label(parts: list[Line], label: str | None, context: Context) -> str | None:
    """Return the part of the inventory that a bare list is about, where it does not answer the pending question.

    Args:
        parts: Its items.
        label: Label of the pending question.
        context: The message and the plan.
    """
    if not parts or label in _OF_OTHERS:
        return None
    if label in _IN_THEIR_WORDS and any(_is_told_of(part, context) for part in parts):
        return None
    named = sum(1 for part in parts if find_terms(part.text, "channel"))
    if label == "contents" and named == len(parts):
        # Nothing but channels, some of them known: said once more, no contents.
        return "channels" if any(context.draft.find("rally.channels", part.text) for part in parts) else None
    if label not in _TAKES_STATUS and all(
        find_terms(part.text, "status") and find_terms(part.text, "format") for part in parts
    ):
        return "contents"
    if label not in _TAKES_STATUS and _is_made_thing(parts):
        return "contents"
    starts_with_base = _opens_with_base(parts[0].text)
    bases = [_opens_with_base(part.text) for part in parts]
    # "Collected in the shop" says where a base comes from.
    plain = [_is_plain_channel(part.text) and not _ORIGIN.match(fold(part.text)) for part in parts]
    if any(bases) and label not in _IN_THEIR_WORDS and any(p and not b for p, b in zip(plain, bases, strict=True)):
        # "Un fichier de 900 contacts et des affiches": of the base and the channel each is kept as what it is.
        return "inventory"
    if label in _NO_BASES and starts_with_base:
        # "The file cleaned by 5 May" is to be done.
        dated = label == "tasks" and any(find_dates(p.text, context.language, context.today) for p in parts)
        return None if dated else "data"
    if label in _ABOUT_CHANNELS:
        return None
    held = find_terms(" ".join(part.text for part in parts), "identifier")
    if starts_with_base and (held or label not in _IN_THEIR_WORDS) and are_bases(parts):
        return "data"
    shown = [bool(find_terms(part.text, "format")) for part in parts]
    if any(find_terms(part.text, "status") for part in parts) and (shown[0] or 2 * sum(shown) > len(parts) > 2):
        return "contents"
    if len(parts) > 1 and all(find_terms(part.text, "status") for part in parts):
        return "contents" if any(find_terms(part.text, "format") for part in parts) else None
    few = sum(1 for part in parts if not find_terms(part.text, "channel") and _words(part.text) <= _FEW_WORDS)
    named += few if few == 1 and len(parts) > _MOST_NAMED and not _is_other(parts) else 0
    return "channels" if named == len(parts) > 1 and all(_is_channel(part.text) for part in parts) else None


def _opens_with_base(text: str) -> bool:
    opening = " ".join(text.split()[:3])
    return bool(find_terms(opening, "data")) or _BASE.match(fold(opening)) is not None


def are_bases(parts: list[Line]) -> bool:
    """Tell whether what stands beside a first base goes with it: in "waiting lists, long drives, the price" nothing.

    Args:
        parts: The items of a list.
    """
    others = [part.text for part in parts[1:] if not _opens_with_base(part.text)]
    said: tuple[Kind, ...] = ("identifier", "lifecycle", "legal_basis", "hosting", "acquired", "channel")
    known = [text for text in others if any(find_terms(text, kind) for kind in said) or any(c.isdigit() for c in text)]
    return len(others) < _FEWEST_TROUBLES or bool(known)


_FEWEST_TROUBLES = 2


def _is_plain_channel(text: str) -> bool:
    """Tell whether a text names a channel, and nothing that a base holds or where it came from."""
    kinds: tuple[Kind, ...] = ("data", "identifier", "people", "status")
    return bool(find_terms(text, "channel")) and not any(find_terms(text, kind) for kind in kinds)


def _words(text: str) -> int:
    """Return how many words a text has outside brackets."""
    return len(re.sub(r"\([^()]*\)", " ", text).split())


def _is_told_of(part: Line, context: Context) -> bool:
    """Tell whether a part says something of a channel rather than naming it: "Google hides us"."""
    return bool(find_terms(part.text, "channel")) and things(Piece(part.text, part.start), context) is None


_AROUND = 4
_FEW_WORDS, _MOST_NAMED = 3, 3
_NO_CHANNELS: tuple[Kind, ...] = ("people", "format", "data", "status", "lifecycle")


def _is_other(parts: list[Line]) -> bool:
    """Tell whether the one item that no channel is known for is something else: people, a content, a base."""
    rest = [part.text for part in parts if not find_terms(part.text, "channel")]
    return any(find_terms(text, kind) for text in rest for kind in _NO_CHANNELS)


def _is_channel(text: str) -> bool:
    """Tell whether a text is the name of a channel rather than a sentence in which one stands: "4.7 of 5 on Google"."""
    first = next(iter(find_terms(text, "channel")), None)
    if first is None:
        return True
    before = text[: first.start]
    return len(before.split()) <= _AROUND and not any(c.isdigit() for c in before) and ":" not in before


_BASE = re.compile(r"(?:la |le |une |un |notre |nos |our |the |a )?(?:base|fichier|database|mailing list)\b(?! line)")
_MADE_BY = re.compile(
    r"\b(?:(?:owned|made|written|done|drawn|filmed|handled) by|fait[es]* par|owner|by|par|chez) [A-ZÀ-ÖØ-Þ]"
)
_THING_WORDS = 8


def _is_made_thing(parts: list[Line]) -> bool:
    """Tell a content by what is said of it: "a workshop calendar, ready, owned by Amina", whatever it is called."""
    rest = [part.text for part in parts[1:]]
    told = any(find_terms(text, "status") and len(text.split()) <= _THING_WORDS for text in rest)
    thing = len(parts[0].text.split()) <= _THING_WORDS and not find_terms(parts[0].text, "people")
    return told and thing and any(_MADE_BY.search(text) for text in rest)


_NOW = Expression("bare.now")
_OF_ME = re.compile(r"\W*(?:je|j'|moi|i|i'm|me|on|nous|we|we're|we'd|i'd|our|my)\b")


_MOST_WORDS, _MOST_OF_PEOPLE = 8, 15
# "…, they've never heard of us": how they stand is told behind them.
_OF_THEM = re.compile(r",\s*(?:et |and |mais |but )?(?:ils|elles|they)(?!\w)", re.IGNORECASE)


def _is_long_group(text: str, context: Context) -> bool:
    """Tell whether a text is a group of people said at some length: "des adultes de 30 à 50 ans et des retraités"."""
    group = _OF_THEM.split(text, maxsplit=1)[0]
    short = len(group.split()) <= _MOST_OF_PEOPLE and not tells_deed(text) and not _OF_ME.match(fold(text))
    return short and opens_with_people(text, context)


def elsewhere(text: str, context: Context) -> str | None:
    """Return what a short message that does not answer the pending question says of an empty field, or None."""
    draft = context.draft
    count = len(text.split())
    if count > _MOST_WORDS:
        return "audience" if not draft.get("audience.name") and _is_long_group(text, context) else None
    if not draft.get("audience.lifecycle") and count <= 3 and find_terms(text, "lifecycle"):
        return "lifecycle"
    if not draft.get("audience.market") and count <= 2 and find_terms(text, "market"):
        return "market"
    if find_terms(" ".join(text.split()[:3]), "data") and find_terms(text, "identifier"):
        return "data"
    if (
        not draft.get("audience.name")
        and not _OF_ME.match(fold(text))
        and not (tells_deed(text) or is_settled_anew(text) or group_does(text))
        and (find_terms(text, "people", context.language) or audience_in(text, context.language))
    ):
        return "audience"
    figures = find_figures(text, context.language)
    dates = find_dates(text, context.language, context.today)
    if len(dates) == 1 and dates[0].relation in ("by", "before") and _is_all(text, dates[0]):
        return "deadline"
    if draft.get("objective.target") is not None and draft.get("objective.baseline") is None and len(dates) == 1:
        counted = [f for f in figures if not isinstance(f, Duration) and f.end <= dates[0].phrase_start]
        if len(counted) == 1 and dates[0].end <= context.today.replace(month=12, day=31) and dates[0].year_given:
            return "baseline"
    if (
        draft.get("objective.target") is not None
        and draft.get("objective.baseline") is None
        and _NOW.search(fold(text))
    ):
        # "75 % cette saison" beside a goal of 90 %.
        counted = [f for f in figures if not isinstance(f, Duration)]
        percent = isinstance(counted[0], Percentage) if len(counted) == 1 else None
        return "baseline" if percent is (draft.get("objective.unit") == "%") else None
    if not draft.get("orchestrate.compliance.retention_months") and _is_length(text, figures):
        # Nothing else is said as a bare number of months or years, once the campaign has its dates.
        return "retention" if draft.get("orchestrate.end") else None
    return None


def _is_all(text: str, period: Period) -> bool:
    return not (text[: period.phrase_start] + text[period.text_end :]).strip(" .!,;")


def _is_length(text: str, figures: list[Figure]) -> bool:
    return (
        len(figures) == 1
        and isinstance(figures[0], Duration)
        and len(text.split()) <= 3
        and re.search(r"\b(?:mois|ans?|annees?|months?|years?)\b", fold(text)) is not None
    )
