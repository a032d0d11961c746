"""What is offered in a turn: for a person who is stuck, for a contradiction, for a challenge."""

from assistant.dialogue.display import shown
from assistant.dialogue.guided.suggest import new_wording
from assistant.dialogue.sources import source_of
from assistant.dialogue.stages import asked, open_questions, table
from assistant.dialogue.state import Offer, Question
from assistant.dialogue.work import Work
from assistant.language.text import Text
from assistant.plan import Edit
from assistant.plan.edit import value_of


def offer_for(work: Work) -> None:
    """Offer what helps with the question: suggestions, both values of a contradiction, better versions."""
    if work.offers or "finish" in work.effects:
        return
    if "suggest" in work.effects:
        question = _named(work) or work.question
        if question is work.question:
            _coach(work)
        work.offers = list(work.tools.suggest(work.state.plan, question, work.findings, work.today))
        work.offered_for = question.path if question else None
        if question is not work.question and not work.offers:
            work.remarks.append(
                Text("Ce plan ne me suffit pas pour en proposer.", "This plan does not let me suggest any.")
            )
    elif work.question is not None and work.question.id == "conflict":
        work.offers = [_keep(work), work.state.conflicts[0]]
        work.offered_for = work.question.path
    elif (proposed := _proposed_objective(work)) is not None:
        work.offers, work.offered_for = [proposed], "objective.statement"
    elif work.read.proposals and not work.read.control:
        work.offers = list(work.read.proposals)
        work.offered_for = work.question.path if work.question else None
    elif "objective.statement" in work.review and (worded := list(new_wording(work.before.plan, work.state.plan))):
        work.offers, work.offered_for = worded, "objective.statement"
    elif work.challenge is not None and not work.digression:
        work.offers = [Offer(p.label, p.edits) for p in work.challenge.proposals[:3]]
        if work.challenge.code == "AUD002":
            work.offers = [
                Offer(Text("Séparer en un plan par audience", "Split into one plan an audience"), action="split"),
                *work.offers,
            ]
        work.offered_for = work.question.path if work.question else None


def _proposed_objective(work: Work) -> Offer | None:
    """Offer to record words as the objective that state no goal: only the person knows whether they are meant so."""
    words = next((w for reason, w in work.read.notes if reason == "may_be_objective"), None)
    if words is None:
        return None
    text = " ".join(words.text.split()).strip(" .!?:;,")
    text = text[:1].upper() + text[1:]
    label = Text(f"noter « {text} » comme objectif", f"record “{text}” as the objective")
    return Offer(label, (Edit("set", "objective.statement", text),), suggested=False)


def _named(work: Work) -> Question | None:
    """Return the question that a suggestion was asked for by name ("propose des piliers"), pending or not."""
    label, plan = work.suggest_about, work.state.plan
    if not label or (work.question is not None and work.question.label == label):
        return None
    if label == "risks":
        return Question("orchestrate.risks", "orchestrate.risks", "orchestrate", "risks")
    standing = open_questions(plan, work.findings, work.state)
    row = next((row for row in table() if row.label == label), None)
    made = Question(row.id, row.path or row.stage, row.stage, row.label) if row is not None else None
    return next((question for question in standing if question.label == label), made)


def _coach(work: Work) -> None:
    """Show what a good answer looks like; a suggestion of it follows where one can be composed."""
    row = asked(work.question.id) if work.question else None
    if row is not None and work.question is not None:
        work.panels.append(Text(f"Une bonne réponse\u00a0: {row.good.fr}.", f"A good answer: {row.good.en}."))
        work.sources.append(source_of(row.source, work.language, work.question.path))
    elif work.challenge is not None:
        work.panels.append(work.challenge.fix)
        work.sources.append(source_of(work.challenge.source, work.language, work.challenge.path))


def _keep(work: Work) -> Offer:
    path = work.state.conflicts[0].edits[0].path
    value = value_of(work.state.plan, path)
    plan = work.state.plan
    return Offer(
        Text(f"garder {shown(plan, path, value, 'fr')}", f"keep {shown(plan, path, value, 'en')}"), action="keep"
    )
