"""Breaks each rule in turn and counts how many breakages the YAML cases notice.

Mutants: a rule dropped; a comparison flipped; ``and`` and ``or`` swapped; a ``not`` removed; a whole number moved by
one; ``True`` and ``False`` swapped. Only what a case can see counts: texts of findings are not mutated.

Run: ``python scripts/mutate_rules.py [MODULE…] [--survivors]``; the exit code is 1 below the share in ``--at-least``.
"""

import argparse
import ast
import copy
import signal
import sys
import types
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from assistant.plan.campaign import Plan  # noqa: E402
from assistant.rules import check_plan  # noqa: E402
from assistant.rules.catalogue import MODULES, all_rules  # noqa: E402
from assistant.rules.facts import Facts  # noqa: E402
from assistant.rules.registry import Rule, registered  # noqa: E402
from tests.rules.test_cases import offers  # noqa: E402

CASES = ROOT / "tests" / "rules" / "cases"
_SECONDS = 10

_FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}


class Mutant(NamedTuple):
    """A module with one thing broken."""

    what: str
    line: int
    tree: ast.Module


class Case(NamedTuple):
    """A YAML case, ready to be run."""

    code: str
    name: str
    plan: Plan
    documents: dict[str, str] | None
    expected: list[dict[str, Any]]


def cases() -> dict[str, list[Case]]:
    """Load all cases, by code."""
    import yaml

    found: dict[str, list[Case]] = {}
    for path in sorted(CASES.glob("*.yaml")):
        for raw in yaml.safe_load(path.read_text(encoding="utf-8")):
            plan = Plan.model_validate(raw["plan"])
            expected = sorted(raw["expect"], key=lambda entry: str(entry["path"]))
            found.setdefault(path.stem, []).append(Case(path.stem, raw["name"], plan, raw.get("documents"), expected))
    return found


def holds(rule: Rule, case: Case) -> bool:
    """Tell whether the rule finds in the case what is expected of it."""
    documents = case.documents.get if case.documents is not None else None
    if rule.after:
        findings = [f for f in check_plan(case.plan, documents).findings if f.code == rule.code]
    else:
        findings = sorted(rule.findings(Facts(case.plan, documents)), key=lambda f: f.sort_key())
    if len(findings) != len(case.expected):
        return False
    for finding, entry in zip(findings, case.expected, strict=True):
        seen = {
            "path": finding.path,
            "ids": list(finding.ids),
            "severity": finding.severity,
            "offers": offers(finding),
        }
        if any(seen[key] != value for key, value in entry.items() if key != "says"):
            return False
        told = " ".join((*finding.message, *finding.fix)).replace("\u00a0", " ")
        if any(words not in told for words in entry.get("says", ())):
            return False
    return True


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant of a module."""
    tree = ast.parse(source)
    skipped = _texts(tree)
    for index, node in enumerate(ast.walk(tree)):
        if id(node) in skipped:
            continue
        for what, change in _changes(node):
            broken = copy.deepcopy(tree)
            change(next(n for i, n in enumerate(ast.walk(broken)) if i == index))
            yield Mutant(what, getattr(node, "lineno", 0), ast.fix_missing_locations(broken))


def _texts(tree: ast.Module) -> set[int]:
    """Return the nodes inside decorators, texts and f-strings: wording is no matter of right or wrong."""
    inside: set[int] = set()
    for node in ast.walk(tree):
        calls_text = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WORDING
        if calls_text or isinstance(node, ast.JoinedStr):
            inside.update(id(child) for child in ast.walk(node))
        if isinstance(node, ast.FunctionDef):
            inside.update(id(child) for decorator in node.decorator_list for child in ast.walk(decorator))
        if isinstance(node, ast.keyword) and node.arg in ("proposals", "limit"):
            inside.update(id(child) for child in ast.walk(node.value))
    return inside


_WORDING = frozenset({"Text", "Proposal", "quoted", "listed", "named", "either"})


def _changes(node: ast.AST) -> list[tuple[str, Callable[[Any], None]]]:
    if isinstance(node, ast.FunctionDef) and any(
        isinstance(d, ast.Call) and isinstance(d.func, ast.Name) and d.func.id == "rule" for d in node.decorator_list
    ):
        return [(f"rule {node.name} dropped", _drop)]
    if isinstance(node, ast.Compare):
        return [("comparison flipped", partial(_flip, index=i)) for i in range(len(node.ops))]
    if isinstance(node, ast.BoolOp):
        return [("and/or swapped", _swap)]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return [("not removed", _affirm)]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        return [("truth swapped", lambda n: setattr(n, "value", not n.value))]
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return [("number moved by one", lambda n: setattr(n, "value", n.value + 1))]
    return []


def _drop(node: Any) -> None:
    node.body = [ast.Return(None), ast.Expr(ast.Yield(None))]


def _flip(node: Any, index: int) -> None:
    node.ops[index] = _FLIPPED[type(node.ops[index])]()


def _swap(node: Any) -> None:
    node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()


def _affirm(node: Any) -> None:
    # "not x" becomes "not not x": the same type, the other value.
    node.operand = ast.UnaryOp(ast.Not(), node.operand)


def noticed(module: types.ModuleType, mutant: Mutant, codes: list[str], by_code: dict[str, list[Case]]) -> bool:
    """Tell whether a case sees the mutant. A rule that fails or never ends is seen too."""
    rules = registered()
    kept = {code: rules.pop(code) for code in codes}
    signal.signal(signal.SIGALRM, _too_long)
    signal.setitimer(signal.ITIMER_REAL, _SECONDS)
    try:
        broken = types.ModuleType(module.__name__)
        broken.__file__ = module.__file__
        exec(compile(mutant.tree, module.__file__ or "", "exec"), broken.__dict__)
        return any(not holds(rules[code], case) for code in codes for case in by_code[code])
    except Exception:  # noqa: BLE001  (whatever it raises, the mutant was seen)
        return True
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        rules.update(kept)


def _too_long(*_: object) -> None:
    raise TimeoutError


def main() -> int:
    """Run all mutants and print the share noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("modules", nargs="*", help="names without the package, for example integrate_map")
    parser.add_argument("--survivors", action="store_true", help="list the mutants that nobody noticed")
    parser.add_argument("--at-least", type=float, default=0.0, help="share from 0 to 1 below which the exit code is 1")
    args = parser.parse_args()
    by_code = cases()
    codes_of: dict[str, list[str]] = {}
    for rule in all_rules():
        codes_of.setdefault(rule.check.__module__, []).append(rule.code)
    seen = total = 0
    for module in MODULES:
        short = module.__name__.rpartition(".")[2]
        codes = codes_of.get(module.__name__, [])
        if not codes or (args.modules and short not in args.modules):
            continue
        found = list(mutants(Path(str(module.__file__)).read_text(encoding="utf-8")))
        survivors = [mutant for mutant in found if not noticed(module, mutant, codes, by_code)]
        seen, total = seen + len(found) - len(survivors), total + len(found)
        share = 1 - len(survivors) / len(found)
        sys.stdout.write(f"{short:<24} {len(found):>4} mutants, {share:.0%} noticed\n")
        if args.survivors:
            sys.stdout.writelines(f"    {short}.py:{m.line} {m.what}\n" for m in survivors)
    sys.stdout.write(f"{'all':<24} {total:>4} mutants, {seen / max(total, 1):.1%} noticed\n")
    return 1 if total and seen / total < args.at_least else 0


if __name__ == "__main__":
    sys.exit(main())
