"""``campaign check`` on a plan of 25 steps, as a whole process."""

import statistics
import tempfile
from pathlib import Path

from assistant.plan import write_plan
from tests.bench import Figures, process, seconds
from tests.exports.plans import journey


def main() -> None:
    """Measure."""
    figures = Figures("check")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.json"
        path.write_text(write_plan(journey(25)), encoding="utf-8")
        check = process("-m", "assistant.cli.main", "check", path)
        # The first run reads the modules from the disk.
        check()
        taken = sorted(seconds(check) * 1000 for _ in range(10))
        best, median = taken[0], statistics.median(taken)
        figures.figure(f"25 steps, whole process, median of 10 (best {best:.0f} ms)", median, 500, "ms")
        bare = seconds(process("-c", "import json, sys; json.load(open(sys.argv[1]))", path), 5) * 1000
        figures.beside("25 steps, best", best, "Python that only loads the JSON", bare, "ms")
        model = seconds(process("-c", "import pydantic.main"), 5) * 1000
        figures.beside("25 steps, best", best, "Python that only imports Pydantic", model, "ms")
    figures.end()


if __name__ == "__main__":
    main()
