"""Channels, contents and data sources of the inventory: looked up by name and by what they are, added once."""

import re
from collections.abc import Mapping
from typing import Any

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.reading.channel_ends import without_runner, without_small_end
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Found, term_data, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat

CHANNELS, CONTENTS, DATA = "rally.channels", "rally.contents", "rally.data"
_KIND = {CHANNELS: "channel", CONTENTS: "format", DATA: "data"}
_LABEL = {CHANNELS: "name", CONTENTS: "title", DATA: "name"}
# Names of a platform without a word on advertising may mean its advertising, and the other way round.
_SUFFIX = "_ads"
_GENERIC_ADS = frozenset({"ads", "social_ads", "display", "search_ads"})
_AD_KINDS = frozenset({"social_ads", "search_ads", "display"})
_SAME_PLACE = frozenset({"website", "landing_page"})
_SAME_MAIL = frozenset({"email", "marketing_automation"})


def find(list_path: str, name: str, context: Context, *, loose: bool = False) -> str | None:
    """Return the id of the element of the inventory that ``name`` means, or None.

    Args:
        list_path: One of the three lists.
        name: How it is called here.
        context: What is known.
        loose: Whether a word for the whole family is enough where only one member of it is there ("LinkedIn" for
            "LinkedIn Ads", "la pub" for the only paid channel).
    """
    if not name.strip():
        return None
    exact = context.draft.find(list_path, name)
    if exact is not None:
        return str(exact["id"])
    elements = context.draft.get(list_path) or []
    wanted = _signature(list_path, name)
    known = [(element, _signature(list_path, element.get(_LABEL[list_path]) or element["id"])) for element in elements]
    same = [e for e, s in known if _same(wanted, s)]
    if list_path == CONTENTS and not loose:
        # "Radio spot" and "clinic poster" are both advertisements, and two contents.
        same = [e for e in same if _shares_words(name, str(e.get("title") or ""))]
    if same:
        return str(same[0]["id"]) if len(same) == 1 or not wanted[1] else str(_nearest(same, name, list_path)["id"])
    if not loose:
        return None
    tests = [_subset, _family] if list_path == CHANNELS else [_subset, _short_for]
    for test in tests:
        near = [e for e, s in known if test(wanted, s) and _may_be_short(name, e, list_path, context)]
        if len(near) == 1:
            return str(near[0]["id"])
    return None


# "The forum" is the "stand au forum des associations"; "the bus" is not the "posters in bus shelters".
_SMALL = re.compile(r"(?<![a-z])(?:in|at|on|for|of|with|to|dans|sur|aux?|a|de la|du|des?|d'|pour|par|chez|en)(?![a-z])")


def _may_be_short(name: str, element: Mapping[str, Any], list_path: str, context: Context) -> bool:
    """Tell whether a word that is no channel itself is what a part of a channel's name is about, not only which."""
    words = flat(name).split()
    if list_path != CHANNELS or len(words) != 1 or terms(Piece(name, 0), "channel") or name[:1].isupper():
        return True
    parts = [part.split() for part in _SMALL.split(flat(str(element.get("name") or ""))) if part.strip()]
    told = {_singular(part[-1 if context.language == "en" else 0]) for part in parts if part}
    return _singular(words[0]) in told


def titled(name: str, context: Context, list_path: str = CONTENTS) -> str | None:
    """Return the id of the one content whose title holds all words of a name: "the letter" for "GP letter".

    Args:
        name: How it is called here.
        context: What is known.
        list_path: The list, where it is not that of contents.
    """
    said = _telling(name)
    label = _LABEL[list_path]
    held = [c for c in context.draft.get(list_path) or [] if said and said <= _telling(str(c.get(label) or ""))]
    return str(held[0]["id"]) if len(held) == 1 else None


def _telling(text: str) -> set[str]:
    return {_singular(w) for w in re.findall(r"[a-z0-9]+", flat(text)) if w not in word_set("empty_words")}


Signature = tuple[frozenset[str], frozenset[str]]


def _signature(list_path: str, name: str) -> Signature:
    """Return what a name is (vocabulary ids) and the words that it has beside that."""
    piece = Piece(name, 0)
    found = terms(piece, _KIND[list_path])
    rest = list(piece.flat)
    for term in found:
        if list_path != DATA or term.id not in _OF_A_MAKER:
            rest[term.start : term.end] = " " * (term.end - term.start)
    words = {_singular(w) for w in re.findall(r"[a-z0-9]+", "".join(rest)) if w not in word_set("empty_words")}
    kinds = {term.id for term in found}
    if list_path == DATA:
        # "CRM Sellsy" is Sellsy, and "fichier loué" is not just any file.
        kinds = kinds - _ANY_BASE if kinds & _OF_A_MAKER else kinds
        words |= {"bought"} if _is_bought(piece) else set()
    return frozenset(kinds), frozenset(w for w in words if len(w) > 1)


_OF_A_MAKER, _ANY_BASE = frozenset({"other_crm", "email_tool", "hubspot", "salesforce"}), frozenset({"crm", "list"})


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def _same(left: Signature, right: Signature) -> bool:
    if left[0] and left[0] == right[0]:
        return not left[1] or not right[1] or bool(left[1] & right[1])
    return not left[0] and not right[0] and left[1] == right[1] and bool(left[1])


def _shares_words(left: str, right: str) -> bool:
    return bool(_telling(left) & _telling(right))


def _subset(left: Signature, right: Signature) -> bool:
    """Tell whether own words are shared: "Option Finance" and "magazine Option Finance"."""
    both = left[1] & right[1]
    return bool(both) and both in (left[1], right[1]) and (not left[0] or not right[0] or bool(left[0] & right[0]))


def _short_for(left: Signature, right: Signature) -> bool:
    """Tell whether a bare word for a kind of thing is a part of a name: "le tutoriel" for "tutoriel vidéo"."""
    return bool(left[0]) and left[0] < right[0] and not left[1]


def _family(left: Signature, right: Signature) -> bool:
    generic = left[0] & _GENERIC_ADS
    if generic:
        # "La pub" may be any paid channel; "paid search" is no advertising on a social network.
        kinds = _AD_KINDS if "ads" in generic else generic
        return any(term_data("channel", i).get("kind") in kinds for i in right[0])
    plain = {i.removesuffix(_SUFFIX) for i in left[0]} & {i.removesuffix(_SUFFIX) for i in right[0]}
    places = bool(left[0] & _SAME_PLACE and right[0] & _SAME_PLACE)
    mails = bool(left[0] & _SAME_MAIL and right[0] & _SAME_MAIL)
    return bool(plain) or places or mails


def _nearest(elements: list[dict[str, Any]], name: str, list_path: str) -> dict[str, Any]:
    wanted = set(flat(name).split())
    return max(elements, key=lambda e: len(wanted & set(flat(e.get(_LABEL[list_path]) or "").split())))


def channel_id(
    name: Piece, term: Found | None, context: Context, words: Words | None = None, *, loose: bool = False, **said: Any
) -> str:
    """Return the id of a channel, added with what its kind tells (assumed) where it is not there yet.

    Args:
        name: How it is called.
        term: The term of the vocabulary in it, if any.
        context: Where it is looked up and added.
        words: The words that say it; those of the name by default.
        loose: See `find`.
        said: Fields that were said with it.
    """
    words = words or name.words(context)
    name, runner = without_runner(without_small_end(name, context), context)
    if runner is not None and said.get("manager") is None:
        said["manager"] = runner
    text = " ".join(name.text.split())
    if term is None and text.endswith(" FM"):
        term = Found("radio", 0, len(name.text))
    known = find(CHANNELS, text, context, loose=loose) or _asked_as(text, context)
    if known is None:
        path = context.draft.add(CHANNELS, {"name": text} | {k: v for k, v in said.items() if v is not None}, words)
        known = str(path)[len(CHANNELS) + 1 : -1]
    else:
        set_fields(f"{CHANNELS}[{known}]", said, words, context)
    if term is not None:
        twin = term.id + _SUFFIX
        bought = said.get("media") == "paid" and bool(term_data("channel", twin))
        _assume_channel(f"{CHANNELS}[{known}]", twin if bought else term.id, name, context)
    return known


def _asked_as(name: str, context: Context) -> str | None:
    """Return the one channel whose manager is asked and whose name holds these words."""
    words = set(flat(name).split())
    found = [
        path[len(CHANNELS) + 1 : path.rindex("]")]
        for path in context.asked_paths
        if path.startswith(CHANNELS) and path.endswith(".manager")
    ]
    near = [id_ for id_ in found if words and words <= _words_of(id_, context)]
    return near[0] if len(near) == 1 else None


def _words_of(id_: str, context: Context) -> set[str]:
    return set(flat(str(context.draft.get(f"{CHANNELS}[{id_}].name") or "")).split())


def set_fields(path: str, said: dict[str, Any], words: Words, context: Context) -> None:
    """Set the fields that were said."""
    for key, value in said.items():
        if value is not None:
            context.draft.set(f"{path}.{key}", value, words)


def _assume_channel(path: str, term: str, name: Piece, context: Context) -> None:
    data = term_data("channel", term)
    words = name.words(context)
    media = data.get("media")
    for key in ("kind", "media"):
        if data.get(key) and context.draft.get(f"{path}.{key}") is None:
            context.draft.set(f"{path}.{key}", data[key] if key == "kind" else media, words, assumed=True)
    stages = data.get("stages", "").split()
    if stages and not context.draft.get(f"{path}.stages"):
        context.draft.set(f"{path}.stages", stages, words, assumed=True)


_TO_MAKE = re.compile(
    r"(?:to |a )?(?:faire|creer|realiser|rediger|tourner|filmer|monter|imprimer|produire|preparer|enregistrer|dessiner|"
    r"ecrire|concevoir|make|create|write|film|shoot|record|print|produce|design|draft|build|prepare|draw) "
    r"(?:(?:une?|le|la|les|des|the|an?|our|some|nos|notre) |l')(?=[a-z0-9])"
)


def content_id(title: Piece, context: Context, words: Words | None = None, *, loose: bool = False, **said: Any) -> str:
    """Return the id of a content, added where it is not there yet; its format is the term found in its title."""
    made = _TO_MAKE.match(title.flat)
    if made is not None:
        # "Make a poster" is a poster, which is still to be made.
        title, said = title.cut(made.end()), {**said, "status": said.get("status") or "to_create"}
    words = words or title.words(context)
    text = " ".join(title.text.split())
    # "“Money at 8” video series" loses its first mark with what opens it: the second one goes too.
    text = text.replace('"', "").replace("”", "") if text.count('"') == 1 or ("”" in text and "“" not in text) else text
    known = find(CONTENTS, text, context, loose=loose)
    if known is not None:
        set_fields(f"{CONTENTS}[{known}]", said, words, context)
        return known
    found = terms(title, "format")
    value: dict[str, Any] = {"title": text}
    if found:
        value["format"] = " ".join(title.text[found[0].start : found[0].end].split())
    path = context.draft.add(CONTENTS, value | {k: v for k, v in said.items() if v is not None}, words)
    return str(path)[len(CONTENTS) + 1 : -1]


def data_id(name: Piece, context: Context, words: Words | None = None, *, loose: bool = True, **said: Any) -> str:
    """Return the id of a data source, added where it is not there yet; its kind is that of the term in its name."""
    words = words or name.words(context)
    text = " ".join(name.text.split())
    known = find(DATA, text, context, loose=loose)
    if known is not None and _is_bought(name) and not _may_be_bought(known, context):
        # A list that is bought is none of one's own.
        known = None
    if known is None:
        path = context.draft.add(DATA, {"name": text} | {k: v for k, v in said.items() if v not in (None, [])}, words)
        known = str(path)[len(DATA) + 1 : -1]
    else:
        set_fields(f"{DATA}[{known}]", {k: v for k, v in said.items() if v != []}, words, context)
    found = terms(name, "data")
    if found and context.draft.get(f"{DATA}[{known}].kind") is None:
        kind = term_data("data", found[0].id).get("kind", found[0].id)
        context.draft.set(f"{DATA}[{known}].kind", kind, name.words(context), assumed=True)
    return known


def _is_bought(name: Piece) -> bool:
    return any(term.id == "bought" for term in terms(name, "acquired", fuzzy=False))


def _may_be_bought(id_: str, context: Context) -> bool:
    known = context.draft.get(f"{DATA}[{id_}]") or {}
    name = Piece(str(known.get("name") or ""), 0)
    return (
        known.get("acquired") == "bought"
        or _is_bought(name)
        or (known.get("acquired") is None and not known.get("holds"))
    )
