"""Reads the inventory: channels, contents and data sources, and whether the audience can be targeted."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.asked import asked_elements
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import read_counted, read_holds
from assistant.dialogue.guided.reading.data_places import is_kept_in, read_named_base, tells_where_to
from assistant.dialogue.guided.reading.elements import CHANNELS, find
from assistant.dialogue.guided.reading.inventory import InventoryReader
from assistant.dialogue.guided.reading.inventory_names import Sort
from assistant.dialogue.guided.reading.lexicon import Expression, pattern, terms, word_set
from assistant.dialogue.guided.reading.names import Person, find_people
from assistant.dialogue.guided.reading.people import member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat, lines_of, split_with
from assistant.language.vocabulary import find_terms

__all__ = ["read_channels", "read_contents", "read_data", "read_inventory", "read_targetable"]


def read_channels(block: Block, context: Context) -> bool:
    """Read channels with who runs them, who pays for them and what is said of their targeting."""
    return _read(block, context, "channel")


def read_contents(block: Block, context: Context) -> bool:
    """Read contents with their format, status and owner."""
    return _read(block, context, "content")


def read_data(block: Block, context: Context) -> bool:
    """Read data sources with what they hold, where they come from and whether the audience is in them."""
    block = _without_place(block)
    if not block.label_words and tells_where_to(block):
        return read_named_base(block, context)
    if context.draft.origin == "user" and not block.label_words and read_named_base(block, context):
        return True
    if read_holds(block, context) or read_counted(block, context):
        return True
    return _read(_named_by_label(block, context), context, "data")


_BASE = re.compile(r"(?<![a-z])(?:base|fichier|liste?|database|file|table|tableur|spreadsheet)(?![a-z])")
_WHERE = re.compile(
    r"^.*(?<!\w)(?:dans|in|into|chez|vers)\s+(?:(?:the|la|le|les|notre|nos|our|un|une|a)\s+|l['’])?|^(?:la|le|the|notre|our)\s+",
    re.IGNORECASE,
)


_PLACE = re.compile(
    r"\s*(?:tout (?:est |arrive )?)?(?:dans|in|into|chez)\s+(?:(?:the|la|le|les|notre|nos|our|un|une|a)\s+|l['’])?",
    re.IGNORECASE,
)


def _without_place(block: Block) -> Block:
    """Return "dans base donateurs : e-mails" without the word that says that it is a place."""
    if not block.lines or block.label_words:
        return block
    first = block.lines[0]
    place = _PLACE.match(first.text)
    if place is None or not first.text[place.end() :].strip() or is_kept_in(first.text):
        return block
    line = Line(first.text[place.end() :], first.start + place.end(), first.bullet)
    return replace(block, lines=(line, *block.lines[1:]))


def _named_by_label(block: Block, context: Context) -> Block:
    """Return "in the CRM: e-mails, phones" as one line: what looks like a label names the base that holds the rest."""
    if not block.lines:
        return block
    first = block.lines[0]
    before, colon, rest = first.text.partition(":")
    name = _WHERE.sub("", block.label_words or (before if colon else "")).strip()
    held = first.text if block.label_words else rest
    start = context.draft.message.rfind(name, 0, first.end) if name else -1
    end = first.start if block.label_words else first.end - len(rest)
    between = context.draft.message[start + len(name) : end]
    of_its_own = find_terms(held, "data") or _BASE.search(flat(held)) or not find_terms(held, "identifier")
    if start < 0 or of_its_own or "\n" in between or not (find_terms(name, "data") or _BASE.search(flat(name))):
        return block
    if all(word in word_set("data_labels") for word in flat(name).split()):
        return block
    first_of = held.strip().partition(",")[0]
    if _ANY_BASE.fullmatch(flat(name)) and first_of[:1].isupper() and not find_terms(first_of, "identifier"):
        # "File: Zenchef, e-mails": what follows the label has a name of its own.
        return block
    # The colon becomes a comma of the same length: offsets must stay true.
    line = Line(f"{name}{between.replace(':', ',')}{held}", start, first.bullet)
    return replace(block, lines=(line, *block.lines[1:]))


_ANY_BASE = re.compile(
    r"(?:fichiers?|bases?|listes?|files?|lists?|databases?|donnees|data)(?: (?:clients?|contacts?))?"
)


def read_inventory(block: Block, context: Context) -> bool:
    """Read a mix of channels, contents and data sources."""
    return _read(block, context, None)


def _read(block: Block, context: Context, sort: Sort | None) -> bool:
    return InventoryReader(context, sort, asked=_is_expected(block, context)).block(block)


def _is_expected(block: Block, context: Context) -> bool:
    """Tell whether the person wrote the label or answers a question: then a thing without a known word counts too."""
    return block.label is not None or (context.asked or "").startswith("rally")


_PARTS = Expression("rally.parts")


def read_targetable(block: Block, context: Context) -> bool:
    """Read on which channels the audience can be targeted: "oui", "oui pour LinkedIn, pas pour le magazine"."""
    asked = asked_elements(context, CHANNELS)
    people = [p for line in lines_of(block) for p in find_people(line, context) if p.kind in ("name", "me")]
    verdicts = _Verdicts(asked, context)
    for line in lines_of(block):
        verdicts.read(line)
    for path, (verdict, piece) in verdicts.all().items():
        _confirm(path, verdict, piece, people[0] if len(people) == 1 else None, context)
    return bool(verdicts.all())


class _Verdicts:
    """Yes or no for each channel, gathered part by part; what is said of no channel is said of all that were asked."""

    def __init__(self, asked: list[str], context: Context) -> None:
        self.asked, self.context = asked, context
        self._of: dict[str, tuple[str, Piece]] = {}
        self._general: tuple[str, Piece] | None = None
        self._polarity: str | None = None
        self._waiting: list[str] = []

    def read(self, line: Piece) -> None:
        self._polarity, self._waiting = None, []
        for part, _ in split_with(line, _PARTS):
            self._part(line, part)
        for path in self._waiting:
            self._of.setdefault(path, (self._polarity or "yes", line.trimmed()))

    def _part(self, line: Piece, part: Piece) -> None:
        said = _polarity(part) or ("yes" if pattern("only", "all").search(part.flat) else None)
        self._polarity = said or self._polarity
        named = _named(part, self.asked, self.context)
        if (not named and said and not self._waiting) or pattern("all").search(part.flat):
            self._general = (self._polarity or "yes", part.trimmed())
        first = said is None and not self._of and self._general is None
        if self._polarity is None or (first and named and _ends_with_verdict(line, part)):
            self._waiting += named
            return
        for path in [*self._waiting, *named]:
            self._of[path] = (self._polarity, part.trimmed())
        self._waiting = []
        if pattern("only").search(part.flat) and named and _polarity(part) != "no":
            self._general = ("no", part.trimmed())

    def all(self) -> dict[str, tuple[str, Piece]]:
        """Return the verdict of each channel and the words that gave it."""
        general = {path: self._general for path in self.asked} if self._general is not None else {}
        return general | self._of


def _ends_with_verdict(line: Piece, part: Piece) -> bool:
    """Tell whether a verdict comes after the names: "LinkedIn et la radio oui"."""
    rest = line.cut(part.end - line.start)
    return _polarity(rest) is not None


# "Not sure really" is neither, and "good question" is no yes.
_DOUBTS = re.compile(
    r"(?<![a-z])(?:not (?:really )?sure|unsure|no idea|good question|let me (?:think|see|check|ask)|"
    r"i'll (?:check|ask)|bof|(?:(?:je|j'|on)\s?)?(?:ne )?(?:sais|sait|vois|voit) pas|pas (?:trop )?sure?s?|"
    r"bonne question|aucune idee|"
    r"a (?:voir|verifier|confirmer)|je (?:verifie|demande)|attends?|attendez|wait|hang on|hold on)(?![a-z])"
)


def _polarity(part: Piece) -> str | None:
    if _DOUBTS.search(part.flat.replace("’", "'")):
        return None
    if pattern("say_no").search(part.flat) and not re.search(
        r"(?:pas de|no|sans) (?:probleme|souci|problem|worries)", part.flat
    ):
        return "no"
    return "yes" if pattern("say_yes").search(part.flat) else None


def _named(part: Piece, asked: list[str], context: Context) -> list[str]:
    """Return the paths of the channels named in a part."""
    found: list[str] = []
    for path in asked:
        name = context.draft.get(f"{path}.name") or ""
        if name and re.search(rf"(?<![a-z0-9]){re.escape(Piece(name, 0).flat)}(?![a-z0-9])", part.flat):
            found.append(path)
    if found:
        return found
    for term in terms(part, "channel"):
        known = find(CHANNELS, part.text[term.start : term.end], context, loose=True)
        if known is not None:
            found.append(f"{CHANNELS}[{known}]")
    if not found:
        bare = part.trimmed()
        known = find(CHANNELS, bare.text, context, loose=True) if bare else None
        if known is not None:
            found.append(f"{CHANNELS}[{known}]")
    return list(dict.fromkeys(found))


def _confirm(path: str, verdict: str, piece: Piece, person: Person | None, context: Context) -> None:
    words = piece.words(context)
    context.draft.set(f"{path}.targetable", verdict, words)
    manager = context.draft.get(f"{path}.manager")
    if person is not None:
        manager = member_id(person, words, context) or manager
    if manager and verdict == "yes":
        context.draft.set(f"{path}.confirmed_by", manager, words)
