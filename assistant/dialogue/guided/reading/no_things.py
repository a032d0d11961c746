"""Tells which names are those of no content, no channel and no argument, as the sieve asks."""

import re
from typing import Any

from assistant.dialogue.draft import Draft
from assistant.dialogue.guided.reading.content_states import content_nouns, may_be_base
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import term_data
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.no_items import is_state, only_holds
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.tables import is_column
from assistant.language.dates import find_dates
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

# Headings that name no channel, whatever stands under them.
_NO_CHANNEL = frozenset(["budget", "reserve", "team", "tasks", "data", "promise", "pillars", "objective", "audience"])
_MOST_CHANNEL_WORDS = 8
_DIGIT = re.compile(r"\d")


def is_no_content(name: str, content: dict[str, Any], context: Context) -> bool:
    """Tell whether a title is that of no content: a state, a sum, what a base holds, a base, a channel without more."""
    if is_column(name) or is_state(name) or only_holds(name) or _SUM.search(name) is not None:
        return True
    if find_terms(name, "format") or content_nouns().search(fold(name)) is not None:
        return False
    bare = not content.get("status")
    known = {fold(str(channel.get("name") or "")) for channel in context.draft.get("rally.channels") or []}
    said = context.draft.get(f"rally.contents[{content.get('id')}]") or content
    base = may_be_base(Piece(name, 0), owned=bool(said.get("owner") and said.get("status")))
    return base or (bare and (fold(name).strip() in known or _is_network(name)))


def _is_network(name: str) -> bool:
    """Tell whether a name is that of a social network and nothing more: what is shown there has a title."""
    found = [term for term in find_terms(name, "channel") if term.end - term.start == len(name.strip())]
    return any(term_data("channel", term.id).get("kind") in ("social", "social_ads") for term in found)


_SUM = re.compile(r"[€$£]\s?\d|\d\s?(?:[€$£]|k€|euros?\b)")


def is_no_channel(name: str, draft: Draft) -> bool:
    """Tell whether a name is that of no channel: somebody, a heading, what a page asks for, a whole sentence."""
    if only_holds(name) and _is_asked_on_page(fold(name), fold(draft.message)):
        return True
    if find_terms(name, "channel"):
        return False
    plain = fold(name)
    somebody = any(fold(str(m.get("name") or "")) == plain for m in draft.get("team.members") or [])
    alone = len(name.split()) == 1 and (is_first_name(name) or _is_told_who(name, draft.message))
    does = _DOES_IT.match(plain) is not None and is_first_name(name)
    return somebody or alone or does or label_of(name) in _NO_CHANNEL or len(name.split()) > _MOST_CHANNEL_WORDS


# "Gaspard l'envoie", "Ann sends it": who does what with what was named before.
_DOES_IT = re.compile(r"[a-z'-]+ (?:l['’]|les? |la |s['’]en |y |.*(?<![a-z])(?:it|them)$)")


def _is_asked_on_page(plain: str, message: str) -> bool:
    """Tell whether a message names a detail only as what a page asks for: "phone on the landing page"."""
    on_page = rf"{re.escape(plain)} (?:on|sur) (?:the|our|la|notre|une|a) (?:[a-z-]+ ){{0,2}}(?:page|form)"
    return message.count(plain) == 1 and re.search(on_page, message) is not None


def maps_challenge(plain: str, draft: Draft) -> bool:
    """Tell whether a title says which argument a known challenge has: "« trop d'alertes » c'est Silence"."""
    known = [fold(str(one)) for one in draft.get("audience.challenges") or []]
    return any(" " in one and one in plain and len(one) < len(plain) for one in known)


def is_dated(name: str, context: Context) -> bool:
    """Tell whether a name holds a day of the calendar, as no argument does."""
    days = find_dates(name, context.language, context.today)
    return any(day.precision == "day" and _DIGIT.search(name[day.text_start : day.text_end]) for day in days)


def _is_told_who(name: str, message: str) -> bool:
    """Tell whether a message says what somebody of this name does: "Odell, our SDR"."""
    told = re.search(
        rf"(?<!\w){re.escape(name)}\s?[,(]\s?(?:our|the|my|notre|mon|ma|la|le|l['’])\s?(?P<what>[^,.;()\n]+)", message
    )
    return name[:1].isupper() and told is not None and bool(role_terms(Piece(told["what"].lower(), 0)))
