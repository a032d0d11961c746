"""The request to read a message: everything that helps, cut down to what a request may take.

What helps least is left out first: older turns, then terms, then fields that neither the pending question nor the
message speaks of, then the plan so far. A message that is too long by itself is read in parts.
"""

import copy
import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.dialogue.assisted.compact import exchange_lines, plan_lines, terms
from assistant.dialogue.assisted.fields import Field, fields
from assistant.dialogue.assisted.shapes import Read
from assistant.dialogue.guided.writer import ask_text
from assistant.dialogue.sentences import sentences
from assistant.dialogue.stages import asked
from assistant.dialogue.state import State
from assistant.errors import ModelError
from assistant.language.text import Language, fold
from assistant.llm.prompts import render
from assistant.llm.protocol import Request
from assistant.llm.tokens import estimate_request, estimate_tokens
from assistant.plan.wording import field_label, value_labels
from assistant.rules.finding import Finding

# Of what a request may take, this much is the message's: the rest is what it is read with.
_SHARE = 3
# Parts of a message in a conversation; a person waits for each of them.
PARTS = 8
# Tokens: the shortest part worth a request, and what a handful of fields takes.
_LEAST = 80
_FIELDS = 120
# So many fields are named in the schema too, which helps small models; more would cost too much.
_NAMED = 24
_SORTS = {
    "number": ("nombre", "number"),
    "money": ("montant", "amount"),
    "date": ("date", "date"),
    "months": ("mois", "months"),
    "text": ("texte", "text"),
    "name": ("nom", "name"),
    "reference": ("nom", "name"),
}


def read_requests(
    message: str,
    state: State,
    findings: Sequence[Finding],
    today: datetime.date,
    language: Language,
    recent: Sequence[tuple[str, str]],
    most: int,
    most_parts: int = PARTS,
) -> list[Request]:
    """Return the requests that read a message, one for each part of it.

    Args:
        message: The message, or a brief.
        state: Where the conversation stands.
        findings: What the rules find; a challenge is told by its finding.
        today: The day of the message.
        language: Language of the message.
        recent: The last exchanges, oldest first.
        most: Most tokens of a request.
        most_parts: Most requests; guided reading alone reads the rest.

    Raises:
        ModelError: ``too_long``: not even the message alone fits.
    """
    told = {
        "today": today.isoformat(),
        "question": _question(state, findings, language),
        "offers": [f"{i}) {offer.label.get(language)}" for i, offer in enumerate(state.offers, 1)],
    }
    poorest = {**told, "message": "", "fields": [], "plan": [], "terms": [], "exchange": []}
    bare = estimate_request(render("read", language, poorest).request(Read))
    room = max(_LEAST, min(most // _SHARE, most - bare - _FIELDS))
    return [
        _fitting(part, state, told, language, recent, most)
        for part in parts(message, room)[:most_parts]
        if part.strip()
    ]


def _fitting(
    message: str,
    state: State,
    told: dict[str, Any],
    language: Language,
    recent: Sequence[tuple[str, str]],
    most: int,
) -> Request:
    """Return the richest request that is not larger than it may be."""
    for shown, variables in _variants(message, state, language, recent):
        request = render("read", language, {**told, "message": message, **variables}).request(Read)
        if estimate_request(request) <= most:
            named = replace(request, schema=_naming(request.schema or {}, shown))
            return named if len(shown) <= _NAMED and estimate_request(named) <= most else request
    raise ModelError("too_long", f"no request fits {most} tokens")


def _variants(
    message: str, state: State, language: Language, recent: Sequence[tuple[str, str]]
) -> Iterator[tuple[list[Field], dict[str, Any]]]:
    """Yield the fields that are shown, and what the message is read with, richest first."""
    every = list(fields().values())
    near = [field for field in every if _is_near(field, message, state)]
    plan = plan_lines(state.plan)
    section = state.pending.stage if state.pending else "objective"
    here = [line for line in plan if line.startswith(section)]
    known = terms(message, language)

    def told(shown: list[Field], lines: list[str], words: list[str], turns: int) -> tuple[list[Field], dict[str, Any]]:
        return shown, {
            "fields": [field_line(field, language) for field in shown],
            "plan": lines,
            "terms": words,
            "exchange": exchange_lines(recent[len(recent) - turns :], language),
        }

    for turns in range(len(recent), 0, -1):
        yield told(every, plan, known, turns)
    yield told(every, plan, known, 0)
    yield told(near, plan, [], 0)
    yield told(near, here, [], 0)
    yield told(near, here[:5], [], 0)
    yield told(near[:10], [], [], 0)
    yield told(near[:3], [], [], 0)


def _naming(schema: Mapping[str, Any], shown: Sequence[Field]) -> dict[str, Any]:
    """Return a schema that names the fields: an endpoint that honours it lets the model name no other."""
    narrow = copy.deepcopy(dict(schema))
    narrow["$defs"]["Fact"]["properties"]["field"] = {"type": "string", "enum": [field.path for field in shown]}
    return narrow


def field_line(field: Field, language: Language) -> str:
    """Return how a field is listed: path, what people call it, what its value looks like."""
    label = field_label(field.path).get(language)
    values = list(value_labels(field.path)) if field.kind else []
    form = "|".join(values) or _SORTS[field.sort][language == "en"]
    path = f"{field.elements}[of].{field.rest}" if field.elements and field.rest else field.path
    return f"{path}: {label} ({form})"


def _is_near(field: Field, message: str, state: State) -> bool:
    """Tell whether the pending question or the words of the message speak of a field."""
    pending = state.pending
    if pending is not None and (pending.label in field.labels or field.path.startswith(_pattern(pending.path))):
        return True
    return (
        field.support is not None
        and field.support.pattern[-4:] != "(?:.)"
        and bool(field.support.search(fold(message)))
    )


def _pattern(path: str) -> str:
    return path.partition("[")[0]


def _question(state: State, findings: Sequence[Finding], language: Language) -> str:
    pending = state.pending
    if pending is None:
        return ""
    if asked(pending.id) is not None:
        return ask_text(pending, state.plan, language)
    finding = next((f for f in findings if f.code == pending.code and f.path == pending.path), None)
    return finding.message.get(language) if finding is not None else field_label(pending.path).get(language)


def parts(message: str, most: int) -> list[str]:
    """Cut a message into parts of whole lines, of whole sentences where a line is too long itself.

    Args:
        message: The message.
        most: Most tokens of a part.
    """
    if estimate_tokens(message) <= most:
        return [message]
    found: list[str] = [""]
    for line in message.splitlines(keepends=True):
        pieces = [line] if estimate_tokens(line) <= most else [line[a:b] + " " for a, b in sentences(line)]
        for piece in pieces:
            if found[-1].strip() and estimate_tokens(found[-1] + piece) > most:
                found.append("")
            found[-1] += piece
    return found
