"""``python -m tests.small_model``: conformance, then conversations, against the endpoint of the settings."""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assistant.settings import load_settings
from tests.small_model.conformance import conformance
from tests.small_model.conversations import Told, conversations

# What of a claimed fact was kept: recorded, known already, or put to the person.
_KEPT = ("recorded", "known", "proposed")


def main() -> int:
    """Say what was seen; 0 where the protocol holds, no wrong fact was recorded and no citation invented."""
    parser = argparse.ArgumentParser(prog="python -m tests.small_model", description=__doc__)
    parser.add_argument("--conversations", type=int, default=20, metavar="N")
    parser.add_argument("--turns", type=int, default=7, metavar="N")
    parser.add_argument("--skip", type=int, default=0, metavar="N", help="go on after the first N conversations")
    args = parser.parse_args()
    settings = load_settings()
    fine = True
    for seen in conformance(replace(settings.endpoint, temperature=0.0), settings.home):
        fine = fine and seen.fine
        _tell(f"{'ok   ' if seen.fine else 'WRONG'} {seen.what}: {seen.told} ({seen.seconds:.1f} s)")
    every: list[Told] = []
    with tempfile.TemporaryDirectory() as home:
        for told in conversations(settings, Path(home), args.conversations, args.turns, args.skip):
            every.append(told)
            harm = [*(f"{each['path']} = {each['got']}" for each in told.wrong), *told.citations]
            _tell(f"{'WRONG' if harm else 'ok   '} {told.name}: {told.turns} turns {' · '.join(harm)}")
    if every:
        _sum(every)
    return 0 if fine and not any(told.wrong or told.citations for told in every) else 1


def _sum(every: Sequence[Told]) -> None:
    facts: Counter[str] = sum((told.facts for told in every), Counter())
    replaced: Counter[str] = sum((told.replaced for told in every), Counter())
    failures: Counter[str] = sum((told.failures for told in every), Counter())
    asked = sum(told.asked for told in every)
    tokens = [count for told in every for count in told.tokens]
    overhead = [seconds for told in every for seconds in told.overhead]
    kept = sum(facts[name] for name in _KEPT)
    _tell(
        f"{len(every)} conversations, {sum(told.turns for told in every)} turns, the model asked in {asked}\n"
        f"wrong facts recorded: {sum(len(told.wrong) for told in every)} "
        f"(guided mode alone: {sum(told.guided_wrong for told in every)})\n"
        f"invented citations shown: {sum(len(told.citations) for told in every)}\n"
        f"readings kept: {kept} of {facts['claimed']} ({_share(kept, facts['claimed'])}) {dict(facts)}\n"
        f"wordings shown: {sum(told.worded for told in every)} of {asked}; replaced: {dict(replaced)}\n"
        f"turns that ended without it: {dict(failures)}\n"
        f"tokens a turn: median {_at(tokens, 0.5):.0f}, largest {max(tokens, default=0)}\n"
        f"our own time a turn: median {_at(overhead, 0.5) * 1000:.0f} ms, p95 {_at(overhead, 0.95) * 1000:.0f} ms"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


def _at(values: Sequence[float], place: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * place))] if ordered else 0.0


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
