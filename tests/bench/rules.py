"""The rules on a journey of 1,000 steps and 3,000 links, and how their time grows with the journey."""

import json
import random

from assistant.plan import Plan, write_plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.bench import Figures, seconds

_LIMIT = 2.0


def journey(steps: int) -> Plan:
    """Return a plan with three links a step, always the same: each step leads to the next and to two near it."""
    chance = random.Random(7)
    links = [
        (i, j) for i in range(steps - 1) for j in {i + 1, *(min(steps - 1, i + chance.randint(2, 40)) for _ in "ab")}
    ]
    return plan_from_data(
        {
            "id": "large",
            "language": "fr",
            "objective": {"statement": "Obtenir 60 rendez-vous DAF d’ici juin 2027", "kind": "acquisition"},
            "integrate": {
                "steps": [
                    {"id": f"s{i:04}", "name": f"Étape {i}", "entry": i == 0, "goal": i == steps - 1}
                    for i in range(steps)
                ],
                "links": [{"source": f"s{i:04}", "target": f"s{j:04}"} for i, j in links],
            },
        }
    )


def main() -> None:
    """Measure."""
    figures = Figures("rules")
    taken = {}
    for steps in (250, 500, 1000):
        plan = journey(steps)
        taken[steps] = seconds(lambda plan=plan: check_plan(plan), 3)  # type: ignore[misc]
    links = len(journey(1000).integrate.links)
    figures.figure(f"1,000 steps, {links:,} links", taken[1000] * 1000, _LIMIT * 1000, "ms")
    # n log n from 250 to 1,000 is a factor of 5; the square would be 16.
    figures.figure("1,000 steps against 250, times as long (n log n: 5, n²: 16)", taken[1000] / taken[250], 8, "times")
    text = write_plan(journey(1000))
    loads = seconds(lambda: json.loads(text), 5) * 1000
    figures.beside("1,000 steps", taken[1000] * 1000, "json.loads of the same plan", loads, "ms")
    figures.end()


if __name__ == "__main__":
    main()
