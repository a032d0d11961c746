"""Finds the elements of a plan that people speak of: by name, by their place in a list, by what was said last."""

import re
from collections.abc import Iterator
from typing import Any

from assistant.dialogue.guided.named_elements import named_elements
from assistant.dialogue.guided.reading.context import Context
from assistant.language.text import fold
from assistant.plan import plan_data
from assistant.plan.path import value_at

# What people call the elements of each list.
_CALLED = {
    "message_house.pillars": r"pillars?|piliers?|arguments?",
    "audience.challenges": r"challenges?|enjeux?|difficultes?|problemes?|problems?|soucis?|freins?",
    "audience.habits": r"habits?|habitudes?|channels? (?:that )?they use|canaux qu'ils utilisent",
    "audience.motivations": r"motivations?",
    "audience.objections": r"objections?|reserves(?! d)|reticences?",
    "team.members": r"(?:team )?members?|membres?|persons?|people|personnes?|gens|somebody|quelqu'un|colleagues?|"
    "collegues?|"
    r"roles?",
    "rally.channels": r"channels?|canal|canaux",
    "rally.contents": r"contents?|contenus?|pieces? of content",
    "rally.data": r"(?:data ?)?bases?(?: de donnees)?|databases?|data sources?|sources? de donnees|data|fichiers?|"
    "lists?",
    "integrate.steps": r"steps?|etapes?",
    "orchestrate.tasks": r"tasks?|taches?",
    "orchestrate.milestones": r"milestones?|jalons?",
    "orchestrate.budget.lines": r"budget lines?|lignes? (?:de|du) budget|lines?|lignes?",
    "orchestrate.risks": r"risks?|risques?",
    "proofs": r"proofs?|preuves?",
}
KINDS = "|".join(_CALLED.values())
# The habits of an audience and the channels of the inventory are both called channels.
_ALSO = {"rally.channels": ("audience.habits",)}
ORDINALS = {
    "first": 0, "premier": 0, "premiere": 0, "1st": 0, "1er": 0, "1ere": 0, "second": 1, "seconde": 1, "deuxieme": 1,
    "2nd": 1, "2e": 1, "third": 2, "troisieme": 2, "3rd": 2, "3e": 2, "fourth": 3, "quatrieme": 3, "last": -1,
    "dernier": -1, "derniere": -1,
}  # fmt: skip
_COUNTS = {"two": 2, "deux": 2, "2": 2, "three": 3, "trois": 3, "3": 3, "four": 4, "quatre": 4, "4": 4}
_ORDINAL = re.compile(
    rf"(?:the |le |la |les |l')?(?P<which>{'|'.join(ORDINALS)}|derni?ere?s)(?: (?P<count>{'|'.join(_COUNTS)}))?"
    rf"(?: (?P<kind>{KINDS}|ones?))?"
)
_NUMBERED = re.compile(
    rf"(?:the |le |la |l')?(?P<kind>{KINDS})\s?(?:n°|no\.?|nr\.?|number|numero|num|#)?\s?(?P<n>\d{{1,2}})"
)
_WAY = re.compile(r"(?:(?:the|whole|entire|all|my|our|tout|toute|le|la|notre|mon) )*(?:journey|map|parcours)")
_COUNTED_FIRST = re.compile(rf"(?:les )(?P<count>{'|'.join(_COUNTS)}) (?P<which>derni?ere?s)(?: (?P<kind>{KINDS}))?")
_THEM = re.compile(
    r"(?:all (?:of )?)?(?:both(?: of (?:them|those))?|them(?: (?:both|all))?|those|these|les deux|toutes les deux|"
    r"tous les deux|tous|toutes|les|ceux[- ]la|celles[- ]la|ces deux[- ]la|all|everything)"
)
_IT = re.compile(
    r"(?:it|that(?: one)?|this(?: one)?|le|la|l'|ca|cela|celui[- ](?:la|ci)|celle[- ](?:la|ci)|ce dernier)"
)
_ALL = re.compile(
    r"(?:all (?:of )?(?:the |my |our )?|the (?:whole|entire) (?:list of )?|tous les |toutes les |tous mes |every |les )"
    rf"(?P<kind>{KINDS})"
)
_ARTICLE = re.compile(
    r"^(?:(?:the|an?|our|my|that|this|those|these|le|la|les|l'|un|une|des|du|de la|de|d'|ce|cet|cette|ces|mon|ma|mes|"
    r"notre|nos|aussi|also|et|and|ni|either)(?:\s+|(?<=')))+"
)
_KIND = re.compile(
    rf"^(?:{KINDS})(?: (?:as|called|named|nommee?s?|appelee?s?|intitulee?s?|about|of|for|de|du|sur|:))?\s+"
)
_KIND_LAST = re.compile(rf"^(?P<name>.{{2,60}}?) (?P<kind>{KINDS})$")
_TAIL = re.compile(
    r"\s*(?:,?\s*(?:too|as well|also|aussi|please|pls|thanks|stp|svp|s'il (?:te|vous) plait|merci|finalement|"
    r"after all|entirely|completely|altogether|instead|then|now|thing|stuff|one|truc|machin|for good))+$"
)
_MONEY = "orchestrate.budget"
_QUOTES = "\"'«»“”‘’ "
_LINK = re.compile(
    r"(?:the |that |this |le |ce )?(?:lien|link|arrow|fleche)s? (?:(?:from|de|entre|between) (?:la |le |"
    r"l')?)?(?P<source>.+?)"
    r"\s*(?:->|=>|→|>|(?<= )(?:vers|to|a|au|jusqu'a|and|et)(?= ))\s*(?:la |le |l')?(?P<target>.+)"
)
LINKS = "integrate.links"
_SHORT = 4
_OPENING = 5
_RECENT = 2
"""Turns after which nobody says "it" of what was recorded."""
_BESIDE = 3


def is_pronoun(text: str) -> bool:
    """Tell whether words only point at something: "those", "les deux"."""
    plain = _TAIL.sub("", fold(text).strip(" .!?;:,")).strip()
    return _IT.fullmatch(plain) is not None or _THEM.fullmatch(plain) is not None


def kind_of(word: str) -> str | None:
    """Return the list whose elements a word names, or None: "pillar", "étapes"."""
    return next((path for path, called in _CALLED.items() if re.fullmatch(called, word.strip())), None)


def every(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the path and the folded name of whatever can be taken out of the plan."""
    data = plan_data(context.draft.plan)
    yield from named_elements(data)
    for pillar in data["message_house"]["pillars"]:
        for place, proof in enumerate(pillar["proofs"]):
            yield f"message_house.pillars[{pillar['id']}].proofs[{place}]", fold(proof)
    for place, risk in enumerate(data["orchestrate"]["risks"]):
        yield f"orchestrate.risks[{place}]", fold(str(risk.get("risk") or ""))
    for member in data["team"]["members"]:
        for place, duty in enumerate(member["responsibilities"]):
            yield f"team.members[{member['id']}].responsibilities[{place}]", fold(duty)


def found(text: str, kind: str | None, context: Context) -> list[str]:
    """Return the paths of the elements that words speak of; none where they name nothing, or several things.

    Args:
        text: The words.
        kind: The list that these are of, where it is known.
        context: The plan, and what is asked.
    """
    plain = _TAIL.sub("", fold(text).strip(" .!?;:,")).strip()
    if (way := _LINK.fullmatch(plain)) is not None:
        return _links(way["source"], way["target"], context)
    listed = _listed(plain, kind, context)
    if listed:
        return listed
    bare = plain.strip(_QUOTES)
    quoted = bare != plain
    told = _named(bare, kind, context, exact=True)
    if told:
        return told
    name = _ARTICLE.sub("", bare)
    if re.fullmatch(KINDS, name):
        # "That pillar"
        shown = re.match(r"(?:that|this|those|these|ce|cet|cette|ces)\b", bare) is not None
        return pointed_at(kind_of(name), context) if shown else []
    headed = _KIND.match(name)
    last = _KIND_LAST.match(name)
    if headed is not None:
        kind, name = kind_of(_called(headed.group())) or kind, name[headed.end() :].strip(_QUOTES)
    elif last is not None and kind_of(last["kind"]):
        kind, name = kind_of(last["kind"]), last["name"].strip(_QUOTES)
    told = _named(name, kind, context, exact=True) or _named(name, kind, context, exact=quoted)
    return told or (_holding(name, kind, context) if quoted else [])


def _links(source: str, target: str, context: Context) -> list[str]:
    """Return the link that leads from one step to another."""
    ends = [found(name, "integrate.steps", context) for name in (source, target)]
    if not all(len(paths) == 1 for paths in ends):
        return []
    ids = [paths[0].partition("[")[2].rstrip("]") for paths in ends]
    links = value_at(context.draft.data, LINKS) or []
    between = [place for place, link in enumerate(links) if [link["source"], link["target"]] == ids]
    return [f"{LINKS}[{place}]" for place in between[:1]]


def _called(text: str) -> str:
    match = re.match(KINDS, text)
    return match.group() if match is not None else text


def _listed(plain: str, kind: str | None, context: Context) -> list[str]:
    """Return what words mean that give no name: "both", "it", "the last two pillars", "all the pillars"."""
    everything = _ALL.fullmatch(plain)
    if everything is not None:
        return _paths(kind_of(everything["kind"]), context)
    way = _WAY.fullmatch(plain) is not None and kind in (None, "integrate.steps")  # "The map" may be a content.
    if way and not _named(plain.split()[-1], "rally.", context, exact=False):
        return _paths("integrate.steps", context)
    numbered = _NUMBERED.fullmatch(plain)
    if numbered is not None and not _named(_ARTICLE.sub("", plain), None, context, exact=True):
        at = int(numbered["n"]) - 1
        return _paths(kind_of(numbered["kind"]), context)[at : at + 1] if at >= 0 else []
    place = _ORDINAL.fullmatch(plain) or _COUNTED_FIRST.fullmatch(plain)
    if place is not None:
        kind = kind_of(place["kind"] or "") or kind or _list_of(context.asked)
        paths = _paths(kind, context)
        at = ORDINALS.get(place["which"], -1)
        count = _COUNTS.get(place["count"] or "", 1)
        return paths[-count:] if at < 0 else paths[at : at + count]
    if _THEM.fullmatch(plain):
        recent = latest(kind, context)
        return recent[-2:] if re.search(r"both|deux", plain) else recent
    return pointed_at(kind, context) if _IT.fullmatch(plain) else []


def pointed_at(kind: str | None, context: Context) -> list[str]:
    """Return the one element that is meant by "it": what is asked about, else the latest."""
    one = about(context)
    return [one] if one is not None and (kind is None or one.startswith(kind)) else latest(kind, context)[-1:]


def about(context: Context) -> str | None:
    """Return the element that the pending question is about, or None: "who answers for “reminder”?"."""
    asked = re.match(r"(?P<path>[\w.]+\[[^\]]+\])", context.asked or "")
    if asked is None or len([path for path in context.asked_paths if path]) > 1:
        return None
    return asked["path"] if value_at(context.draft.data, asked["path"]) is not None else None


def _list_of(asked: str | None) -> str | None:
    return next((path for path in _CALLED if (asked or "").startswith(path)), None)


def latest(kind: str | None, context: Context) -> list[str]:
    """Return the elements that the turn before recorded last, in their order."""
    marks = context.draft.plan.provenance
    links = [f"{LINKS}[{place}]" for place, _ in enumerate(context.draft.get(LINKS) or [])] if kind == LINKS else []
    paths = links or [path for path, _ in every(context) if kind == "proofs" or path.count("[") == 1]
    turns = {path: marks[path].turn or 0 for path in paths if path in marks and (kind is None or _is_of(path, kind))}
    last = max(turns.values(), default=0)
    if last < (context.draft.turn or 0) - _RECENT:
        return []
    return list(dict.fromkeys(path for path, turn in turns.items() if turn == last and last))


def _paths(kind: str | None, context: Context) -> list[str]:
    if kind is None:
        return []
    elements: list[Any] = value_at(context.draft.data, kind) if kind != "proofs" else []
    return [
        f"{kind}[{element['id'] if isinstance(element, dict) and 'id' in element else place}]"
        for place, element in enumerate(elements or [])
    ]


def _named(name: str, kind: str | None, context: Context, *, exact: bool) -> list[str]:
    if not name:
        return []
    # "Sign up" is "sign-up", too.
    name = name.replace("-", " ")
    within = [(path, known.replace("-", " ")) for path, known in every(context) if _is_of(path, kind)]
    paths = list(dict.fromkeys(path for path, known in within if known.strip(_QUOTES) == name))
    money = bool(paths) and kind is None and all(path.startswith(_MONEY) for path in paths)
    if money:
        # What is of the inventory is meant rather than the money for it.
        return _named(name, "rally.", context, exact=False) or _first_kind(paths)
    if not paths and not exact and len(name) >= (_SHORT if kind is None else _SHORT - 1):
        paths = list(dict.fromkeys(path for path, known in within if _part(name, known)))
        # "The Facebook ads" are the Facebook ad.
        paths = paths or [path for path, known in within if _singular(known) == _singular(name)]
    return _first_kind(paths)


def _holding(name: str, kind: str | None, context: Context) -> list[str]:
    """Return the one element that holds quoted words: nobody types the whole of a long one."""
    if len(name) < _OPENING:
        return []
    within = [(path, known) for path, known in every(context) if _is_of(path, kind)]
    quoted = re.escape(name.rstrip(" .…"))
    opened = [path for path, known in within if re.match(quoted, known)]
    return _first_kind(opened) or _first_kind([path for path, known in within if re.search(rf"(?<!\w){quoted}", known)])


def _singular(name: str) -> str:
    return re.sub(r"(?<=[a-z]{2})s(?![a-z])", "", name)


def _part(name: str, known: str) -> bool:
    """Tell whether a name is a whole part of a known one, or the other way round with hardly anything beside it."""
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", known):
        return True
    long = len(known) >= _SHORT and len(name.split()) <= len(known.split()) + _BESIDE
    return long and re.match(rf"{re.escape(known)}(?!\w)", name) is not None and len(known) * 2 > len(name)


def _is_of(path: str, kind: str | None) -> bool:
    if kind is None:
        return True
    if kind == "proofs" or kind.endswith("]"):
        # Those of all arguments, or of one.
        return ".proofs[" in path and (kind == "proofs" or path.startswith(kind))
    own = path.startswith((kind, *_ALSO.get(kind, ())))
    return own and path.count("[") == 1


# Of things with one name, what is of the inventory is meant first; of one list, one thing alone.
_ORDER = (
    "rally.channels",
    "rally.contents",
    "rally.data",
    "message_house",
    "team",
    "integrate",
    "audience",
    "orchestrate",
)


def _first_kind(paths: list[str]) -> list[str]:
    for section in _ORDER:
        of_it = [path for path in paths if path.startswith(section)]
        whole = [path for path in of_it if path.count("[") == 1] or of_it
        if whole:
            return whole if len(whole) == 1 else []
    return []
