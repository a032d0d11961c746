"""A calculation asked for in the conversation: worked out, explained, written into the plan only on a yes."""

from dataclasses import replace

from assistant.calculators.answer import Answer, CalculatorError, as_markdown
from assistant.calculators.catalogue import Calculator, calculate, calculators, known, missing
from assistant.dialogue.guided.calculations import AGAIN, UNKNOWN, given
from assistant.dialogue.sources import source_of
from assistant.dialogue.state import Offer
from assistant.dialogue.work import Work
from assistant.language.text import LANGUAGES, Language, Text


def carry_out(work: Work, name: str) -> None:
    """Calculate with what the message and the plan say, or say what is missing; the pending question stays."""
    work.digression = True
    if name == UNKNOWN:
        work.remarks.append(_offered())
        return
    before: dict[str, str] = {}
    if name == AGAIN:
        name, before = work.state.calculated[0], dict(work.state.calculated[1])
    plan, calculator = work.state.plan, calculators()[name]
    said = given(name, work.message, work.language, work.today)
    if before and not said:
        work.remarks.append(_which(calculator))
        return
    said = {**before, **said}
    # Lines to split are said, never taken: the channels of the plan have no weights.
    from_plan = {key: text for key, text in known(name, plan).items() if key not in said and key != "lines"}
    values = {**from_plan, **said}
    lacking = missing(name, values)
    if lacking:
        work.state = replace(work.state, calculated=(name, tuple(values.items())))
        labels = [", ".join(field.label.get(language).lower() for field in lacking) for language in LANGUAGES]
        fr, en = (_example(calculator, language) for language in LANGUAGES)
        work.remarks.append(
            Text(
                f"Pour calculer, il me manque : {labels[0]}. Par exemple : {fr}",
                f"To calculate, I need: {labels[1]}. For example: {en}",
            )
        )
        return
    try:
        answers = {language: calculate(name, values, plan, work.today, language) for language in LANGUAGES}
    except CalculatorError as error:
        work.remarks.append(Text(error.fr, error.en))
        return
    answer = answers[work.language]
    work.state = replace(work.state, calculated=(name, tuple(values.items())))
    work.panels.append(Text(*(as_markdown(answers[language], language, plan.currency) for language in LANGUAGES)))
    work.sources.extend(source_of(each.source, work.language) for each in answer.remarks)
    _taken_from_plan(work, calculator, set(from_plan))
    _offer(work, calculator, answer)


def _which(calculator: Calculator) -> Text:
    """Return a request to say what another figure is: alone it could be any."""
    fr, en = (
        ", ".join(field.label.get(language).lower() for field in calculator.fields if field.kind != "lines")
        for language in LANGUAGES
    )
    return Text(f"Dites ce qu’est ce chiffre\u00a0: {fr}.", f"Say what this figure is: {en}.")


def _example(calculator: Calculator, language: Language) -> str:
    """Return a sentence that asks for a calculation; one with a table stands on lines of its own."""
    text = calculator.example.get(language)
    if "\n" in text:
        return "\n\n" + "\n".join(f"    {line}" for line in text.splitlines())
    return f"« {text} »." if language == "fr" else f"“{text}”."


def _offered() -> Text:
    """Return what can be calculated."""
    titles = [[each.title.get(language) for each in calculators().values()] for language in LANGUAGES]
    names = [", ".join(f"{title[:1].lower()}{title[1:]}" for title in each) for each in titles]
    first = next(iter(calculators().values())).example
    return Text(
        f"Je ne sais pas calculer cela. Je sais calculer : {names[0]}. Par exemple : « {first.fr} ».",
        f"I cannot calculate that. I can calculate: {names[1]}. For example: “{first.en}”.",
    )


def _taken_from_plan(work: Work, calculator: Calculator, names: set[str]) -> None:
    fields = [field for field in calculator.fields if field.name in names]
    if fields:
        fr, en = (", ".join(field.label.get(language).lower() for field in fields) for language in LANGUAGES)
        work.remarks.append(Text(f"Repris du plan : {fr}.", f"Taken from the plan: {en}."))


def _offer(work: Work, calculator: Calculator, answer: Answer) -> None:
    if answer.edits:
        work.offers = [Offer(calculator.accept, answer.edits)]
        work.offered_for = "calculation"
