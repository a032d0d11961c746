"""What a marketer answers to a pending question, from what they know."""

from collections.abc import Callable

from assistant.dialogue.state import Question
from evals.conversations.facts import NAMED, Data, Fact, at
from evals.conversations.sameness import same_name
from evals.simulator import people
from evals.simulator.campaign import bare
from evals.simulator.speech import Length, Said, Speech

# Questions that one topic answers.
_TOPIC = {
    "objective.statement": "statement",
    "objective.kind": "kind",
    "objective.target": "statement",
    "objective.deadline": "statement",
    "objective.baseline": "baseline",
    "audience.name": "audience",
    "audience.lifecycle": "lifecycle",
    "audience.challenges": "challenges",
    "audience.habits": "habits",
    "message_house.promise": "promise",
    "rally.channels": "channels",
    "rally.contents": "contents",
    "rally.data": "data",
    "integrate.steps": "journey",
    "orchestrate.start": "dates",
    "orchestrate.end": "end",
    "orchestrate.budget.lines": "budget_lines",
    "orchestrate.legal_basis": "legal",
    "orchestrate.retention_months": "retention",
    "orchestrate.reviews": "reviews",
}
# Challenges that a plainer wording of one topic mends.
_MENDED_BY = {
    "OBJ002": "statement",
    "OBJ007": "statement",
    "OBJ008": "statement",
    "OBJ011": "statement",
    "AUD002": "audience",
    "AUD003": "audience",
    "AUD006": "audience",
    "INT003": "journey",
    "INT004": "journey",
    "INT007": "journey",
    "INT010": "captures",
    "ORC002": "dates",
    "ORC020": "budget",
}


def reply_to(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    """Answer a question.

    Args:
        question: The pending question.
        speech: What the marketer knows and how they word it.
        data: The plan as the reply showed it: a question names elements by the plan's names.
        length: How much they say.

    Returns:
        The answer, or None where the marketer does not know one.
    """
    rng = speech.voice.rng
    topic = _TOPIC.get(question.id) or _MENDED_BY.get(question.code or "")
    match topic:
        case "audience" if question.code is None and rng.random() < 0.5:
            topic = "audience_lifecycle"
        case None:
            return _special(question, speech, data, length)
    return speech.about(topic, length)


def _special(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    answer = _SPECIAL.get(question.id)
    return answer(question, speech, data, length) if answer else None


def names(question: Question, data: Data) -> list[str]:
    """Return the plan's names of the elements that a question is about."""
    found = []
    for path in question.paths or (question.path,):
        list_path, _, rest = path.partition("[")
        wanted = rest.partition("]")[0]
        for each in at(data, list_path) or []:
            if each.get("id") == wanted:
                found.append(str(each.get(NAMED.get(list_path, "id")) or wanted))
    return found


def _own(name: str, known: list[str]) -> str:
    return next((each for each in known if same_name(each, name)), name)


def _pillars(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return speech.about("pillars" if speech.voice.rng.random() < 0.7 else "bare_pillars", length)


def _proof(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    asked = names(question, data)
    pillar = next((p for p in speech.campaign.pillars for name in asked if same_name(p.title, name)), None)
    if pillar is None:
        return None
    text = speech.voice.pick("proof", length, proof=pillar.proof, title=pillar.title)
    return Said(text, (Fact(f"message_house.pillars[{pillar.title}].proofs", pillar.proof),), "proof")


def _answers(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    asked = [_own(name, [p.title for p in speech.campaign.pillars]) for name in names(question, data)]
    pillars = {each.title: each for each in speech.campaign.pillars}
    shown = [label for _, label in question.choices]
    rows, facts = [], []
    for title in asked:
        if title not in pillars:
            return None
        challenge = speech.campaign.audience.challenges[pillars[title].answers]
        place = next((i for i, label in enumerate(shown, 1) if same_name(challenge, label)), None)
        if place is None:
            return None
        rows.append({"title": title, "number": str(place), "challenge": challenge})
        facts.append(Fact(f"message_house.pillars[{title}].answers", challenge))
    return Said(speech.voice.listed(speech.style("answers", "short"), rows), tuple(facts), "answers")


def _team(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return people.team(speech, length)


def _campaign_manager(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    return people.one_member(speech, ("campaign_manager",))


def _sales(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    return people.one_member(speech, ("sales", "sdr"))


def _contact(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    known = [each.name for each in speech.campaign.team]
    return people.contact(speech, _own(next(iter(names(question, data)), ""), known))


def _managers(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return people.managers(speech, [_own(n, list(speech.campaign.channels)) for n in names(question, data)])


def _targetable(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    facts = tuple(Fact(f"rally.channels[{name}].targetable", "yes") for name in names(question, data))
    return Said(speech.voice.pick("yes"), facts, "targetable")


def _owners(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return people.owners(speech, [_own(n, [c.title for c in speech.campaign.contents]) for n in names(question, data)])


def _tasks(question: Question, speech: Speech, data: Data, length: Length) -> Said | None:
    contents = [each.title for each in speech.campaign.contents]
    asked = [name for title in question.paths for name in _content_names(title, data)]
    return people.tasks(speech, [_own(name, contents) for name in asked]) if asked else None


def _content_names(path: str, data: Data) -> list[str]:
    wanted = path.partition("[")[2].partition("]")[0]
    return [str(each["title"] or wanted) for each in at(data, "rally.contents") if each["id"] == wanted]


def _goal(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    step = speech.campaign.journey[-1]
    return Said(speech.voice.pick("step", "short", step=step), (Fact("integrate.goal", bare(step)),), "goal")


def _entry(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    step = speech.campaign.journey[0]
    return Said(speech.voice.pick("step", "short", step=step), (Fact("integrate.entry", bare(step)),), "entry")


def _stores_in(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    base = speech.campaign.data.name
    facts = tuple(Fact(f"integrate.steps[{name}].stores_in", base) for name in names(question, data))
    return Said(speech.voice.pick("stores_in", "short", data=base), facts, "stores_in")


def _left_out(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return Said(speech.voice.pick("reserve_reason"), (), "left_out")


def _budget(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return speech.about("budget" if speech.voice.rng.random() < 0.7 else "bare_budget", length)


def _step_pillars(question: Question, speech: Speech, data: Data, length: Length) -> Said:
    return Said(speech.voice.pick("all_pillars"), (), "step_pillars")


_SPECIAL: dict[str, Callable[[Question, Speech, Data, Length], Said | None]] = {
    "message_house.pillars": _pillars,
    "message_house.proofs": _proof,
    "message_house.answers": _answers,
    "team.members": _team,
    "team.campaign_manager": _campaign_manager,
    "team.sales": _sales,
    "team.contact": _contact,
    "rally.manager": _managers,
    "rally.targetable": _targetable,
    "rally.owner": _owners,
    "integrate.goal": _goal,
    "integrate.entry": _entry,
    "integrate.stores_in": _stores_in,
    "integrate.left_out": _left_out,
    "integrate.pillars": _step_pillars,
    "orchestrate.budget.total": _budget,
    "orchestrate.tasks": _tasks,
}
