"""Cases from and to promptfoo's YAML, as far as both can say them: one message, words that the reply holds or does not.

Of promptfoo's assertions ``icontains``, ``icontains-any``, ``icontains-all`` and ``not-icontains`` are understood; our
matching folds accents as well. Its other assertions (code, models as judges, exact case) have no counterpart here, and
of ours the plan, the citations and the findings have none there: what is left out is told, never dropped in silence.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from assistant.errors import PersonError
from assistant.language.detect import detect
from assistant.language.slug import slug
from evals.cases.answering import AnsweringCase
from evals.cases.load import Loaded
from evals.cases.reading import ReadingCase
from evals.cases.safety import SafetyCase

VARIABLE = "message"
_TAGS = ("language", "section", "skill", "difficulty")
_GROUPS = ("icontains", "icontains-any", "icontains-all")


class Converted(NamedTuple):
    """What came of a conversion.

    Args:
        data: Plain data, to be written as YAML.
        taken: How many cases it holds.
        partly: Cases of which only a part could be said, and which part was left out.
        left_out: Cases that could not be said at all, and why.
    """

    data: dict[str, Any]
    taken: int
    partly: tuple[str, ...]
    left_out: tuple[str, ...]


def to_promptfoo(cases: Iterable[Loaded]) -> Converted:
    """Return the tests that promptfoo can run; providers are for whoever runs them to add."""
    tests: list[dict[str, Any]] = []
    partly: list[str] = []
    left_out: list[str] = []
    for loaded in cases:
        case = loaded.case
        said = _said(case)
        if said is None:
            left_out.append(f"{case.id}: more than one message")
            continue
        expect = getattr(case, "expect")  # noqa: B009  (each suite has a model of its own)
        asserts = _asserts(expect.says, expect.never)
        if not asserts:
            left_out.append(f"{case.id}: nothing is said of the words of the reply")
            continue
        more = sorted(set(expect.model_dump(exclude_defaults=True)) - {"says", "never"})
        if more:
            partly.append(f"{case.id}: {', '.join(more)}")
        metadata = {"id": case.id, **{tag: getattr(case, tag) for tag in _TAGS}}
        tests.append({"description": case.id, "vars": {VARIABLE: said}, "assert": asserts, "metadata": metadata})
    data = {"description": "campaign assistant", "prompts": [f"{{{{{VARIABLE}}}}}"], "tests": tests}
    return Converted(data, len(tests), tuple(partly), tuple(left_out))


def from_promptfoo(data: Any, today: str) -> Converted:
    """Return promptfoo's tests as a file of reading cases.

    Args:
        data: A promptfoo configuration, or its list of tests.
        today: Day on which the cases are played, ISO.

    Raises:
        PersonError: It is no promptfoo configuration.
    """
    tests = data.get("tests") if isinstance(data, Mapping) else data
    if not isinstance(tests, list) or not all(isinstance(test, Mapping) for test in tests):
        raise PersonError("Ce n’est pas une configuration promptfoo\u00a0: il manque la liste tests.",
                          "This is no promptfoo configuration: the list of tests is missing.")  # fmt: skip
    cases: list[dict[str, Any]] = []
    partly: list[str] = []
    left_out: list[str] = []
    for number, test in enumerate(tests, 1):
        name = _name(test, number, {case["id"] for case in cases})
        message = (test.get("vars") or {}).get(VARIABLE)
        says, never, strange = _expectations(test.get("assert") or ())
        if not isinstance(message, str) or not (says or never):
            left_out.append(f"{name}: {'no assertion that is known' if isinstance(message, str) else 'no ' + VARIABLE}")
            continue
        case = _case(name, message, says, never, test.get("metadata") or {})
        try:
            ReadingCase.model_validate(case)
        except ValidationError as error:
            left_out.append(f"{name}: {error.errors(include_url=False)[0]['msg']}")
            continue
        if strange:
            partly.append(f"{name}: {', '.join(strange)}")
        cases.append(case)
    made = {"dataset": "reading", "version": 1, "today": today, "cases": cases}
    return Converted(made, len(cases), tuple(partly), tuple(left_out))


def _said(case: Any) -> str | None:
    """Return the one message of a case, None where there is more to it."""
    match case:
        case AnsweringCase(plan={}, before=()):
            return case.ask
        case ReadingCase(plan={}, before=()):
            return case.say
        case SafetyCase(plan={}, before=(), document=None):
            return case.say
        case _:
            return None


def _asserts(says: Sequence[Sequence[str]], never: Sequence[str]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = [
        {"type": "icontains-any", "value": list(group)} if len(group) > 1 else {"type": "icontains", "value": group[0]}
        for group in says
    ]
    return made + [{"type": "not-icontains", "value": words} for words in never]


def _expectations(asserts: Iterable[Any]) -> tuple[list[list[str]], list[str], list[str]]:
    """Return groups of words, words that must not be said, and the kinds of assertion that are strange to us."""
    says: list[list[str]] = []
    never: list[str] = []
    strange: list[str] = []
    for each in asserts:
        kind, value = (each.get("type"), each.get("value")) if isinstance(each, Mapping) else (None, None)
        words = [str(word) for word in value] if isinstance(value, list) else [str(value)] if value is not None else []
        if kind in _GROUPS and words:
            says += [[word] for word in words] if kind == "icontains-all" else [words]
        elif kind == "not-icontains" and words:
            never += words
        else:
            strange.append(str(kind))
    return says, never, strange


def _name(test: Mapping[str, Any], number: int, taken: set[str]) -> str:
    metadata = test.get("metadata") or {}
    wanted = metadata.get("id") if isinstance(metadata, Mapping) else None
    name = slug(str(wanted or test.get("description") or f"promptfoo-{number}"))[:60]
    return name if len(name) >= 3 and name not in taken else f"promptfoo-{number}"


def _case(name: str, message: str, says: list[list[str]], never: list[str], metadata: Any) -> dict[str, Any]:
    tags = {"language": detect(message, None), "section": "plan", "skill": "imported", "difficulty": "medium"}
    known = metadata if isinstance(metadata, Mapping) else {}
    expect = {key: value for key, value in (("says", says), ("never", never)) if value}
    return {"id": name, **{tag: known.get(tag, tags[tag]) for tag in _TAGS}, "say": message, "expect": expect}
