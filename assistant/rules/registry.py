"""Registers rules: a plain decorator around a small function, no class to inherit from."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.errors import InternalError
from assistant.language.text import Text
from assistant.rules.facts import Facts
from assistant.rules.finding import RULE_SECTIONS, Fault, Finding, Proposal, RuleSection, Severity
from assistant.rules.wording import typeset

RuleFunction = Callable[[Facts], Iterator[Fault]]

_CODE = re.compile(r"(?:OBJ|AUD|MSG|TEA|RAL|INT|ORC|PLN)\d{3}")
_FIRST_ADDED = 50
"""Codes from 050 on are ours, beside the given ones, and never errors."""

NOT_WAIVABLE = frozenset({"PLN001", "PLN002", "PLN005"})


@dataclass(frozen=True)
class Rule:
    """A rule and what there is to say about it.

    Args:
        code: Family and number.
        name: The fault as a slug: "allow <name>" must read well.
        title: The fault in a few words.
        severity: Severity of its findings, unless a fault says otherwise.
        section: Section of the plan, or ``plan``.
        source: Knowledge section it rests on, ``document#id``.
        also: Other sections to read, the other side where sources disagree included.
        after: Whether it looks at the findings of the other rules, and so runs after them.
        check: The function.
    """

    code: str
    name: str
    title: Text
    severity: Severity
    section: RuleSection
    source: str
    also: tuple[str, ...]
    after: bool
    check: RuleFunction

    def place(self) -> tuple[int, str]:
        """Return where the rule stands in the catalogue: section in the design's order, then code."""
        return (RULE_SECTIONS.index(self.section), self.code)

    def findings(self, facts: Facts) -> Iterator[Finding]:
        """Yield what the rule finds in a plan."""
        for fault in self.check(facts):
            yield Finding(
                code=self.code,
                severity=fault.severity or self.severity,
                section=self.section,
                path=fault.path,
                ids=fault.ids,
                message=typeset(fault.message),
                fix=typeset(fault.fix),
                source=self.source,
                proposals=tuple(Proposal(typeset(p.label), p.edits) for p in fault.proposals),
            )


_rules: dict[str, Rule] = {}


def rule(
    *,
    code: str,
    name: str,
    title: Text,
    severity: Severity,
    section: RuleSection,
    source: str,
    also: tuple[str, ...] = (),
    after: bool = False,
) -> Callable[[RuleFunction], RuleFunction]:
    """Register the decorated function as a rule.

    Raises:
        InternalError: The code is taken or malformed, or an added rule (050 and up) claims to be an error.
    """
    if not _CODE.fullmatch(code):
        raise InternalError(f"{code} is not a rule code")
    if code in _rules:
        raise InternalError(f"two rules are called {code}: {_rules[code].name} and {name}")
    if severity == "error" and int(code[3:]) >= _FIRST_ADDED:
        raise InternalError(f"{code} is an added rule and cannot be an error")

    def register(function: RuleFunction) -> RuleFunction:
        _rules[code] = Rule(code, name, title, severity, section, source, also, after, function)
        return function

    return register


def registered() -> dict[str, Rule]:
    """Return the rules of all modules imported so far, by code. `catalogue.all_rules` imports them all."""
    return _rules
