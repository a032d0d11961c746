"""Finds the people in a piece of text: first names, agencies, roles, "moi"."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, word_set
from assistant.dialogue.guided.reading.name_words import (
    BEFORE,
    CAPITALS,
    ELISION,
    LOWER_NAME,
    TITLED,
    TOKEN,
    called_so,
    company_name,
    forms,
    is_first_name,
    is_month,
    name_in_front,
    role_terms,
    runs,
    sure_first_name,
    thing_spans,
    titled,
    works_outside,
)
from assistant.dialogue.guided.reading.no_names import opens_thing, speaks, stands_in_place
from assistant.dialogue.guided.reading.pieces import Piece, flat

_ACT = Expression("names.act")
_PRONOUN, _ROLE_BEFORE = Expression("names.pronoun"), Expression("names.role_before")
_COMPLEMENT = Expression("names.complement")
_ROLE_AFTER, _ARTICLE = Expression("names.role_after"), Expression("names.article")
_YOU, _GREETING = Expression("names.you"), Expression("names.greeting")
_DATE_BEFORE, _TITLE = Expression("names.date_before"), Expression("names.title")
_ANSWER, _PLAIN_WORDS = Expression("names.answer"), Expression("names.plain_words")
_AFTER_AGENCY, _SOME_AGENCY = Expression("names.after_agency"), Expression("names.some_agency")
_PLACE_BEFORE, _MANAGED = Expression("names.place_before"), Expression("names.managed")
_SUPPOSES, _HE_IS, _CALLED = (Expression(f"names.{name}") for name in ("supposes", "he_is", "called"))
_IS = re.compile(r"\s+(?:is|est|will be|sera|runs|leads|manages)(?![a-z])")
_LONGEST_ANSWER, _ACRONYM = 4, 5

Kind = Literal["name", "agency", "role", "me", "you", "pronoun"]


@dataclass
class Person:
    """Somebody named in a piece.

    Args:
        start: Offset in the piece.
        end: Offset after the last character.
        name: How they are called; empty for "moi" and pronouns.
        kind: What the words are.
        role: Role that the words tell.
        external: Whether the words tell that they work outside.
        member: Id, where the team has them already.
    """

    start: int
    end: int
    name: str
    kind: Kind
    role: str | None = None
    external: bool | None = None
    member: str | None = None


def find_people(piece: Piece, context: Context, *, expected: bool = False) -> list[Person]:
    """Return the people named in a piece, in their order.

    Args:
        piece: Any text.
        context: Gives the members that are known already.
        expected: Whether the text answers "who?", so that an unknown word is a name too.
    """
    finder = _Finder(piece, context)
    finder.agencies(named=True)
    finder.known_members()
    finder.agencies(named=False)
    finder.first_person()
    finder.roles()
    finder.names()
    if expected and not finder.found:
        finder.anything()
    return sorted(finder.found, key=lambda p: p.start)


class _Finder:
    def __init__(self, piece: Piece, context: Context) -> None:
        self.piece, self.context = piece, context
        self.found: list[Person] = []
        self._things = thing_spans(piece)

    def _add(self, person: Person) -> None:
        # "In Hiboutik" names a base that the plan has, and nobody.
        if person.kind == "name" and not person.member and self.context.draft.find("rally.data", person.name):
            return
        if all(person.end <= p.start or person.start >= p.end for p in self.found):
            self.found.append(person)

    def known_members(self) -> None:
        members = [m for m in self.context.draft.get("team.members") or [] if (m.get("name") or "").strip()]
        for member in sorted(members, key=lambda m: -len(m["name"])):
            for form in forms(member["name"]):
                for match in re.finditer(rf"(?<![\w-]){re.escape(flat(form))}(?![\w-])", self.piece.flat):
                    kind: Kind = "name" if not member.get("role") or is_first_name(form) else "role"
                    kind = "agency" if member.get("role") == "agency" else kind
                    common = flat(form) in word_set("unsure_names") or flat(form) in word_set("not_names")
                    if not (common and self.piece.text[match.start()].islower() and kind == "name"):
                        self._add(Person(match.start(), match.end(), member["name"], kind, member=member["id"]))

    def agencies(self, *, named: bool) -> None:
        """Find "l'agence Nova", "Nova (agence)", "notre agence média", "un freelance"."""
        for match in pattern("agency_word", "vendor_word", "printer_word").finditer(self.piece.flat):
            if (front := name_in_front(self.piece, *match.span())) is not None:
                # "Oak Films (freelance)", "Northlight (our printer)"
                said = pattern("agency_word").fullmatch(match.group()) or match.group().startswith("prestataire")
                self._add(Person(*front, "agency", "agency" if said else None, True))
        for match in pattern("agency_word", "vendor_word", "supplier_word").finditer(self.piece.flat):
            if any(p.start <= match.start() < p.end for p in self.found):
                continue
            is_agency = pattern("agency_word").fullmatch(match.group()) is not None
            role = "agency" if is_agency or match.group().startswith("prestataire") else None
            end = self._descriptors(match.end())
            name = self._name_after(end)
            before = BEFORE.search(self.piece.text[: match.start()])
            nobody = pattern("supplier_word").fullmatch(match.group()) or _SOME_AGENCY.search(
                self.piece.flat[: match.end()]
            )
            if name is None and nobody:
                # "I work at a staffing agency" tells who speaks; "travel agencies" are nobody in particular.
                continue
            if name is not None:
                whole = self.piece.text[match.start() : name[1]]
                beside = not self.piece.text[end : name[1] - len(name[0])].strip()
                shown = whole if beside and pattern("house_word").match(match.group()) else name[0]
                person = Person(match.start(), name[1], titled(shown), "agency", role, True)
            elif before is not None and flat(before.group(1).split()[0]) not in word_set("not_names"):
                shown = runs(before.group(1))[0][1] if runs(before.group(1)) else before.group(1)
                person = Person(before.start(), match.end(), shown, "agency", role, True)
            else:
                shown = self.piece.text[match.start() : end].strip(" ,:(")
                vendor = next((t for t in role_terms(self.piece.cut(end)) if t.start <= 1), None)
                if not is_agency and (called := called_so(self.piece, end)) is not None:
                    self._add(Person(match.start(), called[1], titled(called[0]), "name", role, True))
                    continue
                kind: Kind = "agency" if is_agency else "role"
                person = Person(match.start(), match.start() + len(shown), titled(shown), kind, role, True)
                if vendor is not None and not is_agency:
                    person.end, person.role = end + vendor.end, vendor.id
                    person.name = titled(self.piece.text[match.start() : person.end])
                    self._call(person)
                elif named:
                    continue
            self._add(person)

    def _descriptors(self, at: int) -> int:
        for match in TOKEN.finditer(self.piece.text, at):
            gap = self.piece.text[at : match.start()]
            if gap.strip() or ELISION.sub("", flat(match.group())) not in word_set("agency_kinds"):
                break
            at = match.end()
        return at

    def _name_after(self, end: int) -> tuple[str, int] | None:
        gap = _AFTER_AGENCY.match(self.piece.text.lower(), end)
        at = gap.end() if gap is not None else end
        match = CAPITALS.match(self.piece.text, at)
        if match is None:
            return None
        name = company_name(match.group())
        opened = self.piece.text[end:at].strip()
        if not name or (opened and (is_first_name(name) or (opened in ":-" and " " not in name))):
            return None
        return name, match.start() + len(name)

    def first_person(self) -> None:
        for match in pattern("first_person").finditer(self.piece.flat):
            if speaks(self.piece, *match.span()) and not _SUPPOSES.match(self.piece.flat, match.end()):
                self._add(Person(match.start(), match.end(), "", "me"))
        for match in _YOU.finditer(self.piece.flat):
            self._add(self._reader(match.start(), match.end()))
        for match in _PRONOUN.finditer(self.piece.flat):
            self._add(Person(match.start("who"), match.end("who"), "", "pronoun"))

    def _reader(self, start: int, end: int) -> Person:
        """Return whom "toi" is: nobody that is known, or whom a brief greets."""
        draft = self.context.draft
        if (told := draft.reader(self.piece.start + start)) is not None:
            return Person(start, end, told, "name")
        greeting = _GREETING.search(flat(draft.message)) if draft.origin == "brief" else None
        named = CAPITALS.match(draft.message, greeting.end()) if greeting is not None else None
        if named is None or not is_first_name(named.group()):
            return Person(start, end, "", "you")
        return Person(start, end, runs(named.group())[0][1], "name")

    def roles(self) -> None:
        for term in role_terms(self.piece):
            before = self.piece.flat[: term.start]
            words = self.piece.text[term.start : term.end]
            # "pilote" after a comma is what somebody does.
            verb = flat(words) in word_set("role_verbs") and not before.rstrip().endswith(("(", ":", "=", "-", "'"))
            if _COMPLEMENT.search(before) or _HE_IS.search(before):
                continue
            told = _ROLE_BEFORE.search(before) is not None and not (verb and not _ARTICLE.search(before))
            if told or _ROLE_AFTER.match(self.piece.text[term.end :]):
                external = True if term.id == "agency" or works_outside(before, self.piece.flat[term.end :]) else None
                person = Person(term.start, term.end, titled(words), "role", term.id, external)
                self._call(person)
                self._add(person)

    def _call(self, person: Person) -> None:
        """Give somebody of a role the name that follows: "an intern called Zack", "a freelance designer, Rafe"."""
        gap = _CALLED.match(self.piece.flat, person.end)
        match = CAPITALS.match(self.piece.text, gap.end()) if gap is not None else None
        if gap is None or match is None:
            return
        name = runs(match.group())[0][1] if runs(match.group()) else ""
        end, beside = match.start() + len(name), not gap.group().strip(" ,")
        if not name or (beside and (not is_first_name(name) or _ACT.match(self.piece.flat[end:].lstrip(" ")))):
            return
        if beside and self.piece.flat[end : end + 1] not in ("", ".", ",", ")", ";"):
            return
        person.name, person.end, person.kind = titled(name), end, "name"

    def names(self) -> None:
        for match in CAPITALS.finditer(self.piece.text):
            titled_run = TITLED.match(match.group())
            if titled_run is not None:
                # "Mme Le Goff": what follows a title is a name, small words and all.
                self._add(Person(match.start(), match.end(), match.group(), "name"))
                continue
            first = match.group().split()[0]
            if (
                flat(first) in word_set("not_names") & word_set("unsure_names")
                and not self.piece.text[: match.start()].strip(" -*•")
                and _IS.match(self.piece.flat[match.start() + len(first) :])
            ):
                # "Will is the campaign manager": what opens a sentence and is something is somebody.
                self._add(Person(match.start(), match.start() + len(first), first, "name"))
                continue
            for at, name in runs(match.group()):
                self._capital_run(match.start() + at, name)
        for match in LOWER_NAME.finditer(self.piece.text):
            other = self._is_thing(match.span()) or is_month(self.piece, *match.span())
            if sure_first_name(match.group()) and not other:
                self._add(Person(match.start(), match.end(), titled(match.group()), "name"))

    def _capital_run(self, start: int, name: str) -> None:
        if (elided := ELISION.match(name)) is not None:
            start, name = start + elided.end(), name[elided.end() :]
        if not name or not name[0].isupper() or stands_in_place(self.piece.text, start, start + len(name)):
            return
        first, end = flat(name.split()[0]), start + len(name)
        # "Kit leads the campaign": what acts is somebody, whatever else it may be.
        if self._is_thing((start, end)) and not (is_first_name(name) and _IS.match(self.piece.flat[end:])):
            return
        begin = title.start("title") if (title := _TITLE.search(self.piece.flat[:start])) is not None else start
        if _DATE_BEFORE.search(self.piece.flat[:start]) and first in word_set("month_names"):
            return
        if is_month(self.piece, start, end):
            return
        if not is_first_name(name):
            managed = title is None and _MANAGED.search(self.piece.flat[:start]) is not None
            if managed or _PLACE_BEFORE.search(self.piece.text[:start].lower()):
                # "Sofia looks after Zibble", "the branch staff in Columbus": a thing, and where somebody is.
                return
            if opens_thing(self.piece.text, end):
                return
            if first in word_set("not_names") or len(first) < 2 or (name.isupper() and len(name) < 5):
                return
            if not self.piece.text[:start].strip(' -*•"«') and not _ACT.match(self.piece.flat[end:]):
                return
        self._add(Person(begin, end, name, "name"))

    def _is_thing(self, at: tuple[int, int]) -> bool:
        return any(start < at[1] and at[0] < end for start, end in self._things)

    def anything(self) -> None:
        """Take what is left of a short answer to "who?" for a name."""
        match = _PLAIN_WORDS.compiled.search(self.piece.text, m.end() if (m := _ANSWER.match(self.piece.flat)) else 0)
        if match is None or len(self.piece.text.split()) > _LONGEST_ANSWER or self._is_thing(match.span()):
            return
        words = {flat(word) for word in match.group().split()}
        if (match.group().isupper() and len(match.group()) < _ACRONYM) or ELISION.match(match.group()):
            return
        alone = match.group() == self.piece.text.strip() and match.group()[0].isupper()
        if alone and words <= word_set("unsure_names"):
            # "Will" beside nothing else, where somebody is named.
            self._add(Person(match.start(), match.end(), match.group(), "name"))
        elif not words & word_set("not_names") and not words & word_set("empty_words"):
            self._add(Person(match.start(), match.end(), titled(match.group()), "name"))
