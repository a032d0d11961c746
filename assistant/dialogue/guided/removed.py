"""Reads what goes: "remove the challenge about theft", "la brochure, on laisse tomber", "we're not doing the video"."""

import re
from collections.abc import Iterator

from assistant.dialogue.draft import Words
from assistant.dialogue.guided.moved_money import drop_row
from assistant.dialogue.guided.named_elements import named_elements
from assistant.dialogue.guided.reading.asides import says
from assistant.dialogue.guided.reading.blocks import Line, label_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.vocabulary import entry, find_terms
from assistant.plan import plan_data

_ORDER = Expression("removed.order")
_ASIDE = Expression("removed.aside")
_STOPPED = Expression("removed.stopped")
_GIVEN_UP = Expression("removed.given_up")
_OF_KIND = Expression("removed.of_kind")
_OF_WORD = Expression("removed.of_word")
_FROM_LIST = Expression("removed.from_list")
_REFUSED = Expression("removed.refused")
_ARTICLE = re.compile(r"^(?:l'|la |le |les |du |de la |des |un |une |d'|de |the |a |an |our |notre |nos |that |this )")
_LISTS = {
    "challenges": "audience.challenges",
    "motivations": "audience.motivations",
    "objections": "audience.objections",
    "habits": "audience.habits",
    "pillars": "message_house.pillars",
    "proofs": "message_house.pillars[",
    "team": "team.members",
    "channels": "rally.channels",
    "contents": "rally.contents",
    "data": "rally.data",
    "inventory": "rally.",
    "journey": "integrate.steps",
    "tasks": "orchestrate.tasks",
    "milestones": "orchestrate.milestones",
    "budget": "orchestrate.budget.lines",
}
# Calls and letters may be done without as a promise: "no calls from us".
_NO_PROMISE = frozenset({"phone", "direct_mail", "field_sales", "website"})
_STEPS = re.compile(r"(?:etapes?|steps?)$")
_STEM, _SHORT = 5, 3
_SMALL = frozenset(
    ["the", "les", "des", "pour", "avec", "sur", "and", "for", "leur", "leurs", "their", "dans", "qui", "que"]
)


def remove(line: Line, context: Context) -> bool:
    """Remove the one element that a sentence tells to leave out, by its name or by a word of it.

    Args:
        line: A sentence.
        context: The plan: what nobody knows, or what may be several things, stays.
    """
    plain = flat(line.text)
    if is_said_to_people(line.text, context):
        return False
    for expression in (_ASIDE, _ORDER, _GIVEN_UP, _STOPPED):
        match = expression.match(plain)
        if match is None:
            continue
        name = next(text for key, text in match.groupdict().items() if text is not None and key.startswith("old"))
        path = _meant(name.strip(), context, firm=expression is not _STOPPED)
        if path is not None:
            words = context.words(line.start, line.end)
            if expression is _GIVEN_UP:
                _take_out(path, words, context)
            else:
                context.draft.remove(path, words)
            return True
    return False


def refuses_means(text: str) -> bool:
    """Tell whether a text says that a channel is not used: "pas de pub sur LinkedIn", "the press, forget it".

    Args:
        text: A sentence.
    """
    plain = flat(text).strip()
    said = any(told.match(plain) for told in (_ASIDE, _GIVEN_UP, _STOPPED)) and _OURS.match(plain) is not None
    if not said and _BARE.fullmatch(plain) is None:
        return False
    named = [entry("channel", term.id) for term in find_terms(text, "channel")]
    kinds = {str(each.data.get("kind")) for each in named if each is not None}
    return bool(kinds) and not kinds & _NO_PROMISE


_BARE = Expression("removed.bare")
_OURS = re.compile(r".*(?<![a-z])(?:on|nous|we|laisse|forget|drop|scrap|c'est|est|is)(?![a-z])")


def give_up(line: Line, context: Context) -> None:
    """Take a channel or a content that a brief names, and says elsewhere was given up, out of the plan.

    Args:
        line: A sentence of the brief.
        context: What is read of it.
    """
    plain = flat(line.text).lstrip(" -*•").rstrip(" ;")
    match = _GIVEN_UP.match(plain) or _REFUSED.match(plain)
    if match is not None and not says(line.text, "other", "maybe", "meeting"):
        name = next(text for key, text in match.groupdict().items() if text is not None and key.startswith("old"))
        path = _meant(name.strip(), context, firm=False)
        if path is not None:
            _take_out(path, context.words(line.start, line.end), context)


def _take_out(path: str, words: Words, context: Context) -> None:
    drop_row(path, words, context)
    name = flat(str((context.draft.get(path) or {}).get("name") or ""))
    for member in context.draft.get("team.members") or []:
        duties = [flat(str(duty)) for duty in member.get("responsibilities") or []]
        if path.startswith("rally.channels") and name in duties:
            context.draft.remove(f"team.members[{member['id']}].responsibilities[{duties.index(name)}]", words)
    context.draft.remove(path, words)


_SOFT = re.compile(
    r"(?:oublie|abandonne|laisse|adieu|fini|plus de|plus d'|pas de|pas d'|sans|finie?s?|forget|drop|cut|lose|skip|"
    r"no more|no |without|never ?mind|on ne|nous ne|we (?:do not|don't|no longer|never))"
)
_IN_WORDS = ("message_house.promise", "message_house.pillars", "audience.challenges", "audience.motivations")


def is_said_to_people(text: str, context: Context) -> bool:
    """Tell whether words that sound like an order may be what is asked: "forget the car" where the promise is.

    Args:
        text: A sentence.
        context: The message and the plan.
    """
    return (context.asked or "").startswith(_IN_WORDS) and _SOFT.match(flat(text).strip()) is not None


_ADVICE = Expression("removed.advice")
_OF_PLAN = Expression("removed.of_plan")


def _is_channel(what: str) -> bool:
    """Tell whether words name a channel and hardly anything else: "get your evenings back" is about no event."""
    named = find_terms(what, "channel")
    return bool(named) and len(what) - sum(term.end - term.start for term in named) <= _BESIDE


_BESIDE = 5
# "Scrap the receipts thing"
_THING = re.compile(r"\s(?:things?|stuff|bit|idea|truc|machin|chose)$")


def is_advice(text: str, context: Context) -> bool:
    """Tell whether an order may be said to people where words for them are asked: "swap the car for the train".

    Args:
        text: A sentence.
        context: The message and the plan: what it knows by that name is meant.
    """
    match = _ADVICE.match(flat(text).strip()) if (context.asked or "").startswith(_IN_WORDS) else None
    if match is None or _OF_PLAN.search(match["what"]) or _is_channel(match["what"]):
        return False
    words = {word for word in re.findall(r"[a-z]{4,}", match["what"])}
    known = {word for _, name in named_elements(plan_data(context.draft.plan)) for word in name.split()}
    return not words & known and re.search(r"\d", text) is None


def _meant(name: str, context: Context, *, firm: bool) -> str | None:
    """Return the path of the one element that is meant, or None."""
    name = _THING.sub("", name)
    for expression in (_OF_KIND, _OF_WORD, _FROM_LIST):
        match = expression.fullmatch(name)
        if match is None:
            continue
        kind = _list_of(match["kind"])
        found = _with_words(match["word"], kind, context) if kind is not None else []
        if len(found) == 1:
            return found[0]
    if not firm and not _ARTICLE.match(name) and len(name.split()) > _SHORT:
        return None
    # "The radio spots", where the radio is known.
    for named in dict.fromkeys((name, _SPOTS.sub("", name))):
        paths = _with_words(named, "rally.", context)
        found = [path for path in paths if path.startswith(("rally.contents", "rally.ch"))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


_SPOTS = re.compile(
    r"\s(?:spots?|adverts?|ads?|campaigns?|part|side)$|"
    r"^(?:spots?|campagnes?|partie|volet) (?:de |d'|a la |en )?(?:la )?"
)


def _list_of(word: str) -> str | None:
    if _STEPS.match(word):
        return "integrate.steps"
    label = label_of(word)
    return _LISTS.get(label) if label is not None else None


def _with_words(text: str, within: str, context: Context) -> list[str]:
    """Return the paths of the elements of a list whose name holds all the words of a text, in any form."""
    bare = _ARTICLE.sub("", text.strip())
    wanted = [word[:_STEM] for word in re.findall(r"[a-z0-9]+", bare) if len(word) > _SHORT - 1 and word not in _SMALL]
    if not wanted:
        return []
    found = [
        path
        for path, known in _named(within, context)
        if all(any(word.startswith(stem) for word in re.findall(r"[a-z0-9]+", known)) for stem in wanted)
    ]
    return list(dict.fromkeys(found))


def _named(within: str, context: Context) -> Iterator[tuple[str, str]]:
    data = plan_data(context.draft.plan)
    if within.endswith("["):
        for pillar in data["message_house"]["pillars"]:
            for index, proof in enumerate(pillar["proofs"]):
                yield f"message_house.pillars[{pillar['id']}].proofs[{index}]", flat(proof)
        return
    for path, known in named_elements(data):
        if path.startswith(within):
            yield path, flat(known)
