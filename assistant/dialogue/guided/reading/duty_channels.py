"""Which channels the words about somebody's duties name."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Found, term_data, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat

# "Dev prints the posters": what is done is no channel beside the one that it is done for.
_PRINTS = re.compile(
    r"(?:imprim\w*|prints?|printing|posts?|posting)[ ]"
    r"(?:the|a|an|our|all|les?|la|l'|des|nos|notre|un|une|tous)(?![a-z])"
)
_MARGIN = 8
_SHORT = 2


def channels_of(item: Piece, creates: bool) -> list[Found]:
    """Return the channels that an item is about.

    What is written for a channel is content, and calls to leads are sales.
    """
    if creates:
        return []
    found = letters_joined(item, terms(item, "channel"))
    others = [term for kind in ("duties", "format", "data", "role") for term in terms(item, kind)]
    return [
        term
        for at, term in enumerate(found)
        if not (at and _is_place(item, found[at - 1], term))
        and not any(_hides(other, term) for other in others)
        and not _PRINTS.match(item.flat[term.start :])
        and not _PEOPLE_OF_IT.match(item.flat[term.end :])
    ]


def letters_joined(item: Piece, found: list[Found]) -> list[Found]:
    """Return the terms with two words for one letter as one: "the email newsletter", "la newsletter e-mail"."""
    joined: list[Found] = []
    for term in found:
        before = joined[-1] if joined else None
        mail = before is not None and all(term_data("channel", t.id).get("kind") == "email" for t in (before, term))
        if before is not None and mail and item.flat[before.end : term.start] == " ":
            joined[-1] = Found(max(before, term, key=lambda t: t.end - t.start).id, before.start, term.end)
        else:
            joined.append(term)
    return joined


def _is_place(item: Piece, before: Found, term: Found) -> bool:
    """Tell whether a channel is only where another one is: "leaflets through letterboxes", "open day at the shop"."""
    somewhere = term_data("channel", term.id).get("kind") in ("direct_mail", "field_sales")
    # "En magasin" is a name of its own, where nothing stands before it.
    own = _PLACED.match(item.flat[before.end : term.end]) is not None
    return somewhere and (own or _AT.fullmatch(item.flat[before.end : term.start]) is not None)


_PLACED = re.compile(r"\s(?:en|in|at|au|aux)\s[a-z]")
_AT = re.compile(
    r"\s(?:through|at|in|into|inside|dans|en|au|aux|a|chez)"
    r"(?: (?:the|our|people's|all|la|les?|nos|notre|toutes les|tous les)| l')?\s?"
)


# "6 shop managers" are people, and no shop.
_PEOPLE_OF_IT = re.compile(r"\s+(?:managers?|staff|assistants?|owners?|keepers?)(?![a-z])")


def _hides(other: Found, term: Found) -> bool:
    """Tell whether other words say better what a channel's words are about."""
    wider = other.start <= term.start and term.end <= other.end and other.end - other.start > term.end - term.start
    people = term_data("channel", term.id).get("kind") in ("field_sales", "phone")
    return wider or (people and _overlap(term, other))


def _overlap(one: Found, two: Found) -> bool:
    return one.start < two.end and two.start < one.end


def channel_name(item: Piece, term: Found, found: list[Found]) -> Piece:
    """Return the name of a channel: its term and the proper name right after ("magazine Option Finance")."""
    end = term.end
    follow = re.compile(
        r"(?: (?!\d+ (?:days?|hours?|times?|jours?|heures?|fois)\b)(?:de |du |d')?[A-ZÀ-ÖØ-Þ0-9][\w’'&-]*)+"
    ).match(item.text, end)
    if follow is not None and not any(f.start < follow.end() and f.start >= end for f in found):
        end = follow.end()
    return item.cut(term.start, end)


def only_makes(name: Piece, channel: str, id_: str, context: Context) -> bool:
    """Tell whether somebody only makes what a channel shows: "posting: Inès, posters: Lucas (designer)".

    Args:
        name: What they are said to do.
        channel: Id of the channel, which somebody else runs.
        id_: Id of the member.
        context: Gives both.
    """
    known = flat(str(context.draft.get(f"rally.channels[{channel}].name")))
    role = context.draft.get(f"team.members[{id_}].role")
    return role == "content" and known != name.flat.strip() and bool(terms(name, "format"))


def places(topic: Piece, context: Context) -> list[Piece]:
    """Return where a topic names what the audience uses or what money is for: "the market stalls".

    Args:
        topic: What somebody is said to do.
        context: Gives the habits of the audience and the lines of the budget.
    """
    lines = [
        line for line in context.draft.get("orchestrate.budget.lines") or [] if line.get("kind") in (None, "media")
    ]
    names = [str(habit) for habit in context.draft.get("audience.habits") or []]
    found: list[Piece] = []
    known = terms(topic, "channel")
    for name in [*names, *(str(line.get("label") or "") for line in lines)]:
        span = _named_in(topic, name)
        if span is None or any(_covers(topic, term, span) for term in known):
            continue
        if not any(span[0] < p.end - topic.start and p.start - topic.start < span[1] for p in found):
            found.append(topic.cut(*span))
    return found


def _covers(topic: Piece, term: Found, span: tuple[int, int]) -> bool:
    """Tell whether a channel that the vocabulary knows is all that a name is: "e-mails"."""
    return term.start <= span[0] < term.end and not topic.text[term.end : span[1]].strip(" s")


def _named_in(topic: Piece, name: str) -> tuple[int, int] | None:
    """Return where a topic holds most words of a name, its last one included."""
    words = [w for w in re.findall(r"[a-z0-9]+", flat(name)) if w not in word_set("empty_words") and len(w) > 2][:5]
    met = [re.search(rf"(?<![a-z0-9]){re.escape(w.rstrip('s'))}[sx]?(?![a-z0-9])", topic.flat) for w in words]
    kept = [m for m in met if m is not None]
    # "the pop-up market" is "the Tuesday pop-up market".
    short = len(topic.text.split()) <= _SHORT
    if not kept or met[-1] is None or (len(kept) * 2 <= len(met) and not short):
        return None
    start, end = min(m.start() for m in kept), max(m.end() for m in kept)
    return (start, end) if end - start < len(name) + _MARGIN else None
