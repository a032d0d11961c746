"""What people are said to do: who runs the campaign, a channel, a content, and everything else they answer for."""

import re
from typing import Any

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duty_channels import channel_name, channels_of, only_makes, places
from assistant.dialogue.guided.reading.elements import CHANNELS, CONTENTS, channel_id, content_id, find, titled
from assistant.dialogue.guided.reading.leadership import lead, leads_not
from assistant.dialogue.guided.reading.lexicon import Expression, Found, at_start, pattern, status_terms, terms, whole
from assistant.dialogue.guided.reading.name_words import role_only
from assistant.dialogue.guided.reading.people import added, complete, member, responsible
from assistant.dialogue.guided.reading.pieces import Piece, split
from assistant.dialogue.guided.reading.role_beside import duty_only, role_beside_name
from assistant.dialogue.guided.reading.roster_channels import headed

_ITEMS = Expression("duties.items")
_LEADING = Expression("duties.leading")
_VERB = Expression("duties.verb")
_STRONG = Expression("duties.strong")
_LEAD_NOUN = Expression("duties.lead_noun")
_CREATES = Expression("duties.creates")
_OBJECT = Expression("duties.person_object")
_ALONE = Expression("duties.lead_alone")
_SINGLE = Expression("duties.single")
_EXCEPT = Expression("duties.except")
_FIRM = Expression("duties.firm")
_BASE = Expression("duties.base")
_OF_OTHERS = Expression("duties.of_others")
_NOTHING = Expression("duties.nothing")
_NEGATED = Expression("duties.negated")
_BRACKETED = re.compile(r"\s*\((?P<inside>[^()]*)\)(?P<rest>.*)$", re.DOTALL)
_GENERIC: dict[str, frozenset[str]] = {
    "ads": frozenset({"social_ads", "search_ads", "display"}),
    "social_ads": frozenset({"social_ads"}),
    "search_ads": frozenset({"search_ads"}),
    "social": frozenset({"social"}),
}
# "rappelle les leads" names leads; it does not lead.
_AFTER_ARTICLE = Expression("duties.after_article")
_LONGEST_DUTY = 14


class Duties:
    """Records what is said of members, one topic after the other.

    "Le reste" waits for the end of the block, when all channels are known.
    """

    def __init__(self, context: Context, *, contents_first: bool = False) -> None:
        self.context = context
        self.contents_first = contents_first
        self._rest: list[tuple[str, Piece]] = []

    def record(self, ids: list[str], topic: Piece, *, firm: bool = False, sole: bool = True) -> bool:
        """Record a topic for the members with these ids; True when anything was understood.

        Args:
            ids: The members.
            topic: What is said of them.
            firm: Whether the topic stands in a place for duties (a column, before a colon), so that any words are one.
            sole: Whether the clause says nothing else of them.
        """
        if pattern("negated_verb").search(topic.flat) is not None:
            return self._released(ids, topic)
        opened = _BRACKETED.match(topic.text)
        if opened is not None and opened["rest"].strip(" ,.;"):
            understood = self.record(ids, topic.cut(*opened.span("inside")), firm=True)
            return self.record(ids, topic.cut(*opened.span("rest")), firm=firm) or understood
        creates = understood = False
        other = _EXCEPT.search(topic.flat)
        if other is not None and topic.text[: other.start()].strip():
            # It is somebody else's.
            topic = topic.cut(0, other.start())
        firm = firm or _FIRM.match(topic.flat) is not None
        if is_lead(topic):
            understood = lead(ids, topic, self.context)
        items = split(topic, _ITEMS)
        for item in items:
            creates = bool(_CREATES.search(item.flat)) or (creates and _VERB.match(item.flat) is None)
            firm = firm or at_start("manage_verb").match(strip_links(item).flat) is not None
            understood = self._item(ids, item, creates, firm) or understood
        if sole and len(items) == 1:
            self._is_what_they_do(ids, strip_verb(items[0]))
        return understood

    def _is_what_they_do(self, ids: list[str], bare: Piece) -> None:
        """Give who was only said to run a channel by this message the role of the one thing that they do beside it."""
        role = duty_only(bare)
        for id_ in ids if role is not None else ():
            if id_ in added(self.context) and (member(self.context, id_) or {}).get("role") == "channel_manager":
                complete(id_, role, None, bare.words(self.context), self.context)

    def _released(self, ids: list[str], topic: Piece) -> bool:
        leads_not(ids, topic, self.context)
        for term in terms(topic, "channel"):
            known = find(CHANNELS, topic.text[term.start : term.end], self.context, loose=True)
            if known and self.context.draft.get(f"{CHANNELS}[{known}].manager") in ids:
                self.context.draft.clear(f"{CHANNELS}[{known}].manager", topic.words(self.context))
        return True

    def _item(self, ids: list[str], item: Piece, creates: bool, firm: bool) -> bool:
        if _OF_OTHERS.fullmatch(item.flat):
            # "…, et la mairie nous relaie": said of somebody else.
            return False
        if _NEGATED.match(item.flat) or whole("external").fullmatch(strip_links(item).flat):
            return True
        bare = strip_verb(item)
        if not bare and not terms(item, "duties"):
            return False
        if any(whole(kind).fullmatch(bare.flat) for kind in ("rest", "everything")):
            self.rest(ids[0], bare)
            return True
        if self.contents_first and self._content(item) is not None:
            return self._duty(ids, item, bare, firm)
        channels = channels_of(item, creates)
        alone = strip_links(item)
        if not channels and not creates and alone.text == bare.text and self.context.draft.find(CHANNELS, bare.text):
            # "Door knocking: Leo": a channel goes by its name, whatever it is.
            self.runs(ids, bare, None)
            return True
        if not channels and not creates and (known := self._asked_by_words(alone)) is not None:
            self.runs(ids, known, None)
            return True
        named = places(item, self.context) if not creates and self.context.draft.origin == "brief" else []
        at = [(name.start - item.start, name.end - item.start) for name in named]
        apart = [c for c in channels if not any(a < c.end and c.start < b for a, b in at)]
        for name in named:
            inside = max(terms(name, "channel"), key=lambda t: t.end - t.start, default=None)
            self.runs(ids, name, inside)
        if named and not apart:
            return True
        head = headed(bare, self.context) if bare and not creates and _role(item) in (None, "channel_manager") else None
        # "The craft fair", "la journée de nettoyage": a channel by its main word.
        runs = [(bare, head)] if head is not None else [(channel_name(item, term, apart), term) for term in apart]
        for name, term in runs:
            self.runs(ids, name, term)
        return bool(runs) or self._duty(ids, item, bare, firm)

    def _asked_by_words(self, alone: Piece) -> Piece | None:
        """Return the words where they are in the name of the one channel whose manager is asked: "the brochure"."""
        asked = (self.context.asked or "").endswith(".manager") and bool(alone.text)
        return alone if asked and titled(alone.text, self.context, CHANNELS) is not None else None

    def runs(self, ids: list[str], name: Piece, term: Found | None) -> None:
        """Record who runs a channel: its name, and what it is where a word for that was found."""
        words = name.words(self.context)
        family = self._family(term) if term is not None else []
        found = family or [channel_id(name, term, self.context, loose=True)]
        for channel in found:
            taken = self.context.draft.get(f"{CHANNELS}[{channel}].manager") is not None
            if family and taken and not self.context.draft.correcting:
                # A word for a whole family does not contradict who was named for one of them.
                continue
            if taken and len(ids) == 1 and only_makes(name, channel, ids[0], self.context):
                continue
            if len(ids) == 1:
                self.context.draft.set(f"{CHANNELS}[{channel}].manager", ids[0], words)
            else:
                self.context.draft.notes.append(("several_managers", words))
        for id_ in ids:
            known = member(self.context, id_) or {}
            if known.get("role") is None:
                complete(id_, role_beside_name(id_, self.context) or "channel_manager", None, words, self.context)
            responsible(id_, name.text, words, self.context)

    def _family(self, term: Found) -> list[str]:
        """Return all channels that a general word means: "les pubs" are LinkedIn Ads and Google Ads."""
        kinds = _GENERIC.get(term.id)
        known: list[dict[str, Any]] = self.context.draft.get(CHANNELS) or []
        return [c["id"] for c in known if kinds is not None and c.get("kind") in kinds]

    def _duty(self, ids: list[str], item: Piece, bare: Piece, firm: bool) -> bool:
        words = item.trimmed().words(self.context)
        role = _role(item)
        content = self._content(item)
        if role is None and content is None and not (firm or _is_known(item)):
            return False
        if content is not None and len(ids) == 1:
            self.context.draft.set(f"{CONTENTS}[{content}].owner", ids[0], words)
        for id_ in ids:
            known = member(self.context, id_) or {}
            if role is not None and known.get("role") in (None, "other"):
                complete(id_, role, None, words, self.context)
            if (
                not is_lead(item)
                and not _NOTHING.fullmatch(item.flat)
                and len(bare.text.split()) <= _LONGEST_DUTY
                and role_only(strip_links(item)) is None
                and not (content is not None and status_terms(item))
            ):
                responsible(id_, strip_links(item).text, words, self.context)
        return role is not None or content is not None or bool(ids)

    def _content(self, item: Piece) -> str | None:
        told = titled(strip_links(item).text, self.context) if self.contents_first else None
        found = terms(item, "format")
        if told is not None or not found:
            return told
        name = _noun(item, found[0])
        known = find(CONTENTS, name.text, self.context, loose=True)
        single = _SINGLE.search(item.flat[: found[0].start]) is not None
        if known is not None or not single or item.text[found[0].start : found[0].end].endswith("s"):
            return known
        if terms(name, "duties") and flat_end(name) in ("content", "contenu", "copy", "design", "creative"):
            return None
        return content_id(name, self.context, loose=True)

    def rest(self, id_: str, words: Piece) -> None:
        """Remember that a member takes everything that nobody else does."""
        self._rest.append((id_, words))

    def finish(self) -> None:
        """Give "the rest" to whoever takes it."""
        for id_, piece in self._rest:
            path, field = (CONTENTS, "owner") if self.contents_first else (CHANNELS, "manager")
            for element in self.context.draft.get(path) or []:
                if element.get(field) is None:
                    self.context.draft.set(f"{path}[{element['id']}].{field}", id_, piece.words(self.context))
        self._rest.clear()


def flat_end(piece: Piece) -> str:
    """Return the last word, folded."""
    words = piece.flat.split()
    return words[-1] if words else ""


def _noun(item: Piece, term: Found) -> Piece:
    """Return the title of a content: its term and what tells it apart ("livre blanc sécurité", "guide de la paie")."""
    return (
        item.cut(term.start).trimmed() if len(item.text[term.start :].split()) <= 6 else item.cut(term.start, term.end)
    )


def is_lead(topic: Piece) -> bool:
    """Tell whether a topic says that somebody runs the campaign."""
    if _LEAD_NOUN.fullmatch(topic.flat):
        return True
    text = topic.flat
    for match in pattern("lead_verb").finditer(text):
        if text[: match.start()].count(",") > 1:
            break
        if _AFTER_ARTICLE.search(text[: match.start()]):
            continue
        rest = text[match.end() :]
        said = _OBJECT.match(rest)
        if said is not None and not terms(Piece(said.group(), 0), "channel"):
            return True
        alone = _ALONE.match(rest)
        if _STRONG.fullmatch(match.group()) and alone:
            return True
    return False


def _is_known(item: Piece) -> bool:
    """Tell whether an item names anything of a campaign."""
    return any(terms(item, kind) for kind in ("channel", "format", "data", "metric", "milestone", "task", "identifier"))


def is_firm(topic: str) -> bool:
    """Tell whether a folded topic stands after a colon, a dash or a bracket."""
    return _FIRM.match(topic) is not None


def role_of(topic: Piece) -> str | None:
    """Return the role that a topic tells: running the campaign before running a channel before the rest."""
    if is_lead(topic):
        return "campaign_manager"
    creates = bool(_CREATES.search(topic.flat))
    return "channel_manager" if channels_of(topic, creates) else _role(topic)


def _role(item: Piece) -> str | None:
    named = role_only(strip_links(item))
    if named is not None:
        return named
    duties = terms(item, "duties")
    if duties:
        # The longest words are the most telling.
        return max(duties, key=lambda d: d.end - d.start).id
    if _CREATES.search(item.flat) or terms(item, "format"):
        return "content"
    # "At the ticket office" says where somebody works; who runs the base works on data.
    return "data" if terms(item, "data") and _BASE.search(item.flat) else None


def strip_links(item: Piece) -> Piece:
    """Return an item without the small words before it."""
    match = _LEADING.match(item.flat)
    return item.cut(match.end() if match else 0).trimmed()


def strip_verb(item: Piece) -> Piece:
    """Return an item without the verb and the small words before it."""
    match = _VERB.match(item.flat)
    return item.cut(match.end() if match else 0).trimmed()
