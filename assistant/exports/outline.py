"""The whole plan as a document that somebody who was not there can read: the seven sections, then what stands open."""

from collections.abc import Iterator

from assistant.exports.blocks import Block, Bullets, Facts, Heading, Paragraph, Table
from assistant.exports.outline_findings import closing
from assistant.exports.outline_journey import integrate, rally
from assistant.exports.outline_orchestrate import orchestrate
from assistant.exports.safe_text import one_line
from assistant.exports.view import View
from assistant.plan import SECTIONS, SectionName


def outline(view: View) -> Iterator[Block]:
    """Yield the plan as blocks, in reading order."""
    yield Heading(1, view.title)
    yield from _top(view)
    yield from _section(view, "objective", _objective(view))
    yield from _section(view, "audience", _audience(view))
    yield from _section(view, "message_house", _message_house(view))
    yield from _section(view, "team", _team(view))
    yield from _section(view, "rally", rally(view))
    yield from _section(view, "integrate", integrate(view))
    yield from _section(view, "orchestrate", orchestrate(view))
    yield from closing(view)


def section_title(view: View, name: SectionName) -> str:
    """Return the heading of a section, with its place in the framework."""
    return f"{SECTIONS.index(name) + 1}. {view.label(name)}"


def _section(view: View, name: SectionName, body: Iterator[Block]) -> Iterator[Block]:
    yield Heading(2, section_title(view, name))
    empty = True
    for block in body:
        if block == Facts(()):
            continue
        empty = False
        yield block
    if empty:
        yield Paragraph(view.say("Rien n’est encore dit ici.", "Nothing is said here yet."), muted=True)


def _top(view: View) -> Iterator[Block]:
    statement = one_line(view.plan.objective.statement)
    if statement:
        yield Paragraph(statement, strong=True)
    yield Facts.of(
        (view.label("audience"), one_line(view.plan.audience.name)),
        (view.label("orchestrate.budget.total"), view.money(view.plan.orchestrate.budget.total)),
        (view.say("Dates", "Dates"), period(view)),
        (view.say("État", "State"), view.verdict),
        (view.label("sisters"), ", ".join(one_line(each) for each in view.plan.sisters)),
        (view.say("Plan au", "Plan as of"), view.day(view.date)),
    )


def period(view: View) -> str:
    """Return the dates of the campaign in words."""
    start, end = view.day(view.plan.orchestrate.start), view.day(view.plan.orchestrate.end)
    if start and end:
        return view.say(f"du {start} au {end}", f"{start} to {end}")
    if start:
        return view.say(f"à partir du {start}", f"from {start}")
    return view.say(f"jusqu’au {end}", f"until {end}") if end else ""


def _objective(view: View) -> Iterator[Block]:
    objective = view.plan.objective
    yield Facts.of(
        (view.label("objective.statement"), one_line(objective.statement)),
        (view.label("objective.kind"), view.value("objective.kind", objective.kind)),
        (view.label("objective.metric"), one_line(objective.metric)),
        (view.label("objective.target"), view.measured(objective.target)),
        (view.label("objective.baseline"), view.measured(objective.baseline)),
        (view.label("objective.deadline"), view.day(objective.deadline)),
    )


def _audience(view: View) -> Iterator[Block]:
    audience = view.plan.audience
    yield Facts.of(
        (view.label("audience.name"), one_line(audience.name)),
        (view.label("audience.role"), one_line(audience.role)),
        (view.label("audience.sector"), one_line(audience.sector)),
        (view.label("audience.market"), view.value("audience.market", audience.market)),
        (view.label("audience.lifecycle"), view.value("audience.lifecycle", audience.lifecycle)),
    )
    lists = (
        (view.say("Enjeux", "Challenges"), audience.challenges),
        (view.say("Motivations", "Motivations"), audience.motivations),
        (view.say("Freins", "Objections"), audience.objections),
        (view.say("Canaux qu’ils utilisent", "Channels they use"), audience.habits),
        (view.say("Ce qu’on sait d’eux", "Evidence"), audience.evidence),
    )
    for label, texts in lists:
        items = tuple(line for line in map(one_line, texts) if line)
        if items:
            yield Heading(3, label)
            yield Bullets(items)


def _message_house(view: View) -> Iterator[Block]:
    house = view.plan.message_house
    yield Facts.of(
        (view.label("message_house.promise"), one_line(house.promise)),
        (view.label("message_house.tone"), one_line(house.tone)),
    )
    if house.pillars:
        yield pillars_table(view)


def pillars_table(view: View) -> Table:
    """Return the pillars with what they answer and what proves them."""
    return Table(
        view.say("Piliers", "Pillars"),
        (
            view.label("message_house.pillars"),
            view.say("Message", "Message"),
            view.say("Répond à", "Answers"),
            view.say("Preuves", "Proofs"),
        ),
        tuple(
            (view.name(pillar.id), one_line(pillar.message), lines(pillar.answers), lines(pillar.proofs))
            for pillar in view.plan.message_house.pillars
        ),
    )


def lines(texts: tuple[str, ...]) -> str:
    """Return texts one below the other."""
    return "\n".join(line for line in map(one_line, texts) if line)


def _team(view: View) -> Iterator[Block]:
    if view.plan.team.members:
        yield team_table(view)


def team_table(view: View) -> Table:
    """Return who does what, with the channels that each one runs."""
    rows = []
    for member in view.plan.team.members:
        where = ""
        if member.external:
            contact = view.name(member.contact)
            where = view.say("externe", "outside") + (
                view.say(f", suivi par {contact}", f", contact: {contact}") if contact else ""
            )
        runs = view.names(channel.id for channel in view.plan.rally.channels if channel.manager == member.id)
        rows.append(
            (
                view.name(member.id),
                view.value("team.members.role", member.role),
                lines(member.responsibilities),
                runs,
                where,
            )
        )
    return Table(
        view.say("Qui fait quoi", "Who does what"),
        (
            view.say("Qui", "Who"),
            view.label("team.members.role"),
            view.say("Responsabilités", "Responsibilities"),
            view.say("Canaux gérés", "Channels run"),
            view.say("Hors de l’entreprise", "Outside the company"),
        ),
        tuple(rows),
    ).without_empty_columns()
