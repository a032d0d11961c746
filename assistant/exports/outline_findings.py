"""The end of the written plan: findings, what was accepted, what is open, and where the facts come from."""

from collections import Counter
from collections.abc import Iterator

from assistant import __version__
from assistant.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Table
from assistant.exports.figures import counted
from assistant.exports.notes import KINDS, Note, NoteKind, notes, subject
from assistant.exports.safe_text import one_line, shortened
from assistant.exports.view import View
from assistant.language.text import Text
from assistant.plan.provenance import Origin, Provenance
from assistant.rules.finding import Severity

SEVERITY: dict[Severity, Text] = {
    "error": Text("erreur", "error"),
    "warning": Text("avertissement", "warning"),
    "advice": Text("conseil", "advice"),
}
_ORIGINS: dict[Origin, tuple[Text, Text]] = {
    "user": (Text("dit par la personne", "said by the person"), Text("dits par la personne", "said by the person")),
    "brief": (Text("lu dans le brief", "read in the brief"), Text("lus dans le brief", "read in the brief")),
    "suggested": (
        Text("suggéré et accepté", "suggested and accepted"),
        Text("suggérés et acceptés", "suggested and accepted"),
    ),
    "assumed": (Text("supposé", "assumed"), Text("supposés", "assumed")),
}
"""Where facts come from, for one fact and for several."""
_QUOTED = 120


def closing(view: View) -> Iterator[Block]:
    """Yield findings, waivers, assumptions, fields to review, and sources."""
    yield Heading(2, view.say("Contrôle du plan", "Check of the plan"))
    yield Paragraph(view.verdict, strong=not view.can_launch)
    table = findings_table(view)
    if table.rows:
        yield table
    yield from notes_blocks(view)
    yield from _sources(view)
    yield Paragraph(made_with(view), muted=True)


def notes_blocks(view: View) -> Iterator[Block]:
    """Yield waivers, open assumptions and fields to review, each under its heading."""
    found = notes(view)
    headings: dict[NoteKind, str] = {
        "waiver": view.say("Dérogations", "Waivers"),
        "assumption": view.say("Hypothèses ouvertes", "Open assumptions"),
        "review": view.say("À revoir", "To review"),
    }
    for kind in KINDS:
        items = tuple(_line(view, note) for note in found if note.kind == kind)
        if items:
            yield Heading(2, headings[kind])
            yield Bullets(items)


def _line(view: View, note: Note) -> str:
    return f"{note.subject}{f'{view.colon} {note.text}' if note.text else ''}"


def findings_table(view: View) -> Table:
    """Return all findings, errors first, accepted ones last and marked."""
    rows = [
        (
            finding.code,
            SEVERITY[finding.severity].get(view.language),
            one_line(finding.message.get(view.language)),
            one_line(finding.fix.get(view.language)),
        )
        for finding in view.open_findings()
    ]
    rows += [
        (
            finding.code,
            view.say("accepté", "accepted"),
            one_line(finding.message.get(view.language)),
            "",
        )
        for finding in view.waived
    ]
    return Table(
        view.say("Constats", "Findings"),
        (
            view.say("Règle", "Rule"),
            view.say("Gravité", "Severity"),
            view.say("Constat", "Finding"),
            view.say("À faire", "To do"),
        ),
        tuple(rows),
    )


def _sources(view: View) -> Iterator[Block]:
    plan = view.plan
    if not plan.provenance and not plan.citations:
        return
    yield Heading(2, view.say("D’où viennent les faits", "Where the facts come from"))
    tally = Counter(each.origin for each in plan.provenance.values() if each.origin)
    said = [
        f"{counted(tally[origin], Text('fait', 'fact'), Text('faits', 'facts'), view.language)} "
        + words[tally[origin] > 1].get(view.language)
        for origin, words in _ORIGINS.items()
        if tally[origin]
    ]
    if said:
        yield Paragraph(", ".join(said) + ".")
    rows = tuple(
        (subject(view, path), _origin(view, each), shortened(one_line(each.words), _QUOTED))
        for path, each in plan.provenance.items()
        if each.origin
    )
    if rows:
        yield Table(
            view.say("Provenance", "Provenance"),
            (view.say("Fait", "Fact"), view.say("Origine", "Origin"), view.say("Mots d’origine", "Words")),
            rows,
        ).without_empty_columns()
    quotes = tuple(
        (subject(view, each.field), _place(each.document, each.section), one_line(each.quote))
        for each in plan.citations
    )
    if quotes:
        yield Table(
            view.say("Citations", "Citations"),
            (view.say("Fait", "Fact"), view.say("Document", "Document"), view.say("Passage", "Passage")),
            quotes,
        ).without_empty_columns()


def _origin(view: View, origin: Provenance) -> str:
    text = _ORIGINS[origin.origin][0].get(view.language) if origin.origin else ""
    if origin.turn is not None:
        text += view.say(f", tour {origin.turn}", f", turn {origin.turn}")
    if origin.line is not None:
        text += view.say(f", ligne {origin.line}", f", line {origin.line}")
    return text


def _place(document: str | None, section: str | None) -> str:
    return " > ".join(each for each in (one_line(document), one_line(section)) if each)


_MODES = {"guided": Text("mode guidé", "guided mode"), "assisted": Text("mode assisté", "assisted mode")}


def made_with(view: View) -> str:
    """Return the mark of the software, as every export carries it."""
    made = view.plan.generator
    name = one_line(made.name) or "campaign-assistant"
    version = one_line(made.version) or __version__
    mode = one_line(made.mode)
    known = _MODES.get(mode, Text(mode, mode)).get(view.language)
    shown = f" ({known})" if known else ""
    day = view.day(view.date)
    return view.say(
        f"Préparé avec le logiciel {name} {version}{shown}, le {day}.",
        f"Prepared with the software {name} {version}{shown} on {day}.",
    )


def facts_of_check(view: View) -> Facts:
    """Return how many findings of each severity are open."""
    return Facts.of(
        *(
            (SEVERITY[each].get(view.language).capitalize(), str(len(view.open_findings(each))))
            for each in SEVERITY
            if view.open_findings(each)
        )
    )
