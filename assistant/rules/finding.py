"""What a rule yields and what the check hands on: frozen data that others render."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from assistant.language.text import Text
from assistant.plan.campaign import SECTIONS, SectionName
from assistant.plan.edit import Edit

Severity = Literal["error", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "advice")
RuleSection = SectionName | Literal["plan"]
RULE_SECTIONS: tuple[RuleSection, ...] = (*SECTIONS, "plan")
"""Order in which findings are listed: the seven sections, then what concerns the plan as a whole."""


@dataclass(frozen=True)
class Proposal:
    """A concrete change that a person may accept. It is never applied by itself.

    Args:
        label: What the change does, as the words of a button.
        edits: The edits that carry it out, for `assistant.plan.apply_edits`.
    """

    label: Text
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Fault:
    """One place where a rule is broken, as the rule's function yields it.

    Args:
        path: Field path of the fault.
        message: What is wrong, naming the thing concerned.
        fix: The concrete change that mends it.
        ids: Ids of the things concerned, the most important first.
        severity: Only where it differs from the rule's own (MSG003, INT010, PLN005).
        proposals: Changes that a person may accept with one click or word.
    """

    path: str
    message: Text
    fix: Text
    ids: tuple[str, ...] = ()
    severity: Severity | None = None
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True)
class Finding:
    """A fault with all that is known about the rule behind it.

    Args:
        code: Code of the rule, for example INT002.
        severity: ``error`` blocks the launch, ``warning`` and ``advice`` do not.
        section: Section of the plan, or ``plan`` for the whole.
        path: Field path.
        ids: Ids of the things concerned.
        message: What is wrong.
        fix: What to do about it.
        source: Knowledge section that the rule rests on, ``document#id``.
        waived: Whether somebody accepted it with a reason.
        proposals: Changes that a person may accept.
    """

    code: str
    severity: Severity
    section: RuleSection
    path: str
    ids: tuple[str, ...]
    message: Text
    fix: Text
    source: str
    waived: bool = False
    proposals: tuple[Proposal, ...] = ()

    def accepted(self) -> "Finding":
        """Return the same finding, marked as waived."""
        return replace(self, waived=True)

    def to_json(self) -> dict[str, Any]:
        """Return the finding as plain JSON data, in the form that design section 3 fixes."""
        return {
            "code": self.code,
            "severity": self.severity,
            "section": self.section,
            "path": self.path,
            "ids": list(self.ids),
            "message": {"fr": self.message.fr, "en": self.message.en},
            "fix": {"fr": self.fix.fr, "en": self.fix.en},
            "source": self.source,
            "waived": self.waived,
        }

    def sort_key(self) -> tuple[object, ...]:
        """Return the place of the finding in a report: section, code, path; then what tells equals apart."""
        return (RULE_SECTIONS.index(self.section), self.code, self.path, self.ids, self.severity, self.message)
