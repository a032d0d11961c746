"""Reads risks and what is done about them."""

import re
from typing import Any

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece, cells, lines, split_at
from assistant.language.text import fold

_RISKS = "orchestrate.risks"
_ARROW = re.compile(r"\s*(?:->|→|=>|⇒|>>)\s*")
_SEMICOLON = re.compile(r"\s*;\s*")
_WEAK = re.compile(r"\s*:\s+|\s+[–—-]\s+|\s*;\s+")
_ANSWER = re.compile(r",\s*(?:alors |donc |so |then )?(?=(?:on|nous|we|we[’']d|we[’']ll|i[’']d)\s)", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?:le |la |the |our |notre )?(?:(?:main|major|biggest|key|principal|plus gros|gros) )?(?:risques?|risks?)"
    r"(?: \d+| principal| majeur)?\s*(?::|=|[–—-]\s|que |is (?:that )?|est (?:que |de |d['’])?)\s*",
    re.IGNORECASE,
)
# "Ma seule crainte, c'est que…", "my main worry is…", and after it "the other is that…".
_WORRY = re.compile(
    r"\s*(?:(?:my|our|the|ma|mon|notre|la|le|une|a) )?(?:(?:only|main|big|biggest|real|other|second|"
    r"seule?|vraie?|grande?|grosse?|autre|principale?|premi[eè]re?|deuxi[eè]me|seconde?) )*"
    r"(?:worry|fear|concern|crainte|peur|inqui[eé]tude)"
    r"\s*(?::|,?\s*c['’]est (?:que |qu['’]|de |d['’])?|is (?:that )?|est (?:que |qu['’]|de |d['’])?)\s*",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\s*(?:and |et )?(?:the (?:other|second)(?: one)?|another(?: one)?|l['’]autre|la (?:seconde|deuxi[eè]me)|"
    r"une autre)"
    r"(?: (?:worry|fear|concern|risk|crainte|peur|risque|inqui[eé]tude))?\s*"
    r"(?:is (?:that )?|,?\s*c['’]est (?:que |qu['’]|de |d['’])?|est (?:que |qu['’]|de |d['’])?)\s*",
    re.IGNORECASE,
)


def is_other_risk(text: str) -> bool:
    """Tell whether a sentence after one on a risk tells another one: "the other is that it rains"."""
    return _OTHER.match(text) is not None


_IF = re.compile(r"^(?:si|if|in case|au cas où|au cas ou)\b(?P<risk>[^,]+),\s*(?P<then>.+)$", re.IGNORECASE)

_IF_WE = re.compile(
    r"^(?:si|if)\b(?P<risk>[^,]+?),?\s+(?:alors |then )?(?P<then>(?:on|nous|we|i|je)\s(?!ne\b|do not|don't)\S.+)$",
    re.IGNORECASE,
)


def read_risks(block: Block, context: Context) -> bool:
    """Read risks, one a line, each with its mitigation where one is said."""
    found = False
    last: str | None = None
    told = [risk for whole in lines(block) for risk in _apart(whole)]
    for number, line in enumerate(told):
        following = told[number + 1] if number + 1 < len(told) else None
        span = line.span("mitigation")
        if last is not None and _answers(line) and span is not None:
            text = _tidy(line.cut(span[1], len(line.text)))
            if text:
                context.draft.set(f"{last}.mitigation", text, line.words(context))
                continue
        # "Fair in the holidays: few visitors. Mitigation: …": what follows the colon is of the risk.
        whole = following is not None and _answers(following) and cells(line) is None and not line.has("mitigation")
        read = _pair(_without_label(line), None) if whole else _read(line)
        if read is None:
            continue
        last = _record(*read, line, context)
        found = True
    return found


def _answers(line: Piece) -> bool:
    """Tell whether a line says what is done about the risk before it: "Plan B: the gym hall"."""
    span = line.span("mitigation")
    return span is not None and span[0] == 0


def _apart(line: Piece) -> list[Piece]:
    """Cut "météo -> chapiteau ; peu d’inscrits -> relance" into its risks."""
    parts = split_at(line, _SEMICOLON)
    apart = len(parts) > 1 and sum(_ARROW.search(part.text) is not None for part in parts) > 1
    return parts if apart else [line]


def _read(line: Piece) -> tuple[str, str | None] | None:
    row = cells(line)
    if row is not None:
        if row[0].has("risk") and len(row[0].text.split()) == 1:
            return None
        texts = [cell.text.strip(" -") for cell in row]
        return (texts[0], next((t for t in texts[1:] if t), None)) if texts[0].strip(":- ") else None
    if line.has("no_risk") and len(line.text.split()) <= 4:
        return None
    piece = _without_label(line)
    match = _ARROW.search(piece.text)
    if match is not None:
        return _pair(piece.cut(0, match.start()), piece.cut(match.end(), len(piece.text)))
    span = piece.span("mitigation")
    if span is not None and span[0] > 0:
        # "So we'd open on Sunday" keeps whose verb it is.
        end = span[1] if piece.text[span[1] : span[1] + 1] not in ("'", "’") else piece.text.rfind(" ", 0, span[1]) + 1
        return _pair(piece.cut(0, span[0]), piece.cut(end, len(piece.text)))
    conditional = _IF.match(piece.text)
    if conditional is not None:
        return _pair(piece.cut(*conditional.span("risk")), piece.cut(*conditional.span("then")))
    plain = _IF_WE.match(piece.text)
    if plain is not None:
        return _pair(piece.cut(*plain.span("risk")), piece.cut(*plain.span("then")))
    match = _ANSWER.search(piece.text) or _WEAK.search(piece.text)
    if match is not None:
        return _pair(piece.cut(0, match.start()), piece.cut(match.end(), len(piece.text)))
    return _pair(piece, None)


def _without_label(line: Piece) -> Piece:
    match = _LABEL.match(line.text) or _WORRY.match(line.text) or _OTHER.match(line.text)
    return line.cut(match.end(), len(line.text)) if match else line.cut(0, len(line.text))


def _pair(risk: Piece, mitigation: Piece | None) -> tuple[str, str | None] | None:
    first = _tidy(risk)
    second = _tidy(mitigation) if mitigation is not None else ""
    if second:
        span = Piece(second, 0).span("mitigation")
        if span is not None and span[0] == 0:
            second = _tidy(Piece(second, 0).cut(span[1], len(second))) or second
    return (first, second or None) if any(c.isalpha() for c in first) else None


def _tidy(piece: Piece) -> str:
    return piece.cut(0, len(piece.text)).text if piece.text else ""


def _record(risk: str, mitigation: str | None, line: Piece, context: Context) -> str | None:
    rows: list[dict[str, Any]] = context.draft.get(_RISKS) or []
    words = line.words(context)
    for i, row in enumerate(rows):
        if fold(str(row.get("risk") or "")) == fold(risk):
            if mitigation is not None:
                context.draft.set(f"{_RISKS}[{i}].mitigation", mitigation, words)
            return f"{_RISKS}[{i}]"
    made = {"risk": risk, "mitigation": mitigation}
    return context.draft.add(_RISKS, {k: v for k, v in made.items() if v is not None}, words)
