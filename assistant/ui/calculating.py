"""The calculators as forms: figures in, figures and their meaning out, written into the plan only on a click."""

from collections.abc import Mapping
from urllib.parse import quote

from assistant.calculators.answer import Answer, as_rows, written
from assistant.calculators.catalogue import Calculator, Field, calculators, known
from assistant.dialogue.sources import source_of
from assistant.exports import blocks, csv_table
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.ui.markup import Markup, el, table
from assistant.ui.texts import say


def panel(plan: Plan, language: Language, done: tuple[str, Mapping[str, str], Answer] | None = None) -> Markup:
    """Return a form for each calculator, filled in with what the plan says.

    Args:
        plan: The plan.
        language: Language of the page.
        done: A calculation to show: the calculator, what was filled in, the answer.
    """
    head = el("h3", say("calculators", language)) + el("p", say("calculators_why", language), class_="ca-muted")
    made = [
        _one(each, plan, language, done if done and done[0] == each.name else None) for each in calculators().values()
    ]
    return Markup(head + "".join(made))


def _one(
    calculator: Calculator, plan: Plan, language: Language, done: tuple[str, Mapping[str, str], Answer] | None
) -> Markup:
    filled = done[1] if done else known(calculator.name, plan)
    fields = (_input(field, filled.get(field.name, ""), language) for field in calculator.fields)
    send = el("button", say("calculate", language), type="submit", class_="ca-button ca-primary")
    form = el(
        "form", fields, el("div", send, class_="ca-row"), data_form="calculate", data_key=calculator.name,
        class_="ca-form ca-calculator", aria_label=calculator.title.get(language),
    )  # fmt: skip
    example = el(
        "p", say("in_words", language), " ", el("em", f"« {_short(calculator, language)} »"), class_="ca-muted"
    )
    return el(
        "details",
        el("summary", el("span", calculator.title.get(language), class_="ca-name")),
        el(
            "div", el("p", calculator.why.get(language)), form,
            _result(calculator, done[1], done[2], plan, language) if done else None, example, class_="ca-facts",
        ),
        class_="ca-section", data_keep=f"calculator-{calculator.name}", open=done is not None,
    )  # fmt: skip


def _short(calculator: Calculator, language: Language) -> str:
    first, more, _ = calculator.example.get(language).partition("\n")
    return f"{first} …" if more else first


def _input(field: Field, text: str, language: Language) -> Markup:
    label = field.label.get(language) + ("" if field.required else f" ({say('optional', language)})")
    if field.kind == "lines":
        hint = field.hint.get(language) if field.hint else None
        control = el("textarea", text, name=field.name, rows=max(3, text.count("\n") + 1), placeholder=hint,
                     required=field.required)  # fmt: skip
    else:
        control = el(
            "input", name=field.name, value=text, type="date" if field.kind == "date" else "text", autocomplete="off",
            inputmode=None if field.kind == "date" else "decimal", required=field.required,
        )  # fmt: skip
    return el("label", el("span", label), control, class_="ca-field")


def _result(
    calculator: Calculator, filled: Mapping[str, str], answer: Answer, plan: Plan, language: Language
) -> Markup:
    facts = [
        part
        for each in answer.figures
        for part in (el("dt", each.label.get(language)), el("dd", each.written(language, plan.currency)))
    ]
    shown = answer.table
    rows = None
    if shown and shown.rows:
        cells = tuple(
            tuple(written(cell, unit, language, plan.currency) for cell, unit in zip(row, shown.units, strict=True))
            for row in shown.rows
        )
        figures = frozenset(i for i, unit in enumerate(shown.units) if unit in ("money", "number", "percent"))
        heads = tuple(heading.get(language) for _, heading in shown.columns)
        rows = table(blocks.Table(answer.title.get(language), heads, cells, figures).without_empty_columns())
    remarks = (
        el("li", each.text.get(language), " ", el("small", source_of(each.source, language).line))
        for each in answer.remarks
    )
    return el(
        "section",
        el("h4", answer.title.get(language)),
        el("dl", facts),
        (el("p", text.get(language), class_="ca-strong") for text in answer.reading),
        rows,
        _csv_link(calculator, answer, language) if rows else None,
        _accept(calculator, filled, language) if answer.edits else None,
        el("details", el("summary", say("good_to_know", language)), el("ul", remarks), open=True),
        class_="ca-card is-advice", role="status",
    )  # fmt: skip


def _csv_link(calculator: Calculator, answer: Answer, language: Language) -> Markup:
    text = csv_table.written(as_rows(answer, language), language)
    link = el("a", say("as_csv", language), href=f"data:text/csv;charset=utf-8,{quote(text)}",
              download=f"{calculator.name}.csv")  # fmt: skip
    return el("p", link)


def _accept(calculator: Calculator, filled: Mapping[str, str], language: Language) -> Markup:
    hidden = (el("input", type="hidden", name=name, value=text) for name, text in filled.items() if "\n" not in text)
    lists = (el("textarea", text, name=name, hidden=True) for name, text in filled.items() if "\n" in text)
    label = calculator.accept.get(language)
    send = el("button", f"{label[:1].upper()}{label[1:]}", type="submit", class_="ca-button ca-offer")
    return el("form", hidden, lists, send, data_form="calculate-into", data_key=calculator.name, class_="ca-row")
