"""Writes judged facts into the draft of the message: names become ids, things that are new are added once."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.dialogue.assisted.fields import TEXTS
from assistant.dialogue.assisted.guards import Judged, Verdict, same_text
from assistant.dialogue.assisted.things import element_path, new_element
from assistant.dialogue.draft import Draft, Words
from assistant.errors import EditError

# What a vocabulary, or a first name, tells to be what it is said to be; anything else has to be stated itself.
_NAMED_IN_PASSING = frozenset(
    {"team.members", "rally.contents", "rally.channels", "rally.data", "orchestrate.budget.lines"}
)
_CALLED_ALIKE = frozenset({"text", "name"})


@dataclass
class Recorder:
    """Records what a model read, after guided reading has recorded what it read.

    Args:
        draft: The draft of the message.
        correcting: Whether the message says that it corrects something: an older value may then be replaced.
        own: Paths that guided reading has set in this message; a different value for one of them is a contradiction.
        fits_list: Tells whether a name may be an element of a list, where it is only named in passing.
    """

    draft: Draft
    correcting: bool
    own: frozenset[str]
    fits_list: Callable[[str, str], bool]

    def record(self, fact: Judged) -> Verdict:
        """Record a fact; a contradiction becomes a conflict of the draft."""
        before = len(self.draft.edits), len(self.draft.conflicts)
        try:
            done = self._record(fact)
        except EditError:
            return "asked"
        if not done:
            return "asked"
        return "recorded" if (len(self.draft.edits), len(self.draft.conflicts)) != before else "known"

    def _record(self, fact: Judged) -> bool:
        known, draft = fact.field, self.draft
        if fact.op == "clear":
            draft.clear(known.path, fact.words)
            return True
        if fact.op == "remove":
            place = element_path(draft, known.path, fact.of)
            if place is not None:
                draft.remove(place, fact.words)
            return place is not None
        if known.elements is None:
            return self._fill(known.path, fact)
        if not known.rest:
            return self._element(known.path, str(fact.value), fact.words, passing=False) is not None
        place = self._element(known.elements, fact.of, fact.words)
        return place is not None and self._fill(f"{place}.{known.rest}", fact)

    def _element(self, list_path: str, name: str, words: Words, *, passing: bool = True) -> str | None:
        """Return the path of a thing, added where nothing is called like that.

        Args:
            list_path: Its list.
            name: How it is called.
            words: The words that name it.
            passing: Whether it is only named because something is said of it.
        """
        found = element_path(self.draft, list_path, name)
        if found is not None or (passing and list_path not in _NAMED_IN_PASSING):
            return found
        if passing and not self.fits_list(list_path, name):
            return None
        return self.draft.add(list_path, new_element(list_path, name), words)

    def _fill(self, path: str, fact: Judged) -> bool:
        known, draft = fact.field, self.draft
        value = fact.value
        if known.sort == "reference":
            assert known.list is not None
            place = self._element(known.list, str(value), fact.words)
            if place is None:
                return False
            value = place[len(known.list) + 1 : -1]
        if known.path in TEXTS or known.sort == "choices":
            old = draft.get(path) or []
            if not any(same_text(str(text), str(value)) for text in old):
                draft.add(path, value, fact.words)
            return True
        old = draft.get(path)
        if known.sort in _CALLED_ALIKE and isinstance(old, str) and same_text(old, str(value)):
            return True
        before, draft.correcting = draft.correcting, self.correcting and path not in self.own
        try:
            draft.set(path, value, fact.words)
        finally:
            draft.correcting = before
        return True
