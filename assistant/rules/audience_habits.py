"""Whether an audience uses a channel, as far as its habits tell."""

from collections.abc import Iterable

from assistant.language.vocabulary import entry, find_terms
from assistant.plan.rally import Channel, ChannelKind
from assistant.rules.facts import filled_items
from assistant.rules.mentions import folded_words, names_any, speaking_names
from assistant.rules.word_lists import phrases

_NETWORKS = frozenset({"social", "social_ads", "display", "search_ads", "influencer"})
"""Kinds of which each network or platform is a place of its own: who is on one is not on all."""

_AD_ENDING = "_ads"
_OF_META = frozenset({"facebook", "instagram"})

_SAME_PLACE: dict[ChannelKind, frozenset[str]] = {
    # Who is on a social network sees the advertisements there; who reads a magazine sees those in it.
    "social_ads": frozenset({"social", "social_ads"}),
    "social": frozenset({"social", "social_ads"}),
    "influencer": frozenset({"influencer", "social"}),
    "print": frozenset({"print", "press"}),
    "press": frozenset({"print", "press"}),
    # Who goes to events goes to those of a trade or of a neighbour.
    "trade_show": frozenset({"trade_show", "event"}),
    "open_day": frozenset({"open_day", "event"}),
    # Banners stand on the sites that people read.
    "display": frozenset({"display", "website"}),
}

_SAID: dict[ChannelKind, str] = {
    "email": "habit_inbox",
    "search_ads": "habit_searching",
    "field_sales": "habit_in_person",
    "press": "habit_papers",
}
"""Lists of words by which people say that they use a kind of channel, though no channel is called so."""

_SEARCHING = frozenset({"seo", "google_ads", "microsoft_ads", "search_ads"})
"""Terms of a habit that say: these people look things up in a search engine."""


def is_own_site(channel: Channel) -> bool:
    """Tell whether a channel is the campaign's own site or a landing page."""
    if channel.kind == "website":
        return channel.media in (None, "owned")
    if channel.kind not in (None, "other"):
        return False
    return any(term in ("website", "landing_page") for term in _terms(channel.name or channel.id.replace("-", " ")))


class Habits:
    """The habits of an audience.

    Args:
        habits: Texts such as "LinkedIn" or "reads the trade press on the train".
    """

    def __init__(self, habits: Iterable[str]) -> None:
        self.texts = [text for _, text in filled_items(habits)]
        self._words = [folded_words(text) for text in self.texts]
        self._terms = {term for text in self.texts for term in _terms(text)}

    def include(self, channel: Channel) -> bool:
        """Tell whether a habit matches the channel's name, id or kind."""
        names = speaking_names(channel.name, channel.id)
        if any(names_any(habit, names) or names_any(name, [habit]) for habit in self._words for name in names):
            return True
        if channel.kind and names_any("".join(self._words), [folded_words(channel.kind.replace("_", " "))]):
            return True
        if channel.kind in _SAID and names_any("".join(self._words), map(folded_words, phrases(_SAID[channel.kind]))):
            return True
        named = {term for name in (channel.name, channel.id.replace("-", " ")) for term in _terms(name or "")}
        if _places(named) & _places(self._terms):
            return True
        return channel.kind not in (None, "other") and any(
            self._means(term, channel.kind, named) for term in self._terms
        )

    @staticmethod
    def _means(habit: str, kind: ChannelKind, named: set[str]) -> bool:
        """Tell whether a term of a habit stands for a whole kind, or for a kind of which the channel names no place."""
        if habit in _SEARCHING and kind == "search_ads":
            return True
        known = entry("channel", habit)
        if known is None or str(known.data["kind"]) not in _SAME_PLACE.get(kind, frozenset({kind})):
            return False
        if kind not in _NETWORKS:
            return True
        return habit in _NETWORKS or not any(term not in _NETWORKS for term in named if _kind(term) in _NETWORKS)


def _terms(text: str) -> list[str]:
    return [term.id for term in find_terms(text, "channel")]


def _kind(term: str) -> str:
    known = entry("channel", term)
    return str(known.data["kind"]) if known else ""


def _places(terms: Iterable[str]) -> set[str]:
    """Return the networks behind terms: LinkedIn for both posts and advertisements on LinkedIn, two for Meta."""
    places = {term if term in _NETWORKS else term.removesuffix(_AD_ENDING) for term in terms}
    return places | (_OF_META if "meta" in places else set())
