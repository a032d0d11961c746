"""What one message adds to a plan, while it is being read.

Readers look at `Draft.data`, which already holds what they found earlier in the same message, and record what they find
with `set`, `add`, `remove` and `clear`. Every edit carries the words that it was read from. A fact that contradicts
what the person said before, or earlier in the same message, is not recorded: it becomes a conflict to settle.
"""

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from assistant.language.slug import slug
from assistant.language.text import fold
from assistant.plan import Edit, Plan, Provenance, apply_edits, plan_data
from assistant.plan.edit import part_data
from assistant.plan.path import parse_path, value_at
from assistant.plan.provenance import Origin
from assistant.plan.references import taken_ids


@dataclass(frozen=True)
class Words:
    """A run of the message: half-open code point offsets and the text there."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Conflict:
    """Two values for one field, of which the person has to choose one."""

    path: str
    old: Any
    new: Any
    old_words: str
    new_words: str


def _nobody(offset: int) -> str | None:
    """Tell nobody's name."""


@dataclass
class Draft:
    """The facts of one message.

    Args:
        plan: The plan before the message.
        message: The message, or the whole brief.
        origin: ``user`` for a message, ``brief`` for a brief.
        turn: Number of the turn, for a message.
        correcting: Whether the person said that they correct something, so that a new value replaces an old one.
        pending: Path of the pending question; its value may always be replaced.
        source: What the person wrote, where the message is a copy of the same length made ready for the readers.
        author: Tells who says what stands at an offset, where the text tells.
        reader: Tells to whom it is said.
    """

    plan: Plan
    message: str
    origin: Origin = "user"
    turn: int | None = None
    correcting: bool = False
    pending: str | None = None
    source: str | None = None
    author: Callable[[int], str | None] = _nobody
    reader: Callable[[int], str | None] = _nobody
    me: str | None = None
    """Id of the member who writes, where the message tells: "je suis Zoé"."""
    data: dict[str, Any] = field(init=False)
    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    """Paths that the message repeats without changing them."""
    notes: list[tuple[str, Words]] = field(default_factory=list)
    """Things that could not be recorded: (reason key, words); the reply asks about them."""
    touched: list[tuple[int, int]] = field(default_factory=list)
    """Where the message tells what was recorded, was known already or contradicts what is."""
    memo: dict[Any, Any] = field(default_factory=dict)
    """What readers keep of runs of the message; emptied as soon as something is recorded."""
    _taken: set[str] = field(init=False)
    _breaks: list[int] = field(init=False)
    _here: dict[str, Words] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.data = plan_data(self.plan)
        self._taken = taken_ids(self.plan)
        self._breaks = [at for at, char in enumerate(self.source or self.message) if char == "\n"]

    def words(self, start: int, end: int) -> Words:
        """Return a run of the message."""
        return Words((self.source or self.message)[start:end], start, end)

    def get(self, path: str) -> Any:
        """Return the value at ``path``, with what was found in this message so far."""
        return value_at(self.data, path)

    def new_id(self, name: str) -> str:
        """Return an unused id for ``name``."""
        made = slug(name, self._taken)
        self._taken.add(made)
        return made

    def find(self, list_path: str, name: str) -> dict[str, Any] | None:
        """Find a list element by its id, name or title, folded."""
        wanted = fold(name)
        for element in self.get(list_path) or []:
            if isinstance(element, dict) and wanted in (
                fold(str(element.get(key) or "")) for key in ("id", "name", "title")
            ):
                return element
        return None

    def set(
        self,
        path: str,
        value: Any,
        words: Words,
        *,
        assumed: bool = False,
        note: str | None = None,
        refines: bool = False,
    ) -> bool:
        """Record the value of a field.

        Args:
            path: Field path; list elements must exist.
            value: Plain JSON value, decimal or date.
            words: The words that it was read from.
            assumed: Whether it only follows from other facts; such a value never replaces one that was said.
            note: What else there is to say of it.
            refines: Whether it says the old value more exactly, and so replaces it without contradiction.

        Returns:
            Whether it was recorded.
        """
        value = _tidy(value)
        self.touched.append((words.start, words.end))
        old = self.get(path)
        if _same(old, value):
            if not assumed:
                self.known.append(path)
            return False
        if old not in (None, "", [], ()):
            if assumed:
                return False
            if path in self._here and not (self.correcting or refines):
                self.conflicts.append(Conflict(path, old, value, self._here[path].text, words.text))
                return False
            if self._said_before(path) and not (self.correcting or refines) and path != self.pending:
                self.conflicts.append(Conflict(path, old, value, self._old_words(path), words.text))
                return False
        self._record(Edit("set", path, value, self._provenance(words, assumed, note)))
        if not assumed:
            self._here[path] = words
        return True

    def add(self, list_path: str, value: Any, words: Words, *, assumed: bool = False) -> str | None:
        """Append an element to a list, unless it is there already.

        Args:
            list_path: Path of the list.
            value: A text, or a dict; a dict without an id in a list of things gets one made from ``name`` or ``title``.
            words: The words that it was read from.
            assumed: Whether it only follows from other facts.

        Returns:
            The path of the element, or None where a text was there already.
        """
        value = _tidy(value)
        self.touched.append((words.start, words.end))
        elements = self.get(list_path) or []
        if isinstance(value, str):
            if any(isinstance(e, str) and fold(e) == fold(value) for e in elements):
                self.known.append(list_path)
                return None
            name = str(len(elements))
        elif list_path in WITH_ID:
            value = {"id": value["id"]} | value if "id" in value else {"id": self.new_id(_name_of(value)), **value}
            name = value["id"]
        else:
            name = str(len(elements))
        self._record(Edit("add", list_path, value, self._provenance(words, assumed, None)))
        return f"{list_path}[{name}]"

    def remove(self, path: str, words: Words) -> None:
        """Remove a list element."""
        self.touched.append((words.start, words.end))
        self._record(Edit("remove", path, None, self._provenance(words, False, None)))

    def clear(self, path: str, words: Words) -> None:
        """Empty a field or a list."""
        self.touched.append((words.start, words.end))
        self._record(Edit("clear", path, None, self._provenance(words, False, None)))

    def take(self, edit: Edit, words: Words | None) -> None:
        """Take over an edit that another reading of the same message made.

        Args:
            edit: The edit.
            words: The words that it was read from, where it says what the person said.
        """
        self._record(edit)
        if words is not None:
            self.touched.append((words.start, words.end))
        if edit.op == "set" and words is not None:
            self._here[edit.path] = words

    def _record(self, edit: Edit) -> None:
        # Validated at once, so that readers fail on their own edit and see what they recorded.
        self.plan = apply_edits(self.plan, [edit])
        self.data[parse_path(edit.path)[0].name] = part_data(self.plan, parse_path(edit.path)[0].name)
        self.edits.append(edit)
        self.memo.clear()

    def _provenance(self, words: Words, assumed: bool, note: str | None) -> Provenance:
        line = bisect_left(self._breaks, words.start) + 1 if self.origin == "brief" else None
        origin: Origin = "assumed" if assumed else self.origin
        text = " ".join(words.text.split())
        return Provenance(origin=origin, turn=self.turn, line=line, words=text or None, note=note)

    def _said_before(self, path: str) -> bool:
        mark = provenance_of(self.plan, path)
        if any(review.path == path for review in self.plan.to_review):
            # It is waiting to be said anew.
            return False
        # The default currency was never said.
        return path != "currency" if mark is None else mark.origin in ("user", "brief")

    def _old_words(self, path: str) -> str:
        mark = provenance_of(self.plan, path)
        return mark.words or "" if mark else ""


WITH_ID = frozenset(
    {
        "message_house.pillars",
        "team.members",
        "rally.contents",
        "rally.channels",
        "rally.data",
        "integrate.steps",
        "orchestrate.milestones",
        "orchestrate.tasks",
    }
)
"""Lists of things that have a name and an id."""


def _name_of(value: dict[str, Any]) -> str:
    return str(value.get("name") or value.get("title") or "")


def _tidy(value: Any) -> Any:
    """Return a text, or the texts of an element, with single spaces; no-break ones stay."""
    if isinstance(value, str):
        return re.sub(r"[ \t\n]{2,}|[\t\n]", " ", value).strip(" \t\n")
    if isinstance(value, dict):
        return {key: _tidy(inner) for key, inner in value.items()}
    return value


def _same(old: Any, new: Any) -> bool:
    if isinstance(old, str) and isinstance(new, str):
        return fold(old) == fold(new)
    if isinstance(old, datetime.date) or isinstance(new, datetime.date):
        # Readers write dates as ISO texts; the plan holds them as dates.
        return str(old) == str(new)
    return bool(old == new)


def provenance_of(plan: Plan, path: str) -> Provenance | None:
    """Return where the value at ``path`` comes from: its own mark, or that of what it is part of."""
    while path:
        if path in plan.provenance:
            return plan.provenance[path]
        cut = max(path.rfind("."), path.rfind("["))
        path = path[:cut] if cut > 0 else ""
    return None
