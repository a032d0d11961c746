"""Checks one plan after the other, and answers at once where a plan was just checked."""

from assistant.plan import Plan
from assistant.rules.check import check_plan
from assistant.rules.facts import Documents
from assistant.rules.finding import Finding

_MOST_KEPT = 16


class Checker:
    """Checks plans; a turn of a conversation begins with the plan that the turn before it left.

    Args:
        documents: Gives the text of a document that citations quote, or None where it is not on this machine.
    """

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        # Replaced as a whole, never changed: several conversations may ask at once.
        self._kept: tuple[tuple[Plan, tuple[Finding, ...]], ...] = ()

    def findings(self, plan: Plan) -> tuple[Finding, ...]:
        """Return what the rules find in a plan."""
        known = next((found for checked, found in self._kept if checked is plan or checked == plan), None)
        if known is not None:
            return known
        looked_up = False

        def document(name: str) -> str | None:
            nonlocal looked_up
            looked_up = True
            return self._documents(name)

        found = check_plan(plan, document).findings
        if not looked_up:
            # What a person's own documents say may change behind the plan's back.
            self._kept = ((plan, found), *self._kept[: _MOST_KEPT - 1])
        return found
