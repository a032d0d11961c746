"""What every export has to say beside the plan: accepted findings, open assumptions, fields to look at again."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from assistant.errors import EditError, UsageError
from assistant.exports.safe_text import one_line, shortened
from assistant.exports.view import View
from assistant.language.text import Text
from assistant.plan import plan_data, to_json
from assistant.plan.path import value_at
from assistant.plan.wording import path_label, value_label
from assistant.rules.catalogue import find_rule

NoteKind = Literal["waiver", "assumption", "review"]
KINDS: dict[NoteKind, Text] = {
    "waiver": Text("Dérogation", "Waiver"),
    "assumption": Text("Hypothèse ouverte", "Open assumption"),
    "review": Text("À revoir", "To review"),
}
_LONGEST = 300
_MONEY = ("orchestrate.budget", "orchestrate.economics")


@dataclass(frozen=True)
class Note:
    """One thing that a reader of the plan must not miss.

    Args:
        kind: What kind of note it is.
        subject: The rule or the field that it is about, in words.
        path: Field path, "" where it concerns the whole plan.
        text: The reason, or the value that was assumed.
    """

    kind: NoteKind
    subject: str
    path: str
    text: str

    def heading(self, view: View) -> str:
        """Return the kind in words."""
        return KINDS[self.kind].get(view.language)

    def sentence(self, view: View) -> str:
        """Return the note as one line of prose."""
        return f"{self.heading(view)}{view.colon} {self.subject}{f' — {self.text}' if self.text else ''}"


def notes(view: View) -> tuple[Note, ...]:
    """Return waivers, open assumptions and fields to review, in this order, each in the order of the plan."""
    return (*_waivers(view), *_assumptions(view), *_reviews(view))


def subject(view: View, path: str | None) -> str:
    """Return how a field is called, whatever stands in the path."""
    path = one_line(path)
    try:
        return one_line(path_label(view.plan, path).get(view.language)) if path else ""
    except (EditError, LookupError):
        return path


def _waivers(view: View) -> list[Note]:
    found = []
    for waiver in view.plan.waivers:
        code, path = one_line(waiver.rule) or "?", one_line(waiver.path)
        title = _rule_title(view, code)
        reason = one_line(waiver.reason) or view.say(
            "sans raison, donc sans effet", "without a reason, so without effect"
        )
        words = ", ".join(each for each in (code, title, subject(view, path)) if each)
        found.append(Note("waiver", words, path, reason))
    return found


def _rule_title(view: View, code: str) -> str:
    try:
        return find_rule(code).title.get(view.language)
    except UsageError:
        return ""


def _assumptions(view: View) -> list[Note]:
    data = plan_data(view.plan) if view.plan.provenance else {}
    found = []
    for path, origin in view.plan.provenance.items():
        if origin.origin != "assumed":
            continue
        try:
            value = value_at(data, path)
        except EditError:
            value = None
        text = _written(view, path, value)
        note = one_line(origin.note)
        found.append(
            Note("assumption", subject(view, path), one_line(path), " · ".join(each for each in (text, note) if each))
        )
    return found


def _written(view: View, path: str, value: object) -> str:
    match value:
        case None:
            text = ""
        case str():
            text = value_label(path, value, view.language)
        case bool():
            text = view.yes_no(value)
        case datetime.date():
            text = view.day(value)
        case Decimal() if path.startswith(_MONEY):
            text = view.money(value)
        case Decimal() | int():
            text = view.number(value)
        case list():
            text = ", ".join(_written(view, path, each) for each in value)
        case _:
            text = to_json(value)
    return shortened(one_line(text), _LONGEST)


def _reviews(view: View) -> list[Note]:
    return [
        Note("review", subject(view, each.path), one_line(each.path), one_line(each.reason))
        for each in view.plan.to_review
    ]
