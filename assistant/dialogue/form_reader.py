"""Stands in for the reader when a form, or an accepted proposal, says what changed."""

import datetime
from dataclasses import dataclass, replace

from assistant.dialogue.protocols import Reading
from assistant.dialogue.state import State
from assistant.plan import Edit, Provenance
from assistant.plan.provenance import Origin
from assistant.rules.finding import Finding


@dataclass(frozen=True)
class FormReader:
    """Reads the edits that it was given, with their provenance."""

    edits: tuple[Edit, ...]
    origin: Origin

    def read(
        self, message: str, state: State, findings: tuple[Finding, ...], turn: int, today: datetime.date
    ) -> Reading:
        """Return the edits as what was read."""
        mark = Provenance.model_validate({"origin": self.origin, "turn": turn, "words": message[:200]})
        edits = tuple(
            e if e.provenance or e.op in ("remove", "clear") else replace(e, provenance=mark) for e in self.edits
        )
        return Reading("correction", state.language, edits)
