"""How long a check takes: as a whole process, on a thousand steps, and how it grows up to ten thousand.

Run: ``python -m benchmarks.bench_rules``; ``--gate`` exits 1 where a limit is broken:

- ``campaign check`` on a plan of 25 steps starts and ends within half a second, as a process of its own;
- 1,000 steps and 3,000 links are checked within 300 ms;
- from 10 to 10,000 steps the cost grows no faster than n·log n (within a factor of two for noise).
"""

import argparse
import json
import math
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from assistant.plan.campaign import Plan
from assistant.rules import check_plan
from assistant.rules.walk import walk_plan

PROCESS_SECONDS = 0.5
CHECK_SECONDS = 0.3
GROWTH = 2.0
SIZES = (10, 100, 1000, 10_000)
_STAGES = ("awareness", "consideration", "conversion", "retention", "advocacy")
_REPEATS = 5


def journey(steps: int, seed: int = 0) -> dict[str, Any]:
    """Return plan data with a journey of ``steps`` steps and three times as many links, sound in most places."""
    chance = random.Random(seed)
    ids = [f"step-{i:05}" for i in range(steps)]
    return {
        "language": "fr",
        "objective": {"statement": "Obtenir 50 rendez-vous avec des DAF d’ici fin juin", "kind": "acquisition"},
        "audience": {"name": "DAF d’ETI", "challenges": ["Tenir le budget"], "lifecycle": "prospect"},
        "message_house": {"promise": "Clôturez plus tôt", "pillars": [{"id": "roi"}, {"id": "control"}]},
        "rally": {
            "contents": [{"id": "ebook"}, {"id": "video"}],
            "channels": [{"id": "web", "kind": "website"}, {"id": "mail", "kind": "email"}],
            "data": [{"id": "crm", "kind": "crm", "holds": ["email", "phone"]}],
        },
        "integrate": {
            "steps": [
                {
                    "id": step,
                    "name": f"Étape {i}",
                    "channel": chance.choice(["web", "mail"]),
                    "stage": _STAGES[i * len(_STAGES) // steps],
                    "contents": chance.choice([[], ["ebook"], ["video"]]),
                    "pillars": ["roi"],
                    "call_to_action": "Continuer",
                    "needs": chance.choice([[], [], ["email"], ["email", "phone"]]),
                    "captures": chance.choice([[], [], ["email"], ["phone"]]),
                    "stores_in": "crm",
                    "kpi": {"metric": chance.choice(["impressions", "leads", "rendez-vous"]), "target": 10},
                    "goal": i >= steps * 19 // 20,
                }
                for i, step in enumerate(ids)
            ],
            "links": [
                {"source": ids[i], "target": ids[min(steps - 1, i + 1 + chance.randrange(8))], "trigger": "clic"}
                for i in (chance.randrange(steps) for _ in range(3 * steps))
            ],
        },
    }


def best(work: Any, repeats: int = _REPEATS) -> float:
    """Return the shortest time that ``work`` took, in seconds."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def process_seconds(steps: int) -> list[float]:
    """Return how long ``campaign check`` took as a process, a few times."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_text(json.dumps(journey(steps)), encoding="utf-8")
        command = [
            sys.executable,
            "-c",
            "from assistant.cli.main import main; raise SystemExit(main())",
            "check",
            str(path),
        ]
        times = []
        for _ in range(2 * _REPEATS):
            start = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            times.append(time.perf_counter() - start)
        return times


def main() -> int:
    """Measure, print, and judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gate", action="store_true", help="exit 1 where a limit is broken")
    args = parser.parse_args()
    processes = process_seconds(25)
    check_plan(Plan())
    seconds: dict[int, float] = {}
    for size in SIZES:
        plan = Plan.model_validate(journey(size))
        seconds[size] = best(lambda plan=plan: check_plan(plan))
        walking = best(lambda plan=plan: walk_plan(plan), 1)
        found = len(check_plan(plan).findings)
        times = f"check {seconds[size] * 1000:>8.1f} ms  walk {walking * 1000:>8.1f} ms"
        sys.stdout.write(f"{size:>6} steps  {times}  {found} findings\n")
    median, quickest = statistics.median(processes), min(processes)
    sys.stdout.write(f"campaign check on 25 steps, whole process: median {median:.3f} s, best {quickest:.3f} s\n")
    large, middle = SIZES[-1], SIZES[-2]
    allowed = GROWTH * (large * math.log(large)) / (middle * math.log(middle))
    growth = seconds[large] / seconds[middle]
    sys.stdout.write(f"from {middle} to {large} steps: x{growth:.1f} (n log n allows x{allowed:.1f})\n")
    broken = [
        name
        for name, fails in (
            ("process", quickest > PROCESS_SECONDS),
            ("thousand steps", seconds[1000] > CHECK_SECONDS),
            ("growth", growth > allowed),
        )
        if fails
    ]
    if broken:
        sys.stdout.write(f"over the limit: {', '.join(broken)}\n")
    return 1 if args.gate and broken else 0


if __name__ == "__main__":
    sys.exit(main())
