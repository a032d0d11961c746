"""What words plainly are, so that no other list holds them: how often, how long, a rate, a share, somebody."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.durations import find_durations
from assistant.language.kinds import Kind
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml

_IDS = re.compile(r"\[[^\]]*\]")
_TITLE = re.compile(r"^\d+ [A-ZÉ]")
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")


def is_of_another(path: str, text: str, context: Context) -> bool:
    """Tell whether a text plainly is something that does not stand at a path: "weekly" is no channel.

    Args:
        path: Where it was put; ids in it do not matter.
        text: A name, a title or a sentence.
        context: The language and the day of the message.
    """
    place = _IDS.sub("", path)
    if place not in _ALL or _TITLE.match(text):
        # "20 Minutes" is a newspaper.
        return False
    plain = flat(text).replace("’", "'").strip(' \t.!;,:«»"“”')
    return any(place in barred and is_shape(plain, context) for is_shape, barred in _SHAPES)


@cache
def _form(name: str) -> re.Pattern[str]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "plainly_other.yaml")
    return re.compile("|".join(f"(?:{form})" for form in data[name]))


def _says(text: str) -> bool:
    """Tell whether words say anything: articles and the like do not."""
    return any(_form("small").fullmatch(word) is None for word in _WORD.findall(text))


def _opens(plain: str, kind: Kind, behind: str) -> bool:
    """Tell whether a text opens with a term, and with nothing behind it but what a form allows."""
    terms = find_terms(plain, kind)
    return bool(terms) and not _says(plain[: terms[0].start]) and _form(behind).match(plain[terms[0].end :]) is not None


def _is_only(plain: str, kind: Kind) -> bool:
    """Tell whether a text names one thing of a vocabulary and says nothing else."""
    terms = find_terms(plain, kind)
    return len(terms) == 1 and not _says(plain[: terms[0].start] + " " + plain[terms[0].end :])


def _is_cadence(plain: str, context: Context) -> bool:
    return _opens(plain, "cadence", "with_whom")


def _is_meeting(plain: str, context: Context) -> bool:
    return _is_cadence(plain, context) and not _is_only(plain, "cadence")


def _is_duration(plain: str, context: Context) -> bool:
    found = find_durations(plain, context.language)
    return len(found) == 1 and not _says(plain[: found[0].start] + " " + plain[found[0].end :])


def _is_rate(plain: str, context: Context) -> bool:
    return _opens(plain, "metric", "ends") and not _is_more(plain)


def _is_rate_of(plain: str, context: Context) -> bool:
    return _opens(plain, "metric", "for_what") and not find_terms(plain, "people")


def _is_count(plain: str, context: Context) -> bool:
    """Tell whether a text is a number of what is counted, and at most where: "60 inscriptions", "300 visits on …"."""
    told = _form("number").match(plain)
    if told is None:
        return False
    kinds: tuple[Kind, ...] = ("metric", "result")
    return any(_opens(plain[told.end() :], kind, behind) for kind in kinds for behind in ("ends", "on_what"))


def _is_relation(plain: str, context: Context) -> bool:
    return _is_only(plain, "lifecycle")


def _is_kind_of_result(plain: str, context: Context) -> bool:
    return _is_only(plain, "objective") and not _is_more(plain)


def _is_more(plain: str) -> bool:
    """Tell whether words name something of the campaign as well: "abonnés" are people, "bouche à oreille" a channel."""
    kinds: tuple[Kind, ...] = ("people", "data", "channel")
    return any(find_terms(plain, kind) for kind in kinds)


def _is_legal_basis(plain: str, context: Context) -> bool:
    return _is_only(plain, "legal_basis")


def _is_share(plain: str, context: Context) -> bool:
    return _form("share").fullmatch(plain) is not None


def _is_bare_sum(plain: str, context: Context) -> bool:
    return _form("bare_sum").fullmatch(plain) is not None


_LARGE = re.compile(r"(?<![\d.,])\d[\d .,]{2,}")
_SUMS = 3


def _is_part_of_sum(plain: str, context: Context) -> bool:
    """Tell whether a text is one of the sums that a message splits: "3200 salon" beside "9500 balles en tout"."""
    if _form("counted_sum").fullmatch(plain) is None:
        return False
    whole = flat(context.draft.message)
    return len(_LARGE.findall(whole)) >= _SUMS and _form("money").search(whole) is not None


def _is_dated(plain: str, context: Context) -> bool:
    return _form("day").search(plain) is not None and bool(find_dates(plain, context.language, context.today))


def _is_given_out(plain: str, context: Context) -> bool:
    return _form("done_by").search(plain) is not None and bool(find_dates(plain, context.language, context.today))


def _is_later(plain: str, context: Context) -> bool:
    return _form("later").fullmatch(plain) is not None


def _is_who(plain: str, context: Context) -> bool:
    return _form("somebody").fullmatch(plain) is not None


def _is_profession(plain: str, context: Context) -> bool:
    """Tell whether a text is a role and how it is employed: "un graphiste freelance"."""
    role = _form("employed").sub(" ", plain)
    return role != plain and _is_only(role, "role")


_PILLARS, _HABITS, _TASKS = "message_house.pillars", "audience.habits", "orchestrate.tasks"
_PEOPLE = frozenset(["audience.challenges", "audience.motivations", "audience.objections", _HABITS])
_THINGS = frozenset(["rally.channels", "rally.contents", "rally.data", _TASKS])
_HOUSE = frozenset([_PILLARS, "message_house.pillars.proofs"])
_FIELDS = frozenset(["orchestrate.compliance.disclosure", "integrate.steps.call_to_action"])
_NAMED = _FIELDS | {"audience.name"}
_SAID = frozenset(["message_house.promise", "objective.statement"])
_ALL = _PEOPLE | _THINGS | _HOUSE | _NAMED | _SAID
_SHAPES: tuple[tuple[Callable[[str, Context], bool], frozenset[str]], ...] = (
    (_is_cadence, _PEOPLE | _THINGS | _NAMED),
    # "Thursdays" may be an argument.
    (_is_meeting, frozenset({_PILLARS})),
    (_is_duration, _PEOPLE | _THINGS | _NAMED | _SAID | {_PILLARS}),
    (_is_rate, _NAMED | {_HABITS, "rally.channels", "rally.data"}),
    (_is_rate_of, _PEOPLE | _THINGS | _NAMED | _SAID | {_PILLARS}),
    (_is_count, _NAMED | {"audience.challenges", "rally.channels", "rally.contents", _TASKS}),
    (_is_relation, (_THINGS - {"rally.data"}) | _HOUSE | {"audience.challenges", "orchestrate.compliance.disclosure"}),
    (_is_kind_of_result, _THINGS | _NAMED | {_HABITS}),
    (_is_legal_basis, _PEOPLE | _THINGS | _HOUSE | _NAMED),
    (_is_share, _ALL),
    (_is_bare_sum, _PEOPLE | _THINGS | _NAMED | _SAID),
    (_is_part_of_sum, _PEOPLE),
    (_is_dated, _NAMED | {_HABITS, "rally.channels", "rally.data"}),
    (_is_given_out, _ALL - {_TASKS}),
    (_is_later, _ALL),
    (_is_who, _ALL),
    (_is_profession, _THINGS | _HOUSE | _FIELDS | _SAID | {_HABITS}),
)
