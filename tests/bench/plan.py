"""Reading, editing and writing plans."""

import json

from assistant.plan import Edit, Plan, apply_edits, read_plan, write_plan
from tests.bench import Figures, seconds
from tests.exports.plans import journey


def main() -> None:
    """Measure."""
    figures = Figures("plan")
    for steps, limit in ((25, 0.010), (1000, 0.5)):
        plan = journey(steps)
        text = write_plan(plan)
        figures.times(f"read {steps} steps", lambda text=text: read_plan(text), count=20, limit=limit)  # type: ignore[misc]
        best = seconds(lambda text=text: read_plan(text), 5) * 1000  # type: ignore[misc]
        loads = seconds(lambda text=text: json.loads(text), 20) * 1000  # type: ignore[misc]
        figures.beside(f"read {steps} steps", best, "json.loads", loads, "ms")
        figures.times(f"write {steps} steps", lambda plan=plan: write_plan(plan), count=20, limit=limit)  # type: ignore[misc]
        figures.times(f"edit one of {steps} steps", lambda plan=plan: renamed(plan), count=20, limit=limit)  # type: ignore[misc]
    figures.end()


def renamed(plan: Plan) -> Plan:
    """Return a plan with another name."""
    return apply_edits(plan, [Edit("set", "name", "Un autre nom")])


if __name__ == "__main__":
    main()
