"""Records who does what, once all sentences of a message that tell it are known."""

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties
from assistant.dialogue.guided.reading.duty_channels import channel_name, letters_joined
from assistant.dialogue.guided.reading.elements import CHANNELS, channel_id, find
from assistant.dialogue.guided.reading.introductions import introduce
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import Found, terms, word_set
from assistant.dialogue.guided.reading.name_words import may_be_called, pronoun_said
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import MEMBERS, added, complete, member, member_id, members, responsible
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.role_beside import role_beside_name
from assistant.dialogue.guided.reading.roster_channels import headed, named_channel
from assistant.dialogue.guided.reading.roster_told import Told
from assistant.dialogue.guided.reading.roster_words import (
    is_habit,
    is_unknown_name,
    known_member,
    named_thing,
)
from assistant.language.text import Text

_PHONE = Text("téléphone", "phone")
# What is written for these goes out through them.
_WRITTEN = frozenset(
    ["email", "newsletter", "sms", "direct_mail", "blog", "podcast", "social", "press", "community", "influencer"]
)


def record(found: list[tuple[tuple[Told, ...], bool]], context: Context, *, owners: bool) -> None:
    """Record what clauses say.

    Args:
        found: The clauses of each sentence, and whether it corrects what was said before.
        context: Where facts go.
        owners: Whether the owners of contents were asked for, so that words for both mean contents.
    """
    recorder = _Recorder(context, owners)
    placed = [(told, recorder.people(told), corrects) for clauses, corrects in found for told in clauses]
    before = context.draft.correcting
    for kinds in (("leads",), ("is",), ("does",), ("calls", "writes"), ("contact",)):
        for told, ids, corrects in placed:
            if told.kind in kinds and ids:
                context.draft.correcting = before or corrects
                recorder.take(told, ids)
    context.draft.correcting = before
    recorder.duties.finish()


class _Recorder:
    def __init__(self, context: Context, owners: bool) -> None:
        self.context = context
        self.duties = Duties(context, contents_first=owners)
        # Whoever a reader before added is named as well: "radio = Ann. She leads".
        self._named: list[str] = added(context)
        self._last: list[str] = self._named[-1:]
        self._told: dict[str, str] = {}
        self._outside: str | None = None

    def people(self, told: Told) -> list[str]:
        """Return the ids of those of whom a clause tells, added where the team does not have them yet."""
        if told.kind == "away":
            return []
        if told.kind == "me":
            introduce(told.said, self.context)
            return []
        if told.kind == "contact":
            if told.outside is not None:
                self._outside = self._id(told.outside, told)
            return [id_ for person in told.who if (id_ := self._id(person, told)) is not None]
        ids = [id_ for person in told.who if (id_ := self._id(person, told)) is not None]
        self._last = ids or self._last
        if any(person.kind != "pronoun" for person in told.who):
            self._named += [id_ for id_ in ids if id_ not in self._named]
            self._told = {}
        outside = [id_ for id_ in ids if (member(self.context, id_) or {}).get("role") == "agency"]
        self._outside = outside[0] if len(outside) == 1 else self._outside
        return ids or (self._last if not told.who else [])

    def _id(self, person: Person, told: Told) -> str | None:
        if person.kind == "role" and person.role in ("other", "executive"):
            # "The front desk takes the calls" names nobody of the campaign.
            return None
        if person.kind == "pronoun":
            return self._called(self.context.words(person.start, person.end).text)
        known = known_member(person.name, self.context) if person.name else None
        words = self.context.words(person.start, person.end)
        if known is not None:
            complete(known, person.role, person.external, words, self.context)
            return known
        role = "campaign_manager" if told.kind == "leads" and person.kind == "me" else None
        return member_id(person, words, self.context, role)

    def _called(self, pronoun: str) -> str | None:
        """Return whom a pronoun means: whoever was named last and may be called so; "she …, he …" are two people."""
        said = pronoun_said(pronoun)
        if not said:
            return self._last[-1] if self._last else None
        if said not in self._told:
            others = [
                id_ for id_ in self._named or self._last if id_ not in self._told.values() and self._may(id_, said)
            ]
            sure = [id_ for id_ in others if not self._may(id_, "he" if said == "she" else "she")]
            last = self._last[-1] if self._last else None
            if last in others and not self._told:
                self._told[said] = str(last)
            elif len(sure or others) == 1:
                self._told[said] = (sure or others)[0]
        return self._told.get(said)

    def _may(self, id_: str, pronoun: str) -> bool:
        return may_be_called(str((member(self.context, id_) or {}).get("name") or ""), pronoun)

    def take(self, told: Told, ids: list[str]) -> None:
        """Record one clause."""
        words = told.said.trimmed().words(self.context)
        if told.kind == "leads":
            lead(ids, told.said.trimmed(), self.context)
            for thing in told.what:
                self._does(thing, ids, told)
        elif told.kind == "is":
            for id_ in ids:
                complete(id_, told.role, None, words, self.context)
        elif told.kind == "calls":
            self._calls(told, ids)
        elif told.kind == "contact":
            self._contact(ids[0], told)
        elif told.kind == "writes":
            self._writes(told, ids)
        else:
            for thing in told.what:
                self._does(thing, ids, told)

    def _does(self, thing: Piece, ids: list[str], told: Told) -> None:
        known = named_thing(thing.text, self.context)
        words = thing.words(self.context)
        if told.loose:
            for id_ in ids:
                responsible(id_, thing.text, words, self.context)
        elif known is not None and known.startswith(CHANNELS) and len(ids) == 1 and not self.duties.contents_first:
            self.context.draft.set(f"{known}.manager", ids[0], words)
            if (member(self.context, ids[0]) or {}).get("role") is None:
                role = role_beside_name(ids[0], self.context) or "channel_manager"
                complete(ids[0], role, None, words, self.context)
            responsible(ids[0], thing.text, words, self.context)
        elif is_habit(thing, self.context):
            self.duties.runs(ids, thing, None)
        elif not self.duties.contents_first and (channels := self._channels(thing)):
            whole = named_channel(thing, self.context)
            # What a newsletter is of stands before it in English: "the club newsletter".
            head = channels[-1:] if self.context.language == "en" else channels[:1]
            for term in channels if whole is None else head:
                self.duties.runs(ids, whole or channel_name(thing, term, channels), term)
        elif is_unknown_name(thing, self.context):
            self.duties.runs(ids, thing, None)
        else:
            self.duties.record(ids, thing, firm=True, sole=len(told.what) == 1)

    def _channels(self, thing: Piece) -> list[Found]:
        """Return the channels that a thing is, where no other words say better what it is."""
        head = headed(thing, self.context)
        known = [] if thing.flat in word_set("fairs") else letters_joined(thing, terms(thing, "channel"))
        found = known or ([head] if head is not None else [])
        others = [term for kind in ("format", "duties") for term in terms(thing, kind)]
        wider = [
            o
            for o in others
            for c in found
            if o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start
        ]
        return [] if wider else found

    def _writes(self, told: Told, ids: list[str]) -> None:
        for thing in told.what:
            sent = [term for term in terms(thing, "channel") if term.id in _WRITTEN]
            known = find(CHANNELS, thing.text, self.context, loose=True)
            taken = known is not None and self.context.draft.get(f"{CHANNELS}[{known}].manager") is not None
            if sent and not taken:
                self._does(thing, ids, told)
            else:
                self.duties.record(ids, told.said if len(told.what) == 1 else thing, firm=True)

    def _calls(self, told: Told, ids: list[str]) -> None:
        said = told.said.trimmed()
        words = said.words(self.context)
        known = find(CHANNELS, "phone", self.context)
        if known is None and told.role == "phone":
            name = Piece(_PHONE.get(self.context.language), said.start)
            known = channel_id(name, terms(name, "channel")[0], self.context, words)
        if known is not None and len(ids) == 1 and not self.context.draft.get(f"{CHANNELS}[{known}].manager"):
            self.context.draft.set(f"{CHANNELS}[{known}].manager", ids[0], words)
        self.duties.record(ids, said)

    def _contact(self, inside: str, told: Told) -> None:
        outside = self._outside
        if outside is None:
            all_ = [m["id"] for m in members(self.context) if m.get("role") == "agency" or m.get("external")]
            outside = all_[0] if len(all_) == 1 else None
        if outside is not None and outside != inside:
            words = told.said.trimmed().words(self.context)
            self.context.draft.set(f"{MEMBERS}[{outside}].contact", inside, words)
