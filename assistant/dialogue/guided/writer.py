"""Words a reply without a model: what was noted, what was asked for, what is wrong, and one question."""

import re

from assistant.dialogue import panels
from assistant.dialogue.guided.echo import assumptions_of, echoed, known_already, listed, origin_of
from assistant.dialogue.guided.notes import told_notes
from assistant.dialogue.guided.page import Page
from assistant.dialogue.offers import numbered
from assistant.dialogue.protocols import Outcome, Reply
from assistant.dialogue.stages import asked
from assistant.dialogue.state import Question
from assistant.language.text import Language, Text, fold
from assistant.plan import Plan, SectionName
from assistant.plan.wording import element_name, field_label, path_label


class GuidedWriter:
    """Words replies from fixed, bilingual parts."""

    def write(self, outcome: Outcome) -> Reply:
        """Return the reply."""
        page = Page(outcome.language)
        _refusal(page, outcome)
        for remark in outcome.remarks:
            page.say(remark)
        _echo(page, outcome)
        _notes(page, outcome)
        _review(page, outcome)
        _answer(page, outcome)
        for panel in outcome.panels:
            page.say(panel)
        if outcome.panels and outcome.sources:
            page.paragraphs[-1] += " " + " ".join(page.cite(source) for source in outcome.sources)
        _challenge(page, outcome)
        _offers(page, outcome)
        control = outcome.reading.control
        closing = control is not None and control.intent == "finish"
        if outcome.finished and (closing or outcome.before.pending is not None):
            _closing(page, outcome)
        elif outcome.finished:
            page.say(_CLOSED)
        else:
            _question(page, outcome)
        return Reply("\n\n".join(page.paragraphs), tuple(page.sources))


_CLOSED = Text(
    "Rien n’est en attente : dites ce que vous voulez changer, ou « vérifie ».",
    "Nothing is pending: say what you want to change, or “check”.",
)


_STILL = Text("Ma proposition tient : « oui » l’accepte.", "My proposal stands: “yes” accepts it.")
_STILL_SEVERAL = Text("Mes propositions tiennent : leur numéro suffit.", "My proposals stand: their number is enough.")


def _refusal(page: Page, outcome: Outcome) -> None:
    if outcome.reading.refused == "orders":
        page.say(
            Text(
                "Ce message me donne des consignes sur moi-même : je n’en applique rien. Le plan et les règles ne "
                "bougent pas.",
                "This message gives me orders about myself: I apply none of it. The plan and the rules stay as "
                "they are.",
            )
        )
    elif outcome.reading.refused == "off_topic":
        page.say(
            Text(
                "Je ne m’occupe que de votre campagne.",
                "I only deal with your campaign.",
            )
        )
    elif outcome.reading.intent == "unclear" and not (
        outcome.remarks or outcome.reading.notes or outcome.reading.proposals
    ):
        row = asked(outcome.question.id) if outcome.question else None
        good = Text(f" Une bonne réponse : {row.good.fr}.", f" A good answer: {row.good.en}.") if row else Text("", "")
        page.say(
            Text(
                "Je n’ai pas compris ce message, rien n’est enregistré." + good.fr,
                "I did not understand this message, nothing is recorded." + good.en,
            )
        )


def _echo(page: Page, outcome: Outcome) -> None:
    counted = outcome.challenge is not None and outcome.challenge.code == "OBJ002" and not outcome.repeated
    # An objective that is too long is shown word by word below: once is enough.
    edits = [e for e in outcome.applied if not (counted and e.path == "objective.statement")]
    said = [e for e in edits if origin_of(e) not in ("assumed", "suggested")]
    accepted = [e for e in edits if origin_of(e) == "suggested"]
    assumed = [e for e in edits if origin_of(e) == "assumed"]
    plan = outcome.state.plan
    for head, facts in (
        (Text("Noté\u00a0: ", "Noted: "), said),
        (Text("Suggestion acceptée\u00a0: ", "Suggestion accepted: "), accepted),
    ):
        if facts:
            page.add(
                head.get(page.language)
                + listed(echoed(plan, facts, page.language, outcome.before.plan), page.language)
                + "."
            )
    if assumed:
        lead = Text("Supposé, à confirmer\u00a0: ", "Assumed, to confirm: ").get(page.language)
        page.add(lead + listed(assumptions_of(plan, assumed, page.language), page.language) + ".")
    if not edits and outcome.reading.known and outcome.reading.intent == "fact":
        page.add(known_already(plan, outcome.reading.known, page.language))


def _notes(page: Page, outcome: Outcome) -> None:
    for sentence in told_notes(outcome.reading.notes, page.language, applied=bool(outcome.applied)):
        page.add(sentence)


def _review(page: Page, outcome: Outcome) -> None:
    if outcome.review:
        plan = outcome.state.plan
        labels = list(dict.fromkeys(path_label(plan, path).get(page.language) for path in outcome.review))
        head = (
            "À revoir, car cela en dépend\u00a0: " if page.language == "fr" else "To review, since it depends on this: "
        )
        page.add(head + ", ".join(labels) + ".")


def _answer(page: Page, outcome: Outcome) -> None:
    if outcome.answer is not None:
        text = ""
        for sentence, source in outcome.answer.sentences:
            # A list stays a list.
            text += ("\n" if sentence.startswith(("- ", "* ")) else " ") + sentence
            last = source
        page.add(f"{text.strip()} {page.cite(last)}")
    elif outcome.reading.question and not outcome.reading.refused and not outcome.panels:
        page.say(
            Text(
                "Les documents ne le disent pas, et je n’invente pas de réponse.",
                "The documents do not tell, and I make up no answer.",
            )
        )


def _left(page: Page, outcome: Outcome) -> None:
    """Say in a line what is not insisted upon: the list of what is left shows it."""
    if outcome.left is None or outcome.finished:
        return
    fault = Text(panels.fault_of(outcome.left.message.fr), panels.fault_of(outcome.left.message.en))
    blocks = outcome.left.severity == "error"
    page.say(
        Text(
            f"Laissé de côté pour l’instant{', et cela bloque le lancement' if blocks else ''}\u00a0: {fault.fr}",
            f"Left aside for now{', and it blocks the launch' if blocks else ''}: {fault.en}",
        )
    )


def _challenge(page: Page, outcome: Outcome) -> None:
    _left(page, outcome)
    finding = outcome.challenge
    if finding is None or outcome.finished:
        return
    message = finding.message.get(page.language)
    if outcome.repeated:
        # Said in full a moment ago: what is wrong is enough, without the details after the colon.
        back = Text("Revenons à ceci : ", "Back to this: ").get(page.language)
        page.add(back + panels.fault_of(message))
        return
    mark = f" {page.cite(outcome.reason)}" if outcome.reason else ""
    # What is offered says how to mend it.
    fix = "" if outcome.offers else f" {finding.fix.get(page.language)}"
    page.add(f"{message}{mark}{fix}")


def _offers(page: Page, outcome: Outcome) -> None:
    question = outcome.question
    if question is not None and question.id == "conflict":
        conflict = outcome.state.conflicts[0]
        label = path_label(outcome.state.plan, question.path)
        options = numbered(outcome.offers or outcome.state.offers)
        page.say(
            Text(
                f"Deux valeurs pour {label.fr} : laquelle est la bonne ? {options.fr}",
                f"Two values for {label.en}: which one is right? {options.en}",
            )
        )
        assert conflict.edits
        return
    if not outcome.offers or outcome.offers[0].action in ("restart",):
        return
    if outcome.repeated and outcome.applied and outcome.offers == outcome.before.offers:
        page.say(_STILL if len(outcome.offers) == 1 else _STILL_SEVERAL)
        return
    options = numbered(outcome.offers)
    suggested = outcome.offers[0].suggested and not outcome.offers[0].action
    head = (
        Text("Suggestion : ", "Suggestion: ") if len(outcome.offers) == 1 else Text("Suggestions : ", "Suggestions: ")
    )
    if not suggested:
        head = Text("Je propose : ", "I propose: ")
    if len(outcome.offers) == 1:
        label = outcome.offers[0].label
        page.say(Text(f"{head.fr}{label.fr} (« oui » pour accepter).", f"{head.en}{label.en} (“yes” accepts)."))
    else:
        page.say(Text(f"{head.fr}{options.fr}", f"{head.en}{options.en}"))


def _question(page: Page, outcome: Outcome) -> None:
    question = outcome.question
    if question is None or question.id == "conflict":
        return
    row = asked(question.id)
    if row is not None:
        text = ask_text(question, outcome.state.plan, page.language)
        if outcome.repeated:
            page.add(_again(text, page.language) if page.paragraphs else text)
        else:
            why = row.why.get(page.language)
            mark = f" {page.cite(outcome.reason)}" if outcome.reason else ""
            page.add(f"{text} ({why}{mark})")
    page.add(progress(outcome.progress, page.language))


_LIST = re.compile(r"\s?:\s(?:[^?,]*,){2}[^?]*(?=\?)")


def without_choices(text: str, language: Language) -> str:
    """Return a question without the choices that it lists."""
    return _LIST.sub("\u00a0" if language == "fr" else "", text)


def _again(text: str, language: Language) -> str:
    """Return a question that was put before: without the choices that it listed."""
    back = Text("Revenons à la question\u00a0: ", "Back to the question: ").get(language)
    short = without_choices(text, language)
    return back + (short[:1].lower() + short[1:] if short[1:2].islower() or short[1:2] in " ’'" else short)


def _quoted(name: str, path: str, language: Language) -> str:
    """Return the title of a content in quotes, as it has no article: "Who answers for “poster”?"."""
    if not name or not path.startswith("rally.contents") or any(mark in name for mark in '«“"'):
        return name
    return f"«\u00a0{name}\u00a0»" if language == "fr" else f"“{name}”"


def ask_text(question: Question, plan: Plan, language: Language) -> str:
    """Return a question's text with its names filled in."""
    row = asked(question.id)
    assert row is not None
    names = [_quoted(element_name(plan, path), path, language) for path in question.paths or (question.path,)]
    names = list(dict.fromkeys(n for n in names if n)) or [field_label(question.path).get(language)]
    options = " ".join(f"{i}) {label}" for i, (_, label) in enumerate(question.choices, 1))
    listed = ", ".join(names[:6]) + (" …" if len(names) > 6 else "")
    text = row.ask.get(language)
    if fold(names[0])[:1] in tuple("aeiouy"):
        text = text.replace(" de {name}", " d’{name}")
    return text.replace("{name}", names[0]).replace("{names}", listed).replace("{options}", options).strip()


def progress(place: tuple[SectionName, int, int], language: Language) -> str:
    """Return the line that says how far the conversation is."""
    section, number, left = place
    label = field_label(section).get(language)
    if language == "fr":
        rest = "dernière question ici" if left <= 1 else f"{left} questions restent ici"
        return f"_{number} sur 7, {label} · {rest}_"
    rest = "last question here" if left <= 1 else f"{left} questions left here"
    return f"_{number} of 7, {label} · {rest}_"


def _closing(page: Page, outcome: Outcome) -> None:
    plan = outcome.state.plan
    page.say(panels.verdict(outcome.findings, limit=6))
    assumed = panels.assumptions(plan)
    if assumed.fr:
        head = (
            "Suppositions à confirmer la prochaine fois\u00a0:"
            if page.language == "fr"
            else "Assumptions for the next session:"
        )
        page.add(head + "\n" + assumed.get(page.language))
    skipped = len(outcome.state.skipped)
    count = sum(1 for mark in plan.provenance.values() if mark.origin == "assumed")
    asked_count = len(outcome.state.asked)
    page.say(
        Text(
            f"{asked_count} {'demandés' if asked_count > 1 else 'demandé'} · "
            f"{count} {'supposés' if count > 1 else 'supposé'}" + (f" · {skipped} passés" if skipped else ""),
            f"{asked_count} asked · {count} assumed" + (f" · {skipped} skipped" if skipped else ""),
        )
    )
