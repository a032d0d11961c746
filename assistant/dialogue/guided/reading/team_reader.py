"""Reads sentences about the team, one after the other."""

import re

from assistant.dialogue.guided.reading.allocations import Share, shares
from assistant.dialogue.guided.reading.claims import ACTS, Claim, claims
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.duties import Duties, is_firm, role_of
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, terms, word_set
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.people import member, member_id, members, myself
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.supervised import without_supervised

_NO_ONE = Expression("team_reader.no_one")
_SURE_ALONE = Expression("team_reader.sure_alone")
# "A beer that sells itself" is a thing, and nobody who is alone.
_BY_ITSELF = re.compile(
    r"(?<![a-z])(?:se|s'|qui|which|that|it|its|itself)(?:\s+[a-z]+){0,2}?\s*(?:presque )?"
    r"(?:tou(?:s|te?s?) seule?s?|by itself|on its own|alone)"
)
_OF_A_HOUSE = Expression("team_reader.of_a_house")
_CAMPAIGN = Expression("team_reader.campaign")
_DOUBT = Expression("team_reader.doubt")
_OF_ANOTHER = Expression("team_reader.of_another")
_SEVERAL = re.compile(r"they|ils|elles|eux")
_COPULA = re.compile(r"(?:c'est|est|is|are|sont|sera|it's)\s+$")
_ANSWERS = (".manager", ".owner", ".contact", ".confirmed_by")
_SOME = re.compile(r"(?:^|[^a-z])(?:with|w/|avec|from|by|par|to|at|chez|via|aupres d['e])\s*(?:an?|une?|any|some)\s$")
_WORKS = re.compile(r"(?<![a-z])(?:work|team(?:ed|s)? up|travaill|collabor|boss|bosse|partner)[a-z]*(?![a-z])")
_BEGINS = re.compile(r"(?:^|[,;.]\s*|\b(?:et|and|puis|then)\s+)$", re.IGNORECASE)


class TeamReader:
    """Reads sentence after sentence, so that "elle" is the last person named.

    Args:
        context: Where facts go.
        contents_first: Whether contents are meant rather than channels, where words may mean both.
        strict: Whether nobody asked about people, so that a capital letter alone names nobody.
    """

    def __init__(self, context: Context, *, contents_first: bool = False, strict: bool = False) -> None:
        self.context = context
        self.strict = strict
        self.duties = Duties(context, contents_first=contents_first)
        self.bare: list[tuple[str, Piece]] = []
        """Members who were only named, with their words."""
        self._last: list[str] = []
        self._outside: str | None = None

    def sentence(self, piece: Piece) -> bool:
        """Read one sentence; True when anything was understood."""
        if self.context.draft.origin == "user" and _DOUBT.search(piece.flat):
            # "Maybe Ann for the radio": nothing is settled.
            return False
        if self.strict and self.context.draft.origin == "user" and self._is_of_a_house(piece):
            # "I have a pottery by the lake and I'm all alone": who speaks, and no part in the campaign yet.
            return False
        piece, led = without_supervised(piece, self.context)
        if led and not piece:
            return True
        listed = shares(piece, self.context)
        if listed is not None:
            return any([self._share(share) for share in listed])
        found = claims(piece, self.context, expected=self._expects_name(piece))
        understood = led or _NO_ONE.search(piece.flat) is not None
        if (
            _SURE_ALONE.search(piece.flat)
            and not _BY_ITSELF.search(piece.flat)
            and all(p.kind in ("me", "pronoun") for c in found for p in c.persons)
        ):
            understood = self._alone(piece, found) or understood
            found = [c for c in found if c.topic is not None and terms(c.topic, "channel")]
        done: dict[int, str] = {}
        for claim in found:
            understood = self._claim(claim, piece, done) or understood
        if not found and self._last and pattern("manage_verb", "lead_verb").match(piece.trimmed().flat):
            understood = self.duties.record(self._last, piece) or understood
        return understood

    def _share(self, share: Share) -> bool:
        """Record what one person of a list takes."""
        named = share.piece.cut(share.person.start, share.person.end).words(self.context)
        id_ = member_id(share.person, named, self.context)
        if id_ is None:
            return False
        self._last = [id_]
        for topic in share.topics:
            self.duties.record([id_], topic, firm=True)
        return True

    def _expects_name(self, piece: Piece) -> bool:
        asked = self.context.asked or ""
        return (asked.startswith("team") or asked.endswith(_ANSWERS)) and len(piece.text.split()) <= 4

    def _claim(self, claim: Claim, piece: Piece, done: dict[int, str]) -> bool:
        if claim.contact or claim.contact_of is not None:
            return self._contact(claim, piece, done)
        ids = [id_ for person in claim.persons if (id_ := self._id(person, piece, claim, done)) is not None]
        if not ids:
            return False
        self._last = ids
        if claim.topic is None or not claim.topic.trimmed():
            if _OF_ANOTHER.search(piece.flat[: claim.persons[0].start]):
                # "The notice board is Ann": who takes what nobody knows yet answers for nothing else.
                return True
            self.bare += [(id_, piece.cut(p.start, p.end)) for id_, p in zip(ids, claim.persons, strict=False)]
            return True
        before = claim.topic.start < piece.start + claim.persons[0].start
        self.duties.record(ids, claim.topic, firm=before)
        return True

    def _id(self, person: Person, piece: Piece, claim: Claim, done: dict[int, str]) -> str | None:
        if (self.strict and not self._is_sure(person, piece, claim)) or self._may_be_place(person, piece, claim):
            return None
        if self._is_any(person, piece):
            return None
        if person.kind == "pronoun":
            if self._outside is not None and _SEVERAL.fullmatch(piece.flat[person.start : person.end]):
                # "Paper Fox, Ianto is the guy there, they do the sign": a house is several.
                return self._outside
            return self._last[-1] if self._last else None
        if person.start in done:
            return done[person.start]
        words = piece.cut(person.start, person.end).words(self.context)
        role = role_of(claim.topic) if person.kind == "me" and claim.topic is not None else None
        id_ = member_id(person, words, self.context, role)
        if id_ is not None:
            done[person.start] = id_
            if person.role == "campaign_manager" and not (member(self.context, id_) or {}).get("responsibilities"):
                lead([id_], piece.cut(person.start, person.end), self.context)
            if (member(self.context, id_) or {}).get("role") == "agency" or person.external:
                self._outside = id_
        return id_

    def _is_any(self, person: Person, piece: Piece) -> bool:
        """Tell whether one of many is meant, and nobody of the team yet: "a demo booked with a sales rep"."""
        if person.kind != "role" or person.member is not None or self.context.draft.origin != "brief":
            return False
        before = piece.flat[: person.start]
        return _SOME.search(before) is not None and _WORKS.search(before) is None

    def _may_be_place(self, person: Person, piece: Piece, claim: Claim) -> bool:
        """Tell whether a name behind a channel may be that of the channel: "the fair is Maison", asked of nobody."""
        asked = self.context.asked or ""
        if asked.startswith("team") or asked.endswith(_ANSWERS) or self.context.draft.origin != "user":
            return False
        behind = claim.topic is not None and claim.topic.end <= piece.start + person.start
        if person.kind != "name" or person.member is not None or person.role is not None or not behind:
            return False
        return _COPULA.search(piece.flat[: person.start]) is not None and not is_first_name(person.name)

    def _is_sure(self, person: Person, piece: Piece, claim: Claim) -> bool:
        """Tell whether somebody of the campaign is meant in a sentence that nobody asked for."""
        topic = claim.topic.flat if claim.topic is not None else ""
        acts = ACTS.match(topic) is not None
        if person.kind == "name":
            # "Will" and "Rose" begin sentences that name nobody.
            opens = piece.text.startswith(person.name)
            common = flat(person.name) in word_set("unsure_names") and opens and not acts
            known = person.member is not None or person.role is not None
            # Whoever runs something that campaigns are made of is somebody, first name or not.
            runs = claim.topic is not None and any(terms(claim.topic, kind) for kind in ("channel", "format", "duties"))
            begins = _BEGINS.search(piece.text[: person.start]) is not None
            doer = acts and ((runs and begins) or self.context.draft.origin == "brief")
            return known or ((doer or is_first_name(person.name)) and not common)
        if person.kind != "role" or person.member is not None:
            return True
        own = person.role not in ("executive", "other")
        if claim.topic is None:
            return own
        told = role_of(claim.topic)
        before = claim.topic.start < piece.start + person.start
        does = acts and told is not None and (own or told in (person.role, "channel_manager"))
        return does or (own and (before or told == person.role or is_firm(topic)))

    def _contact(self, claim: Claim, piece: Piece, done: dict[int, str]) -> bool:
        inside = self._id(claim.persons[0], piece, claim, done)
        agency = self._id(claim.contact_of, piece, claim, done) if claim.contact_of is not None else self._the_agency()
        if inside is None or agency is None or inside == agency:
            return inside is not None
        person = claim.persons[0]
        self.context.draft.set(
            f"team.members[{agency}].contact", inside, piece.cut(person.start, person.end).words(self.context)
        )
        return True

    def _the_agency(self) -> str | None:
        if self._outside is not None:
            return self._outside
        outside = [m["id"] for m in members(self.context) if m.get("role") == "agency" or m.get("external")]
        return outside[0] if len(outside) == 1 else None

    def _is_of_a_house(self, piece: Piece) -> bool:
        """Tell whether a sentence says what whoever speaks does for a living, where the goal is asked first."""
        if not (self.context.asked or "").startswith("objective.") or _CAMPAIGN.search(piece.flat):
            return False
        return _OF_A_HOUSE.search(piece.flat) is not None or _SURE_ALONE.search(piece.flat) is not None

    def _alone(self, piece: Piece, found: list[Claim]) -> bool:
        """Read "je suis toute seule", "just me": one person who runs the campaign and every channel."""
        me = next((p for c in found for p in c.persons if p.kind == "me"), Person(0, len(piece.text), "", "me"))
        match = _SURE_ALONE.search(piece.flat)
        words = (
            piece.cut(min(me.start, match.start() if match else 0), match.end() if match else None)
            .trimmed()
            .words(self.context)
        )
        id_ = myself(self.context) or member_id(me, words, self.context, "campaign_manager")
        if id_ is None:
            return False
        self._last = [id_]
        lead([id_], Piece(words.text, words.start), self.context)
        self.duties.rest(id_, Piece(words.text, words.start))
        return True
