"""Which formats there are, and the one way in: `export`."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from assistant.errors import UsageError
from assistant.exports.figures import NBSP
from assistant.language.text import Language, Text
from assistant.plan import Plan
from assistant.rules.finding import Finding

Renderer = Callable[..., str | bytes]


@dataclass(frozen=True)
class Format:
    """One format that a plan can be written in.

    Args:
        name: What people ask for.
        extension: Ending of the file, without the dot.
        media_type: As in HTTP.
        title: What it is, for help texts.
        module: Where its ``render`` stands; loaded at the first use.
        binary: Whether it gives bytes.
        options: Names of the options that it takes beside plan, findings, date and language, with their values.
    """

    name: str
    extension: str
    media_type: str
    title: Text
    module: str
    binary: bool = False
    options: Mapping[str, tuple[str, ...]] | None = None

    @property
    def render(self) -> Renderer:
        """The pure function ``render(plan, findings, date, language, **options)``."""
        return cast(Renderer, import_module(self.module).render)


def _format(name: str, extension: str, media_type: str, fr: str, en: str, **more: Any) -> Format:
    module = more.pop("module", name)
    return Format(name, extension, media_type, Text(fr, en), f"assistant.exports.{module}", **more)


_SHEETS = ("sign-off", "walk", "leadership")

FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        _format("json", "json", "application/json", "le plan, tel quel", "the plan as it is", module="json_plan"),
        _format("markdown", "md", "text/markdown", "le plan à lire", "the plan to be read", options={"sheet": _SHEETS}),
        _format("mermaid", "mmd", "text/vnd.mermaid", "la carte du parcours, en Mermaid", "the journey map in Mermaid"),
        _format("svg", "svg", "image/svg+xml", "la carte du parcours, dessinée", "the journey map as a drawing"),
        _format(
            "html",
            "html",
            "text/html",
            "le plan en page à imprimer",
            "the plan as a page to print",
            options={"sheet": _SHEETS},
        ),
        _format(
            "csv",
            "csv",
            "text/csv",
            "tableaux pour tableur",
            "tables for spreadsheets",
            module="csv_table",
            options={"table": ("tasks", "budget", "links", "inventory")},
        ),
        _format(
            "pptx",
            "pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "la diapositive centrale et ses annexes",
            "the core slide and its annexes",
            module="slides.pptx_deck",
            binary=True,
        ),
        _format("ics", "ics", "text/calendar", "jalons, tâches et points de suivi", "milestones, tasks and reviews"),
    )
}


def find_format(name: str) -> Format:
    """Return the format of this name, or whose files end in it.

    Raises:
        UsageError: There is none; the message lists those that there are.
    """
    asked = name.strip().lower().removeprefix(".")
    found = FORMATS.get(asked) or next((each for each in FORMATS.values() if each.extension == asked), None)
    if found is None:
        known = ", ".join(FORMATS)
        raise UsageError(
            f"Le format «{NBSP}{name}{NBSP}» n’existe pas. Formats possibles{NBSP}: {known}.",
            f"There is no format “{name}”. Formats: {known}.",
        )
    return found


def export(
    plan: Plan,
    fmt: str,
    *,
    findings: tuple[Finding, ...],
    date: datetime.date,
    language: Language,
    **options: str,
) -> str | bytes:
    """Write a plan in a format. The same arguments always give the same bytes.

    Args:
        plan: The plan.
        fmt: Name of a format in `FORMATS`.
        findings: What `assistant.rules.check_plan` found.
        date: The day that the export is made for; nothing else tells the time.
        language: Language of the reader.
        **options: What the format takes beside these (``table`` for CSV).

    Raises:
        UsageError: There is no such format, or it has no such option or value.
    """
    format_ = find_format(fmt)
    known = format_.options or {}
    fmt = format_.name
    for name, value in options.items():
        if value not in known.get(name, ()):
            possible = ", ".join(known.get(name, ()))
            raise UsageError(
                f"Le format {fmt} n’accepte pas «{NBSP}{name} = {value}{NBSP}»"
                + (f". Valeurs possibles{NBSP}: {possible}." if possible else "."),
                f"The format {fmt} does not take “{name} = {value}”" + (f". Values: {possible}." if possible else "."),
            )
    return format_.render(plan, findings, date, language, **options)
