"""What every rule must have beside its cases: sources that exist, an explanation with honest examples, a good name."""

import re

import pytest

from assistant.errors import InternalError, UsageError
from assistant.language.text import LANGUAGES, Language, Text
from assistant.plan.campaign import Plan
from assistant.rules.catalogue import all_rules, find_rule
from assistant.rules.check import check_plan
from assistant.rules.explained import explanation
from assistant.rules.finding import RULE_SECTIONS
from assistant.rules.registry import Rule, registered, rule
from knowledge.document import section

ALL = pytest.mark.parametrize("rule_", all_rules(), ids=lambda rule_: rule_.code)
_FAMILY = {
    "OBJ": "objective",
    "AUD": "audience",
    "MSG": "message_house",
    "TEA": "team",
    "RAL": "rally",
    "INT": "integrate",
    "ORC": "orchestrate",
    "PLN": "plan",
}


@ALL
def test_sources_exist_in_both_languages(rule_: Rule) -> None:
    for ref in (rule_.source, *rule_.also):
        for language in LANGUAGES:
            assert section(ref, language).text


@ALL
def test_is_named_by_its_fault(rule_: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule_.name)
    assert rule_.check.__name__ == rule_.name.replace("-", "_")
    assert rule_.check.__doc__
    assert rule_.title.fr
    assert rule_.title.en
    assert rule_.section == _FAMILY[rule_.code[:3]]


@ALL
@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_honest(rule_: Rule, language: Language) -> None:
    told = explanation(rule_.code)
    assert told.why.get(language)
    for example, expected in ((told.bad, True), (told.good, False)):
        plan = Plan.model_validate({"language": language, **example[language]})
        found = [finding for finding in check_plan(plan).findings if finding.code == rule_.code]
        assert bool(found) is expected, example[language]


def test_names_and_order() -> None:
    rules = all_rules()
    assert len({r.name for r in rules}) == len(rules)
    assert rules == tuple(sorted(rules, key=lambda r: (RULE_SECTIONS.index(r.section), r.code)))


def test_a_code_registered_twice_is_an_error() -> None:
    taken = all_rules()[0]
    with pytest.raises(InternalError, match=taken.code):
        rule(code=taken.code, name="x", title=Text("x", "x"), severity="advice", section="plan", source="a#b")


def test_an_added_rule_cannot_be_an_error() -> None:
    with pytest.raises(InternalError, match="OBJ099"):
        rule(code="OBJ099", name="x", title=Text("x", "x"), severity="error", section="objective", source="a#b")
    assert "OBJ099" not in registered()


def test_a_malformed_code_is_an_error() -> None:
    with pytest.raises(InternalError, match="XYZ1"):
        rule(code="XYZ1", name="x", title=Text("x", "x"), severity="advice", section="plan", source="a#b")


def test_find_rule() -> None:
    assert find_rule(" obj001 ").code == "OBJ001"
    with pytest.raises(UsageError) as error:
        find_rule("OBJ998")
    assert "OBJ998" in error.value.fr
