"""Plants regressions in a copy of the project and counts how many the evaluations notice.

``mutations.yaml`` beside this file lists them: each names the suites that it touches and what is changed. It is noticed
when the verdict of a case changes; a prompt that only drifts from a cassette is not. Harmless changes must change no
verdict. What only a capable model could show is listed there too and counted nowhere.

Run: ``python scripts/mutate_assistant.py [NAME…]``; it ends with 1 below nine in ten noticed, or above one false alarm.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_COPIED = ("assistant", "knowledge", "prompts", "evals")
_SUITES = ("reading", "answering", "coaching", "briefs", "safety")
_RULE = r'(code="{code}",.*?\ndef \w+\([^)]*\)[^:]*:\n)'

Verdicts = dict[str, str]


@dataclass(frozen=True)
class Change:
    """A change of the project.

    Args:
        name: What it does.
        suites: Suites that it touches.
        edits: What is changed: ``{file, find, put}``, ``{file, match, put}`` with a pattern, ``{rule}`` for a rule that
            finds nothing any more, ``{section}`` for a section of the knowledge that is removed, ``{file, append}``.
        model: ``scripted`` for what only shows with a model, else empty.
    """

    name: str
    suites: tuple[str, ...]
    edits: tuple[dict[str, str], ...]
    model: str = ""


@dataclass
class Outcome:
    """What came of a change: the cases whose verdict it turned, or why the project does not run any more."""

    change: Change
    turned: list[str] = field(default_factory=list)
    broken: str = ""
    seconds: float = 0.0

    @property
    def noticed(self) -> bool:
        """Return whether somebody would see it."""
        return bool(self.turned or self.broken)


def load(path: Path) -> tuple[list[Change], list[Change], list[str]]:
    """Return planted regressions, harmless changes, and what is not measurable here."""
    import yaml

    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    made = [
        [Change(e["name"], tuple(e["suites"]), tuple(e["edits"]), e.get("model", "")) for e in raw[kind]]
        for kind in ("regressions", "harmless")
    ]
    return made[0], made[1], raw["not_measurable_here"]


def apply(change: Change, root: Path) -> None:
    """Change a copy of the project.

    Raises:
        LookupError: What is to be changed is not there: the list has to follow the code.
    """
    for edit in change.edits:
        if "rule" in edit:
            _silence(edit["rule"], root)
        elif "section" in edit:
            _remove_section(edit["section"], root)
        else:
            path = root / edit["file"]
            text = path.read_text(encoding="utf-8")
            path.write_text(_edited(text, edit, change.name), encoding="utf-8")


def _edited(text: str, edit: dict[str, str], name: str) -> str:
    if "append" in edit:
        return text + edit["append"]
    pattern = edit["match"] if "match" in edit else re.escape(edit["find"])
    changed, count = re.subn(pattern, lambda match: match.expand(edit["put"]) if "match" in edit else edit["put"], text)
    if not count or changed == text:
        raise LookupError(f"{name}: {edit['file']} does not hold {pattern}")
    return changed


def _silence(code: str, root: Path) -> None:
    for path in (root / "assistant" / "rules").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        changed, count = re.subn(_RULE.format(code=code), r"\1    return\n", text, count=1, flags=re.DOTALL)
        if count:
            path.write_text(changed, encoding="utf-8")
            return
    raise LookupError(code)


def _remove_section(ref: str, root: Path) -> None:
    document, _, section = ref.partition("#")
    for language in ("fr", "en"):
        path = root / "knowledge" / "documents" / language / f"{document}.md"
        text = path.read_text(encoding="utf-8")
        text, heading = re.subn(rf"^## [^\n]*\{{#{section}\}}.*?(?=^## |\Z)", "", text, flags=re.M | re.S)
        text, entry = re.subn(rf"^( *)- id: {section}\n.*?(?=^\1- id: |^---|^\S)", "", text, flags=re.M | re.S)
        if not heading or not entry:
            raise LookupError(ref)
        path.write_text(text, encoding="utf-8")


def play(root: Path, suites: tuple[str, ...], model: str) -> Verdicts:
    """Return the verdict of each case of some suites, as the evaluations of that copy find it.

    Raises:
        RuntimeError: They cannot be run; the message says why.
    """
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "assistant.cli.main", "evals", "run", "--jobs", "1", "-o", out]
        command += [word for suite in suites for word in ("--suite", suite)]
        command += ["--model", model] if model else []
        environ = {"PYTHONPATH": str(root), "PATH": os.defpath, "CAMPAIGN_HOME": f"{out}/home"}
        done = subprocess.run(command, cwd=root, env=environ, capture_output=True, text=True, check=False)
        report = Path(out) / "report.json"
        if not report.exists():
            raise RuntimeError(done.stderr.strip()[-300:] or f"exit code {done.returncode}")
        cases = json.loads(report.read_text(encoding="utf-8"))["cases"]
    return {case["id"]: ",".join(attempt["outcome"] for attempt in case["attempts"]) for case in cases}


def examine(change: Change, base: dict[tuple[str, str], Verdicts]) -> Outcome:
    """Plant a change in a copy of its own, play its suites, and compare case by case."""
    began = time.monotonic()
    outcome = Outcome(change)
    with tempfile.TemporaryDirectory() as folder:
        root = _copy(Path(folder))
        apply(change, root)
        try:
            found = play(root, change.suites, change.model)
        except RuntimeError as error:
            outcome.broken = str(error)
        else:
            known = {key: verdict for suite in change.suites for key, verdict in base[suite, change.model].items()}
            outcome.turned = sorted(key for key in known if found.get(key) != known[key])
    outcome.seconds = time.monotonic() - began
    return outcome


def _copy(folder: Path) -> Path:
    for name in _COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def main() -> int:
    """Play every change, and print what was noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only changes whose name holds one of these words")
    parser.add_argument("--jobs", type=int, default=2, help="how many copies are played at once")
    parser.add_argument("--json", type=Path, help="a file for what came of each change")
    args = parser.parse_args()
    planted, harmless, unmeasured = load(Path(__file__).with_name("mutations.yaml"))
    chosen = [c for c in (*planted, *harmless) if not args.names or any(word in c.name for word in args.names)]
    began = time.monotonic()
    base = {
        (suite, model): play(ROOT, (suite,), model)
        for suite, model in sorted({(suite, change.model) for change in chosen for suite in change.suites})
    }
    outcomes = []
    with ThreadPoolExecutor(args.jobs) as pool:
        for outcome in pool.map(lambda change: examine(change, base), chosen):
            outcomes.append(outcome)
            sign = "noticed" if outcome.noticed else "silent "
            why = outcome.broken.splitlines()[-1] if outcome.broken else ", ".join(outcome.turned[:4])
            told = f"{sign} {len(outcome.turned):>4}  {outcome.change.name}  ({outcome.seconds:.0f} s) {why}\n"
            sys.stdout.write(told)
            sys.stdout.flush()
    seen = [outcome.noticed for outcome in outcomes if outcome.change in planted]
    alarms = [outcome for outcome in outcomes if outcome.change in harmless and outcome.noticed]
    tame = sum(outcome.change in harmless for outcome in outcomes)
    sys.stdout.write(f"{sum(seen)} of {len(seen)} planted regressions noticed, {len(alarms)} false alarms in {tame}\n")
    sys.stdout.write(f"not measurable here: {'; '.join(unmeasured)}\n{time.monotonic() - began:.0f} s\n")
    if args.json:
        args.json.write_text(json.dumps([_data(each) for each in outcomes], indent=1) + "\n", encoding="utf-8")
    return 0 if sum(seen) >= 0.9 * len(seen) and len(alarms) <= 1 else 1


def _data(outcome: Outcome) -> dict[str, Any]:
    return {"name": outcome.change.name, "noticed": outcome.noticed, "turned": outcome.turned, "broken": outcome.broken}


if __name__ == "__main__":
    sys.exit(main())
