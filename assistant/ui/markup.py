"""HTML made of texts: everything that is put in is escaped, only what was made here stands as markup.

The page hands this to `gr.HTML`, which runs its value through a template language: braces, dollars and backquotes are
written as entities too, so that no text can reach it.
"""

from collections.abc import Iterable

from assistant.exports.blocks import Block, Bullets, Drawing, Facts, Heading, Paragraph, Table

_ENTITIES = {ord(sign): f"&#{ord(sign)};" for sign in "&<>\"'{}$`"}
_VOID = frozenset({"input", "br", "hr"})


class Markup(str):
    """HTML that was made here and may stand as it is."""

    __slots__ = ()


def esc(text: str) -> Markup:
    """Return a text as HTML that shows it as it was typed."""
    return Markup(text.translate(_ENTITIES))


def shielded(markup: str) -> Markup:
    """Return markup from a drawing of ours with what the template language would read written as entities."""
    return Markup(markup.replace("{", "&#123;").replace("}", "&#125;").replace("$", "&#36;").replace("`", "&#96;"))


def el(name: str, /, *children: "str | Iterable[str] | None", **attributes: "str | int | bool | None") -> Markup:
    """Return an element.

    Args:
        name: Its name.
        *children: Texts, which are escaped; markup, which is not; iterables of these; None is left out.
        **attributes: ``class_``, ``for_`` and the like lose their underscore, ``data_act`` becomes ``data-act``;
            True is an attribute without a value, False and None are left out.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None)
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{''.join(_child(child) for child in children)}</{name}>")


def _attribute(key: str, value: "str | int | bool") -> str:
    if value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{esc(str(value))}"'


def _child(child: "str | Iterable[str] | None") -> str:
    if child is None:
        return ""
    if isinstance(child, Markup):
        return child
    if isinstance(child, str):
        return esc(child)
    return "".join(_child(each) for each in child)


def button(label: str, act: str, key: str = "", *, kind: str = "", **attributes: "str | int | bool | None") -> Markup:
    """Return a button that asks the page for ``act``."""
    return el(
        "button", label, type="button", class_=f"ca-button {kind}".strip(), data_act=act, data_key=key, **attributes
    )


def table(made: Table) -> Markup:
    """Return a table that can be scrolled by keyboard where it is too wide."""
    last = len(made.rows)
    rows = (
        el(
            "tr",
            (el("td", cell, class_="figure" if i in made.numeric else None) for i, cell in enumerate(row)),
            class_="sum" if made.closing and number == last else None,
        )
        for number, row in enumerate(made.rows, 1)
    )
    head = el("thead", el("tr", (el("th", column, scope="col") for column in made.columns)))
    whole = el("table", el("caption", made.caption), head, el("tbody", rows))
    return el("div", whole, class_="ca-scroll", tabindex="0", role="region", aria_label=made.caption)


def blocks(made: Iterable[Block]) -> Markup:
    """Return the blocks of a sheet as they stand inside a panel; its drawing has a panel of its own."""
    return Markup("".join(_block(block) for block in made))


def _block(block: Block) -> Markup:
    match block:
        case Heading(level, text):
            return el(f"h{min(level + 2, 6)}", text)
        case Paragraph(text, strong, muted):
            return el("p", text, class_="ca-strong" if strong else "ca-muted" if muted else None)
        case Facts(pairs):
            return el("dl", _pairs(pairs))
        case Bullets(items):
            return el("ul", (el("li", item) for item in items))
        case Table():
            return table(block)
        case Drawing():
            return Markup("")


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterable[Markup]:
    for label, value in pairs:
        yield el("dt", label)
        yield el("dd", value)
