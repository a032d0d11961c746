"""Finds the people in a piece of text: first names, agencies, roles, "moi"."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, alternatives, first_names, pattern, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat

_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&-]*[\w]|[A-ZÀ-ÖØ-Þ])"
_CAPITALS = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?: (?:de |du |van |von |el |ben |di |& )?{_CAPITAL}){{0,3}}")
_TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_LOWER_NAME = re.compile(r"(?<![\w'-])[^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?(?![\w'-])")
_AFTER_AGENCY = re.compile(r"\s*(?:[,(:\"«“-]\s*)?")
_ELISION = re.compile(r"^(?:[dljcmtsn]|qu)['’]", re.IGNORECASE)

Kind = Literal["name", "agency", "role", "me", "pronoun"]


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
    finder.known_members()
    finder.agencies()
    finder.pronouns()
    finder.roles()
    finder.names()
    if expected and not finder.found:
        finder.anything()
    return sorted(finder.found, key=lambda p: p.start)


class _Finder:
    def __init__(self, piece: Piece, context: Context) -> None:
        self.piece, self.context = piece, context
        self.found: list[Person] = []
        self._things = _thing_spans(piece)

    def _free(self, start: int, end: int) -> bool:
        return all(end <= p.start or start >= p.end for p in self.found)

    def _add(self, person: Person) -> None:
        if self._free(person.start, person.end):
            self.found.append(person)

    def known_members(self) -> None:
        members = [m for m in self.context.draft.get("team.members") or [] if m.get("name")]
        for member in sorted(members, key=lambda m: -len(m["name"])):
            for form in _forms(member["name"]):
                for match in re.finditer(rf"(?<![\w-]){re.escape(flat(form))}(?![\w-])", self.piece.flat):
                    kind: Kind = "role" if member.get("role") and not _is_name(form) else "name"
                    if member.get("role") == "agency":
                        kind = "agency"
                    if flat(form) in word_set("unsure_names") and self.piece.text[match.start()].islower():
                        continue
                    self._add(Person(match.start(), match.end(), member["name"], kind, member=member["id"]))

    def agencies(self) -> None:
        for match in pattern("agency_word", "vendor_word").finditer(self.piece.flat):
            is_agency = pattern("agency_word").fullmatch(match.group()) is not None
            end = self._descriptors(match.end())
            role = "agency" if is_agency or match.group().startswith("prestataire") else None
            name = self._agency_name(end)
            if name is not None:
                self._add(Person(match.start(), name[1], name[0], "agency", role, True))
                continue
            before = re.search(rf"({_CAPITAL}(?: {_CAPITAL})?) $", self.piece.text[: match.start()])
            if before is not None and flat(before.group(1).split()[0]) not in word_set("not_names"):
                self._add(Person(before.start(), match.end(), before.group(1), "agency", role, True))
                continue
            label = self.piece.text[match.start() : end].strip(" ,:(")
            self._add(Person(match.start(), match.start() + len(label), _titled(label), "agency", role, True))

    def _descriptors(self, at: int) -> int:
        for match in _TOKEN.finditer(self.piece.text, at):
            gap = self.piece.text[at : match.start()]
            word = _ELISION.sub("", flat(match.group()))
            if gap.strip() or word not in word_set("agency_kinds"):
                break
            at = match.end()
        return at

    def _agency_name(self, end: int) -> tuple[str, int] | None:
        gap = _AFTER_AGENCY.match(self.piece.text, end)
        at = gap.end() if gap is not None else end
        match = _CAPITALS.match(self.piece.text, at)
        if match is None:
            return None
        name = _cut_name(match.group(), keep_unknown=True)
        sure_person = flat(name.split()[0]) in first_names() if name else False
        opened = self.piece.text[end:at].strip()
        if not name or (opened and (sure_person or opened in ":-")):
            return None
        return name, match.start() + len(name)

    def pronouns(self) -> None:
        for match in pattern("first_person").finditer(self.piece.flat):
            self._add(Person(match.start(), match.end(), "", "me"))
        for match in re.finditer(
            rf"(?:^|[.;,] ?|(?<![a-z])(?:et|and|mais|but) ){alternatives('pronoun')} ", self.piece.flat
        ):
            word = re.search(alternatives("pronoun") + " $", match.group())
            start = match.start() + (word.start() if word else 0)
            self._add(Person(start, match.end() - 1, "", "pronoun"))

    def roles(self) -> None:
        for term in terms(self.piece, "role", fuzzy=False):
            before = self.piece.flat[: term.start]
            bare = re.search(rf"(?:^|[\W]){alternatives('possessive')} ?$", before) is not None
            name = _titled(self.piece.text[term.start : term.end])
            external = True if term.id == "agency" else None
            person = Person(term.start, term.end, name, "role", term.id, external)
            if (
                bare
                or not before.strip(" -*(,:")
                or before.rstrip().endswith((",", "(", ":", "-", "="))
                or re.search(
                    r"(?:\best|\bis|\bsera|\bcomme|\bas|\ben tant que|\bet|\band|\bto|\ba|\baux?|\bour) ?$", before
                )
                or re.match(rf"\s*(?:[:(=-]\s*)?{_CAPITAL}", self.piece.text[term.end :])
            ):
                self._add(person)

    def names(self) -> None:
        for match in _CAPITALS.finditer(self.piece.text):
            at = match.start()
            for run in _runs(match.group()):
                self._capital_run(at + run[0], run[1])
        for match in _LOWER_NAME.finditer(self.piece.text):
            word = flat(match.group())
            if word in first_names() and word not in word_set("unsure_names") and not self._is_thing(match.span()):
                self._add(Person(match.start(), match.end(), _titled(match.group()), "name"))

    def _capital_run(self, start: int, name: str) -> None:
        elided = _ELISION.match(name)
        if elided is not None:
            start, name = start + elided.end(), name[elided.end() :]
        if not name or not name[0].isupper() or self._is_thing((start, start + len(name))):
            return
        first = flat(name.split()[0])
        if first in first_names() or name.split()[0].split("-")[0].lower() in first_names():
            self._add(Person(start, start + len(name), name, "name"))
            return
        if first in word_set("not_names") or len(first) < 2 or (name.isupper() and len(name) < 5):
            return
        opens = not self.piece.text[:start].strip(' -*•"«')
        if opens and not _acts(self.piece.flat[start + len(name) :]):
            return
        self._add(Person(start, start + len(name), name, "name"))

    def _is_thing(self, span: tuple[int, int]) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self._things)

    def anything(self) -> None:
        """Take what is left of a short answer to "who?" for a name."""
        text = self.piece.text
        match = re.search(
            r"[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*){0,2}",
            re.sub(r"^\W*(?:c'est|it's|ce sera|it is|that's|par|by|a|à|to)\s", _blank, text),
        )
        if match is None or len(text.split()) > 4:
            return
        words = [flat(w) for w in match.group().split()]
        if any(w in word_set("not_names") or w in word_set("empty_words") for w in words) or self._is_thing(
            match.span()
        ):
            return
        self._add(Person(match.start(), match.end(), _titled(match.group()), "name"))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _thing_spans(piece: Piece) -> list[tuple[int, int]]:
    """Return where channels, bases and contents stand, with the proper names that follow them ("salon Produrable")."""
    spans = []
    for kind in ("channel", "data", "format", "duties", "media", "status", "stage", "metric"):
        for term in terms(piece, kind, fuzzy=False):
            end = term.end
            follow = re.compile(rf" (?:[«“\"]\s?)?({_CAPITALS.pattern})").match(piece.text, end)
            if follow is not None and flat(follow.group(1).split()[0]) not in first_names():
                end = follow.end()
            if term.end - term.start > 1:
                spans.append((term.start, end))
    return spans


def _runs(text: str) -> list[tuple[int, str]]:
    """Cut a run of capitalised words where a word is nobody's name: "Paul LinkedIn" gives "Paul"."""
    runs: list[tuple[int, str]] = []
    start: int | None = None
    end = 0
    for match in _TOKEN.finditer(text):
        word = flat(match.group())
        if word in word_set("not_names") or (
            match.group().isupper() and 1 < len(word) < 4 and word not in first_names()
        ):
            if start is not None:
                runs.append((start, text[start:end]))
            start = None
            continue
        if start is not None and word in first_names() and flat(text[start:end]) in first_names() and "-" not in word:
            pass
        start = match.start() if start is None else start
        end = match.end()
    if start is not None:
        runs.append((start, text[start:end]))
    return runs


def _cut_name(text: str, *, keep_unknown: bool) -> str:
    runs = _runs(text)
    if not runs or runs[0][0] != 0:
        return (
            text.split()[0]
            if keep_unknown and text.split()[0].lower() not in word_set("empty_words") and not runs
            else ""
        )
    return runs[0][1]


def _forms(name: str) -> list[str]:
    """Return a name and, for a full name, its first name."""
    parts = name.split()
    if len(parts) > 1 and flat(parts[0]) in first_names():
        return [name, parts[0]]
    return [name]


def _is_name(text: str) -> bool:
    return flat(text.split()[0]) in first_names()


def _titled(text: str) -> str:
    """Give a name or a role its capital."""
    text = " ".join(text.split())
    if flat(text.split()[0]) in first_names() or (all(w.islower() for w in text.split()) and len(text.split()) == 1):
        return "-".join(p[:1].upper() + p[1:] for p in text.split("-")) if text.islower() else text
    return text[:1].upper() + text[1:]


_ACT = Expression("names.act")


def _acts(after: str) -> bool:
    return _ACT.match(after) is not None
