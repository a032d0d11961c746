"""Words a reply without a model: what was noted, what was asked for, what is wrong, and one question."""

from dataclasses import dataclass, field

from assistant.dialogue import panels
from assistant.dialogue.display import shown
from assistant.dialogue.offers import numbered
from assistant.dialogue.protocols import Outcome, Reply, Source
from assistant.dialogue.stages import asked
from assistant.dialogue.state import Question
from assistant.language.text import Language, Text
from assistant.plan import Edit, Plan, SectionName, plan_data
from assistant.plan.path import value_at
from assistant.plan.wording import element_name, field_label, path_label

_ECHOED = 8


@dataclass
class _Page:
    """A reply on its way: paragraphs, and the sources that they cite."""

    language: Language
    paragraphs: list[str] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)

    def add(self, text: str) -> None:
        if text.strip():
            self.paragraphs.append(text.strip())

    def say(self, text: Text) -> None:
        self.add(text.get(self.language))

    def cite(self, source: Source) -> str:
        """Return the mark of a source, numbered in order of first use."""
        for number, known in enumerate(self.sources, 1):
            if (known.document, known.section, known.quote) == (source.document, source.section, source.quote):
                return f"[{number}]"
        self.sources.append(source)
        return f"[{len(self.sources)}]"


class GuidedWriter:
    """Words replies from fixed, bilingual parts."""

    def write(self, outcome: Outcome) -> Reply:
        """Return the reply."""
        page = _Page(outcome.language)
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
        if outcome.finished:
            _closing(page, outcome)
        else:
            _question(page, outcome)
        return Reply("\n\n".join(page.paragraphs), tuple(page.sources))


def _refusal(page: _Page, outcome: Outcome) -> None:
    if outcome.reading.refused == "orders":
        page.say(
            Text(
                "Ce message me donne des consignes sur moi-même : je n’en applique rien. Le plan et les règles ne bougent pas.",
                "This message gives me orders about myself: I apply none of it. The plan and the rules stay as they are.",
            )
        )
    elif outcome.reading.refused == "off_topic":
        page.say(
            Text(
                "Je ne m’occupe que de votre campagne.",
                "I only deal with your campaign.",
            )
        )
    elif outcome.reading.intent == "unclear" and not outcome.remarks:
        row = asked(outcome.question.id) if outcome.question else None
        good = Text(f" Une bonne réponse : {row.good.fr}.", f" A good answer: {row.good.en}.") if row else Text("", "")
        page.say(
            Text(
                "Je n’ai pas compris ce message, rien n’est enregistré." + good.fr,
                "I did not understand this message, nothing is recorded." + good.en,
            )
        )


def _echo(page: _Page, outcome: Outcome) -> None:
    said = [e for e in outcome.reading.edits if not _is_assumed(e)]
    assumed = [e for e in outcome.reading.edits if _is_assumed(e)]
    plan = outcome.state.plan
    if said:
        head = Text("Noté\u00a0: ", "Noted: ").get(page.language)
        page.add(head + _listed(_facts(plan, said, page.language), page.language) + ".")
    if assumed:
        head = Text("Supposé, à confirmer\u00a0: ", "Assumed, to confirm: ").get(page.language)
        page.add(head + _listed(_facts(plan, assumed, page.language), page.language) + ".")
    if not outcome.reading.edits and outcome.reading.known and outcome.reading.intent == "fact":
        page.say(Text("C’était déjà noté.", "That was noted already."))


def _is_assumed(edit: Edit) -> bool:
    return edit.provenance is not None and edit.provenance.origin == "assumed"


def _facts(plan: Plan, edits: list[Edit], language: Language) -> list[str]:
    facts: dict[str, str] = {}
    for edit in edits:
        facts[_place(edit)] = _fact(plan, edit, language)
    return list(dict.fromkeys(facts.values()))


def _place(edit: Edit) -> str:
    return f"{edit.path} {edit.value}" if edit.op == "add" else edit.path


def _fact(plan: Plan, edit: Edit, language: Language) -> str:
    label = field_label(edit.path).get(language)
    if edit.op == "remove":
        return Text(f"{edit_name(edit)} retiré", f"{edit_name(edit)} removed").get(language)
    if edit.op == "clear":
        return Text(f"{label} vidé", f"{label} emptied").get(language)
    value = edit.value
    if edit.op == "add":
        if isinstance(value, dict):
            current = value_at(plan_data(plan), f"{edit.path}[{value['id']}]") if "id" in value else value
            value = {
                k: v
                for k, v in (current or value).items()
                if k in ("id", "name", "title", "label", "amount", "source", "target", "date", "due")
            }
        return f"{label} {_quoted(shown(plan, edit.path, value, language), language)}"
    name = element_name(plan, edit.path)
    owner = f" ({name})" if name and not edit.path.endswith("]") else ""
    return f"{label}{owner} {_quoted(shown(plan, edit.path, value, language), language)}"


def edit_name(edit: Edit) -> str:
    """Return the id of the element that an edit removes."""
    return edit.path[edit.path.rfind("[") + 1 : -1] if edit.path.endswith("]") else edit.path


def _quoted(text: str, language: Language) -> str:
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"


def _listed(items: list[str], language: Language) -> str:
    separator = "\u00a0; " if language == "fr" else "; "
    if len(items) <= _ECHOED:
        return separator.join(items)
    more = len(items) - _ECHOED
    rest = f"et {more} autres faits" if language == "fr" else f"and {more} more facts"
    return separator.join([*items[:_ECHOED], rest])


_NOTES: dict[str, Text] = {
    "past_date": Text("la date « {words} » est passée", "the date “{words}” is past"),
    "legal_unclear": Text("« {words} » ne dit pas la base légale", "“{words}” does not say the legal basis"),
}


def _notes(page: _Page, outcome: Outcome) -> None:
    if outcome.reading.notes:
        french = page.language == "fr"
        words = [_quoted(note.text.strip(), page.language) for _, note in outcome.reading.notes[:3]]
        head = "Pas su lire, à préciser\u00a0: " if french else "Could not read, please clarify: "
        page.add(head + ", ".join(words) + ".")


def _review(page: _Page, outcome: Outcome) -> None:
    if outcome.review:
        plan = outcome.state.plan
        labels = list(dict.fromkeys(path_label(plan, path).get(page.language) for path in outcome.review))
        head = (
            "À revoir, car cela en dépend\u00a0: " if page.language == "fr" else "To review, since it depends on this: "
        )
        page.add(head + ", ".join(labels) + ".")


def _answer(page: _Page, outcome: Outcome) -> None:
    if outcome.answer is not None:
        text = ""
        for sentence, source in outcome.answer.sentences:
            text += sentence + " "
            last = source
        page.add(f"{text.strip()} {page.cite(last)}")
    elif outcome.reading.question and not outcome.reading.refused and not outcome.panels:
        page.say(
            Text(
                "Les documents ne le disent pas, et je n’invente pas de réponse.",
                "The documents do not tell, and I make up no answer.",
            )
        )


def _challenge(page: _Page, outcome: Outcome) -> None:
    finding = outcome.challenge
    if finding is None or outcome.finished:
        return
    mark = f" {page.cite(outcome.reason)}" if outcome.reason else ""
    page.add(f"{finding.message.get(page.language)}{mark} {finding.fix.get(page.language)}")


def _offers(page: _Page, outcome: Outcome) -> None:
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


def _question(page: _Page, outcome: Outcome) -> None:
    question = outcome.question
    if question is None or question.id == "conflict":
        return
    row = asked(question.id)
    if row is not None:
        text = ask_text(question, outcome.state.plan, page.language)
        if outcome.repeated:
            back = Text("Revenons à la question : ", "Back to the question: ") if len(page.paragraphs) else Text("", "")
            page.add(back.get(page.language) + text)
        else:
            why = row.why.get(page.language)
            mark = f" {page.cite(outcome.reason)}" if outcome.reason else ""
            page.add(f"{text} ({why}{mark})")
    page.add(progress(outcome.progress, page.language))


def ask_text(question: Question, plan: Plan, language: Language) -> str:
    """Return a question's text with its names filled in."""
    row = asked(question.id)
    assert row is not None
    names = [element_name(plan, path) for path in question.paths or (question.path,)]
    names = list(dict.fromkeys(n for n in names if n)) or [field_label(question.path).get(language)]
    options = " ".join(f"{i}) {label}" for i, (_, label) in enumerate(question.choices, 1))
    listed = ", ".join(names[:6]) + (" …" if len(names) > 6 else "")
    text = row.ask.get(language)
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


def _closing(page: _Page, outcome: Outcome) -> None:
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
            f"{asked_count} {'demandés' if asked_count > 1 else 'demandé'} · {count} {'supposés' if count > 1 else 'supposé'}"
            + (f" · {skipped} passés" if skipped else ""),
            f"{asked_count} asked · {count} assumed" + (f" · {skipped} skipped" if skipped else ""),
        )
    )


def opening(plan: Plan, question: Question | None, language: Language, fixed: bool, source: Source | None) -> Reply:
    """Return the first message: that one talks to software, what comes out, and the first question.

    Args:
        plan: The plan one goes on from, perhaps empty.
        question: The first question.
        language: Language of the message.
        fixed: Whether the language was chosen; else a line in the other language says that it can be.
        source: What the first question's reason rests on.
    """
    page = _Page(language)
    page.say(
        Text(
            "Bonjour. Vous parlez à un logiciel, pas à une personne. Ensemble, nous allons de l’objectif au plan de "
            "campagne vérifié. Dites « je ne sais pas », « passe », « montre le plan » ou posez une question quand vous voulez.",
            "Hello. You are talking to software, not to a person. Together we go from the objective to a checked campaign "
            "plan. Say “I don't know”, “skip”, “show the plan” or ask a question whenever you like.",
        )
    )
    if not fixed:
        page.say(
            Text(
                "_You can also write in English; I answer in your language._", "_Vous pouvez aussi écrire en français._"
            )
        )
    if question is not None:
        row = asked(question.id)
        if row is not None:
            mark = f" {page.cite(source)}" if source else ""
            page.add(f"{ask_text(question, plan, language)} ({row.why.get(language)}{mark})")
    return Reply("\n\n".join(page.paragraphs), tuple(page.sources))
