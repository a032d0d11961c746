"""Reads automations, what tools do by themselves, and experiments, what the campaign learns from."""

import re
from decimal import Decimal
from typing import Any

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_names import find_channels
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines
from assistant.language.durations import find_durations
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_AUTOMATIONS, _EXPERIMENTS, _STEPS = "orchestrate.automations", "orchestrate.experiments", "integrate.steps"
_ARROW = re.compile(r"\s*(?:->|→|=>|⇒|>>)\s*")
_COLON = re.compile(r"\s*:\s+")
_NAMED = re.compile(r"^(?P<name>[^:→>,]{3,60}?)\s*:\s+(?P<rest>.+)$")
_LENGTH = re.compile(r"\s*\S+\s*(?:h|hours?|heures?|days?|jours?|j|minutes?|min|weeks?|semaines?)\s*$", re.IGNORECASE)
_THEN = re.compile(r"\s*,\s*(?:alors |then )?|\s+(?:alors|then)\s+")


def read_automations(block: Block, context: Context) -> bool:
    """Read automations, one a line: what sets it off, what it does, after how long."""
    found = False
    for line in lines(block):
        found |= _automation(line, context)
    return found


def _automation(line: Piece, context: Context) -> bool:
    row = cells(line)
    if row is not None:
        if any(cell.has("trigger_header") for cell in row):
            return False
        texts = [c for c in row if c.text]
        made: dict[str, Any] = dict(zip(("scenario", "trigger", "action"), (c.text for c in texts), strict=False))
    else:
        made = _split(line)
    return bool(made) and record_automation(made, line, context)


def record_automation(made: dict[str, Any], line: Piece, context: Context) -> bool:
    """Record an automation with the delay, the channel and the step that its line tells.

    Args:
        made: Its scenario, trigger and action, as far as they are told.
        line: What tells it.
        context: Where facts go.
    """
    lengths = [
        d for d in find_durations(line.text, context.language) if d.lead not in ("every", "since") and d.high is None
    ]
    if lengths and (hours := lengths[0].hours) == hours.quantize(Decimal("0.01")):
        made["delay_hours"] = hours
    channels = find_channels(Piece(made.get("action") or line.text, line.start), context)
    if len(channels) == 1:
        made["channel"] = channels[0]
    step = _step(line, context)
    if step is not None:
        made["step"] = step
    return _record_automation(made, line, context)


def _split(line: Piece) -> dict[str, Any]:
    """Return scenario, trigger and action of "Bienvenue : à l’inscription → e-mail" or "si X, on envoie Y"."""
    made: dict[str, Any] = {}
    piece = line
    named = _NAMED.match(piece.text)
    if named is not None and not Piece(named["name"], 0).has("trigger_word"):
        made["scenario"] = named["name"].strip()
        piece = piece.cut(*named.span("rest"))
    arrow = _ARROW.search(piece.text)
    if arrow is not None:
        made["trigger"] = piece.cut(0, arrow.start()).text
        made["action"] = piece.cut(arrow.end(), len(piece.text)).text
        return {k: v for k, v in made.items() if v}
    span = piece.span("trigger_word")
    if span is None:
        key = "action" if "scenario" in made else "scenario"
        made[key] = piece.text
    elif span[0] == 0:
        cut = _THEN.search(piece.text)
        if cut is not None:
            made["trigger"] = piece.cut(0, cut.start()).text
            made["action"] = piece.cut(cut.end(), len(piece.text)).text
        else:
            made["trigger"] = piece.text
    else:
        action, length = piece.cut(0, span[0]), _LENGTH.search(piece.text[: span[0]])
        made["action"] = piece.cut(0, length.start()).text if length is not None else action.text
        made["trigger"] = piece.cut(span[0], len(piece.text)).text
    return {k: v for k, v in made.items() if v and any(c.isalnum() for c in v)}


def _step(line: Piece, context: Context) -> str | None:
    text = line.folded.text
    steps: list[dict[str, Any]] = context.draft.get(_STEPS) or []
    named = [s["id"] for s in steps if (name := fold(str(s.get("name") or ""))) and len(name) > 3 and name in text]
    return named[0] if len(named) == 1 else None


def _record_automation(made: dict[str, Any], line: Piece, context: Context) -> bool:
    words = line.words(context)
    rows: list[dict[str, Any]] = context.draft.get(_AUTOMATIONS) or []
    for i, row in enumerate(rows):
        if _is_same(row, made, ("scenario",)) or _is_same(row, made, ("trigger", "action")):
            for key, value in made.items():
                context.draft.set(f"{_AUTOMATIONS}[{i}].{key}", value, words)
            return True
    context.draft.add(_AUTOMATIONS, made, words)
    return True


def _is_same(row: dict[str, Any], made: dict[str, Any], keys: tuple[str, ...]) -> bool:
    return all(made.get(k) and fold(str(row.get(k) or "")) == fold(str(made[k])) for k in keys)


def read_experiments(block: Block, context: Context) -> bool:
    """Read experiments, one a line: what is expected, what changes, what decides."""
    found = False
    for line in lines(block):
        if not any(c.isalpha() for c in line.text) or line.has("no_test"):
            continue
        made = _experiment(line, context)
        rows: list[dict[str, Any]] = context.draft.get(_EXPERIMENTS) or []
        known = next(
            (i for i, r in enumerate(rows) if _is_same(r, made, ("variable",)) or _is_same(r, made, ("hypothesis",))),
            None,
        )
        if known is None:
            context.draft.add(_EXPERIMENTS, made, line.words(context))
        else:
            for key, value in made.items():
                context.draft.set(f"{_EXPERIMENTS}[{known}].{key}", value, line.words(context))
        found = True
    return found


def _hypothesis(line: Piece, variable: tuple[int, int] | None) -> str:
    """Return what is expected: what follows the colon of "test A/B de l’objet : …", else the whole."""
    colon = _COLON.search(line.text)
    if colon is not None:
        label = line.cut(0, colon.start())
        named = [s for group in ("hypothesis", "variable") for s in label.spans(group) if s[0] == 0]
        rest = line.cut(colon.end(), len(line.text)).text
        if named and rest and (variable is None or variable[0] < colon.start()):
            return rest
    return line.text.strip(" .")


def _experiment(line: Piece, context: Context) -> dict[str, Any]:
    made: dict[str, Any] = {}
    text = line.text.strip(" .")
    variable = line.span("variable")
    expected = line.span("hypothesis")
    if expected is not None:
        made["hypothesis"] = _hypothesis(line, variable)
    if variable is not None or expected is None:
        rest = line.cut(variable[1] if variable is not None else 0, len(line.text))
        stop = min(
            (
                m.start()
                for m in re.finditer(r"[,;.:(]|\s(?:pour|to see|afin|parce|because|car|on pense|we think)\s", rest.text)
                if m.start() > 2
            ),
            default=len(rest.text),
        )
        changed = rest.cut(0, stop).text
        changed = re.sub(r"^(?:sur |on |of |de la |de l['’]|du |des |de |d['’])", "", changed, flags=re.IGNORECASE)
        if changed:
            made["variable"] = changed
        elif "hypothesis" not in made:
            made["hypothesis"] = text
    metrics = find_terms(line.text, "metric", context.language)
    if metrics:
        made["metric"] = metrics[-1].words
    step = _step(line, context)
    if step is not None:
        made["step"] = step
    return made
