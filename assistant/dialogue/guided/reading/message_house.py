"""Reads the message house: pillars with their proofs and the challenges that they answer."""

import re

from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, trim, unquoted
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.message_proofs import add_proofs, is_open
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.pillar_answers import TITLE, answer
from assistant.dialogue.guided.reading.pillar_items import BRACKET, pillar_items
from assistant.dialogue.guided.reading.tables import Row, read_table
from assistant.language.numbers import find_figures

_PROOF = re.compile(
    r"\s*(?:[,;/–—→]|->?|=>)?\s*(?:\b(?:la|les?|une?|the|an?)\s+)?"
    r"\b(?:preuves?|prouv[eé]e?s?(?: par)?|d[eé]montr[eé]e?s? par|"
    r"proofs?(?! (?:in|of|from|on|that)\b)|prove[nd]? by|backed by|evidence|shown by|"
    r"exemple|example)\s*(?:[:,=]|(?:est|sont|is|are)\b|c['’]est\b)?\s*|"
    r"\s*,\s+(?:car|parce qu(?:e\s+|['’])|(?:avec|with)\s+(?=\d|nos\s|notre\s|our\s)|"
    r"puisqu(?:e\s+|['’])|because|since|thanks to|gr[aâ]ce (?:[aà]u?x?\s+))\s*",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?<!\bwho)(?<!\bthat)(?<!\bqui)\s*[,;–—-]?\s*\b(?:r[eé]pond(?:ent)? [aà](?: l['’]enjeu)?|answers?|addresses)\b"
    r"(?!\s+(?:in|on|at|from|by|before|after|when|and|or|within|under|the phone|your|every|all)\b)\s*:?\s*",
    re.IGNORECASE,
)
# "Price: a third less (proof: monthly survey)" says itself what proves it.
_NAMED_PROOF = re.compile(r"\b(?:preuve|proof)s?\s?:", re.IGNORECASE)
_TITLE_WORDS = 8
# "Argument 1: fast, clean and cheap" is one.
_COUNTED = re.compile(r"\d\W*$")
_EVIDENCE = Expression("message_house.evidence")


def read_pillars(block: Block, context: Context) -> bool:
    """Read pillars, one a line, a bullet or an item; what stands in brackets or after "preuve" proves it."""
    rows = read_table(block, _COLUMNS)
    if rows is not None:
        return any([_read_row(row, context) for row in rows])
    found = False
    told = any(edit.path.startswith("message_house.pillars") for edit in context.draft.edits)
    last: str | None = None
    unproved: list[tuple[str, Item]] = []
    proved: list[str] = []
    for line in block.lines:
        if last is not None and (proof := _proof_line(line)):
            add_proofs(last, proof, context)
            continue
        for piece in pillar_items(line, len(block.lines) > 1 or told or _COUNTED.search(block.label_words) is not None):
            if last is not None and (
                proof := _proof_line(piece) or (None if line.bullet else _bare_proof(piece, last, context))
            ):
                # "fixed price, proven by a flat fee": a proof of its own belongs to what precedes.
                add_proofs(last, proof, context)
                continue
            path = _read_pillar(piece, context, unproved, proved)
            last = path or last
            found = found or path is not None
    if proved and len(unproved) + len(proved) > 1:
        # "Liberté : un mois de préavis / Place : 40 postes": said alike, each is proved by what is said of it.
        for path, said in unproved:
            if not context.draft.get(f"{path}.proofs"):
                add_proofs(path, said, context)
    return found


def _read_row(row: Row, context: Context) -> bool:
    """Read a row of a table: a pillar, its message, what proves it, the challenge that it answers."""
    title = row.get("pillar") or row.get("message")
    if title is None or not title.trimmed():
        return False
    value: dict[str, object] = {"id": context.draft.new_id(title.trimmed().text), "title": _tidy(title.trimmed().text)}
    message = row.get("message")
    if message is not None and message is not title:
        value["message"] = _tidy(message.trimmed().text)
    path = context.draft.add("message_house.pillars", value, title.trimmed().words(context))
    assert path is not None
    for column, take in (("proof", add_proofs), ("answers", answer)):
        cell = row.get(column)
        if cell is None or not cell.trimmed():
            continue
        item = Item(cell.trimmed().text, cell.trimmed().start)
        if take(path, item, context) is False and context.draft.origin == "brief":
            # A column of worries tells what the audience struggles with, beside what is said to each.
            words = context.words(item.start, item.end)
            context.draft.add("audience.challenges", item.text, words)
            context.draft.add(f"{path}.answers", item.text, words)
    return True


_COLUMNS = ("pillar", "message", "proof", "answers")


def _proof_line(line: Line | Item) -> Item | None:
    match = _PROOF.match(line.text)
    return trim(Item(line.text[match.end() :], line.start + match.end())) if match and match.end() else None


_REASON = re.compile(
    r"(?:(?:because|since|as|car)\b|parce qu(?:e\s+|['’])|puisqu(?:e\s+|['’]))\s*(?=\S)", re.IGNORECASE
)


def _bare_proof(item: Item, last: str, context: Context) -> Item | None:
    """Return what proves the argument before it by standing there: "speed, because we deliver in 24 hours"."""
    reason = _REASON.match(item.text)
    if reason is not None:
        return trim(Item(item.text[reason.end() :], item.start + reason.end()))
    if _EACH_IS_ONE.search(flat(context.draft.message)) or _RANKED.search(flat(context.draft.message[: item.start])):
        # "First: it works. Second: 40 minutes at lunch": what is counted off is an argument of its own.
        return None
    if len(_DASHED.findall(context.draft.message)) > 1 and "," not in context.draft.message:
        return None
    before = context.draft.get(last) or {}
    bare = before.get("title") and not before.get("message") and not before.get("proofs")
    if context.draft.origin == "brief":
        # "Water at 31 degrees, 14 sessions a week": only a few words beside one or two are no argument of their own.
        bare = bare and len(str(before["title"]).split()) <= _PROVED_WORDS and len(item.text.split()) <= _PROOF_WORDS
    return item if bare and item.text[:1].isdigit() and TITLE.match(item.text) is None else None


# Where their number is said, or each has its own, a figure opens the next one.
_EACH_IS_ONE = re.compile(
    r"(?:\d|deux|trois|quatre|cinq|two|three|four|five) (?:\w+ )?"
    r"(?:piliers?|arguments?|pillars?|axes?|points?|reasons?|raisons?)|"
    r"(?:^|[\s:])1[.)]\s.*\s2[.)]\s"
)
# "Fast / no fee / 25-year warranty": each is one.
_DASHED = re.compile(r"\s[/–—-]\s")
_PROVED_WORDS, _PROOF_WORDS = 2, 4
_RANKED = re.compile(
    r"(?:\b(?:first|second|third|fourth|fifth|last|premier|premiere|deuxieme|seconde?|troisieme|quatrieme|cinquieme|dernier|"
    r"derniere)(?:ly|ment)?(?: (?:one|pillar|pilier|argument))?|(?<!\d)\d)\s*[:,.)=]\s*$"
)


_WITH_REASON = re.compile(
    r"\s*(?P<title>[^\s,;:()]+(?: [^\s,;:()]+){0,3}?),? (?=(?:because|parce que|parce qu['’]|car|puisque) )",
    re.IGNORECASE,
)


_HEADS = re.compile(
    r"(?:(?:nos|les|voici|il y a|on a|our|the|we have|here are)\s+)*(?:\d|deux|trois|quatre|cinq|"
    r"two|three|four|five|plusieurs|several)?"
    r"\s*(?:piliers?|arguments?|pillars?|(?:key )?messages?(?: cles?)?|axes?)"
)


def _read_pillar(item: Item, context: Context, unproved: list[tuple[str, Item]], proved: list[str]) -> str | None:
    """Read one pillar and return its path; note whether what is said of it proves it by itself."""
    main, proofs, answers = _parts(item)
    if main is None or _HEADS.fullmatch(flat(main.text).strip()):
        # "Three arguments." only heads those that follow.
        return None
    title, message = _title(main)
    if title is not None:
        message, proofs = _without_open(message, proofs)
    shown = title or message
    assert shown is not None
    known = context.draft.find("message_house.pillars", shown.text)
    words = context.words(main.start, main.end)
    if known is not None:
        path: str | None = f"message_house.pillars[{known['id']}]"
    else:
        value: dict[str, object] = {"id": context.draft.new_id(shown.text)}
        if title is not None:
            value["title"] = _tidy(title.text)
        if message is not None:
            value["message"] = _tidy(message.text)
        path = context.draft.add("message_house.pillars", value, words)
    assert path is not None
    bracketed = item.text.rstrip().endswith((")", "]")) and not _NAMED_PROOF.search(item.text)
    if title is not None and message is not None and (not proofs or bracketed):
        arrow = _ARROW.search(item.text[: message.start - item.start]) is not None
        if _EVIDENCE.search(flat(message.text)) or (not proofs and (arrow or _counts(message, context))):
            # "Rapidité : 8 minutes en moyenne" proves by what it says.
            proofs = [message, *proofs]
            proved.append(path)
        elif not proofs:
            unproved.append((path, message))
    for proof in proofs:
        add_proofs(path, proof, context)
    for answered in answers:
        answer(path, answered, context)
    return path


def _without_open(message: Item | None, proofs: list[Item]) -> tuple[Item | None, list[Item]]:
    """Return what an argument says and its proofs, none where they are yet to be found: "→ proof tbc [ask sales]"."""
    if not any(is_open(said.text) for said in (message, *proofs) if said is not None):
        return message, proofs
    return (None if message is not None and is_open(message.text) else message), []


# "Clear price → quote signed before": what stands behind an arrow is what makes it true.
_ARROW = re.compile(r"(?:→|->|=>)\W*$")


def _counts(message: Item, context: Context) -> bool:
    """Tell whether a text holds a number, in words too: "twelve evenings a year"."""
    figures = find_figures(message.text, context.language)
    return re.search(r"\d", message.text) is not None or any(f.value is not None and f.value > 1 for f in figures)


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


# "Ease, since it takes a minute (proof: …)": the proof is told in brackets, so the reason is what the argument says.
_GROUND = re.compile(
    r"\s*[^\s,;:()]+(?: [^\s,;:()]+){0,2}?(?P<ground>,? (?:because|since|as|car|puisque|parce que)\s)", re.IGNORECASE
)


def _with_title(text: str) -> str:
    """Return a text of the same length with a colon for the "since" between an argument and what it says."""
    ground = _GROUND.match(text) if _NAMED_PROOF.search(text) else None
    if ground is None:
        return text
    start, end = ground.span("ground")
    return text[:start] + ":".ljust(end - start) + text[end:]


def _parts(item: Item) -> tuple[Item | None, list[Item], list[Item]]:
    """Return what the pillar says, its proofs and the challenges that it answers."""
    proofs: list[Item] = []
    answers: list[Item] = []
    text, start = _with_title(item.text), item.start
    reasoned = _WITH_REASON.match(text)
    reason = _REASON.match(text, reasoned.end()) if reasoned is not None else None
    if reasoned is not None and reason is not None:
        # "Trust because 400 clinics use us" says what holds it up.
        proof = trim(Item(text[reason.end() :], start + reason.end()))
        proofs += [proof] if proof is not None else []
        text = text[: reasoned.end("title")]
    for bracket in reversed(list(BRACKET.finditer(text))):
        inner = Item(bracket.group(1), start + bracket.start(1))
        answered = _ANSWERS.match(inner.text)
        proved = _PROOF.match(inner.text)
        cut = (answered or proved).end() if (answered or proved) else 0  # type: ignore[union-attr]
        piece = trim(Item(inner.text[cut:], inner.start + cut))
        if piece is not None:
            (answers if answered else proofs).insert(0, piece)
        # Blanked rather than cut: offsets must stay true.
        text = text[: bracket.start()] + " " * (bracket.end() - bracket.start()) + text[bracket.end() :]
    answered_at = _ANSWERS.search(text)
    if answered_at and answered_at.start() > 0:
        piece = trim(Item(text[answered_at.end() :], start + answered_at.end()))
        if piece is not None:
            answers.append(piece)
        text = text[: answered_at.start()]
    proved_at = _PROOF.search(text)
    if proved_at and proved_at.start() > 0:
        piece = trim(Item(text[proved_at.end() :], start + proved_at.end()))
        if piece is not None:
            proofs.append(piece)
        text = text[: proved_at.start()]
    return trim(Item(text, start)), proofs, answers


def _title(item: Item) -> tuple[Item | None, Item | None]:
    match = TITLE.match(item.text)
    if match is not None:
        title = trim(Item(match.group("title"), item.start))
        rest = trim(Item(match.group("rest"), item.start + match.start("rest")))
        return (unquoted(title) if title else None), (unquoted(rest) if rest else None)
    item = unquoted(item)
    head = _HEAD.match(item.text) if len(item.text.split()) > _TITLE_WORDS else None
    if head is not None and len(head["title"].split()) <= _TITLE_WORDS:
        # "It's never the same twice, a new guest every month": one argument, and what it means.
        return Item(head["title"], item.start), trim(Item(item.text[head.end() :], item.start + head.end()))
    return (item, None) if len(item.text.split()) <= _TITLE_WORDS else (None, item)


_HEAD = re.compile(r"(?P<title>[^,:;.()]+),\s+(?=[a-zà-ÿ])")
