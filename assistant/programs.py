"""What other programs may ask for: the tools of ``campaign mcp`` and the named endpoints of the page.

Everything goes in and out as plain JSON data, as the commands of the same names print it.
"""

import base64
import datetime
import json
from collections.abc import Callable
from typing import Any

from assistant.app import Assistant
from assistant.calculators.catalogue import calculate, calculators
from assistant.dialogue.brief import open_points
from assistant.errors import PersonError, UsageError
from assistant.exports import export, find_format
from assistant.language.text import Language
from assistant.plan import Plan, read_plan, to_json, write_plan
from assistant.rules import check_plan
from assistant.rules.walk import walk_plan

MOST_PASSAGES = 50


class Programs:
    """The tools. Each one answers, or raises a `PersonError` that says in both languages what was expected.

    Args:
        assistant: Knows the texts, the settings and the day.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant

    def search(self, query: str, k: int = 5, where: str = "all", language: str = "") -> list[dict[str, Any]]:
        """Find passages of the campaign method, and of the documents that were added, that answer a question.

        Args:
            query: The question, in French or English.
            k: How many passages at most, from 1 to 50.
            where: "all", "framework" (the built-in texts) or "documents" (those that were added).
            language: "fr" or "en"; that of the question where it is left out.

        Returns:
            The passages, best first: document, section, text, start, end, score. An empty list where nothing answers.
        """
        if not query.strip():
            raise UsageError("La question est vide.", "The question is empty.")
        if where not in ("all", "framework", "documents"):
            raise UsageError(
                "« where » vaut all, framework ou documents.", "“where” must be all, framework or documents."
            )
        if not 1 <= k <= MOST_PASSAGES:
            raise UsageError("« k » va de 1 à 50.", "“k” must be from 1 to 50.")
        asked = _language(language) if language else None
        return [passage.as_json() for passage in self.assistant.search.query(query, k, where, asked)]  # type: ignore[arg-type]

    def check(self, plan: dict[str, Any]) -> dict[str, Any]:
        """Check a campaign plan with all rules.

        Args:
            plan: The plan, as `campaign schema` describes it; every section may be missing.

        Returns:
            findings (code, severity, section, path, ids, message, fix, source, waived) and can_launch.
        """
        return check_plan(_plan(plan)).to_json()

    def walk(self, plan: dict[str, Any]) -> list[dict[str, Any]]:
        """Play customers through the journey map of a plan: who follows every link, and ghosts who do not.

        Args:
            plan: The plan.

        Returns:
            One entry a customer: customer, path, known, outcome ("goal" or "stuck"), stuck_at, reason.
        """
        return [walk.to_json() for walk in walk_plan(_plan(plan))]

    def plan(self, brief: str) -> dict[str, Any]:
        """Turn a campaign brief, in French or English, into a plan. Nothing is invented: what is not said stays open.

        Args:
            brief: The text of the brief.

        Returns:
            plan, can_launch, findings, and open: what is left to say, as questions in the language of the brief.
        """
        if not brief.strip():
            raise UsageError("Le brief est vide : rien à lire.", "The brief is empty: nothing to read.")
        result = self.assistant.read_brief(brief)
        plan = result.plan
        report = check_plan(plan)
        points = open_points(plan, report.findings, result.reading, plan.language or "fr")
        return {**report.to_json(), "plan": json.loads(write_plan(plan)), "open": list(points)}

    def export(
        self, plan: dict[str, Any], format: str, language: str = "", option: str = "", date: str = ""
    ) -> dict[str, Any]:
        """Write a plan as a document, a drawing, slides, a table or a calendar.

        Args:
            plan: The plan.
            format: json, markdown, mermaid, svg, html, csv, pptx or ics.
            language: "fr" or "en"; that of the plan where it is left out.
            option: For csv: tasks, budget, links or inventory. For html and markdown: sign-off, walk or leadership.
            date: The day that it is made for, YYYY-MM-DD; today where it is left out.

        Returns:
            file_name, media_type, and the contents as text, or as base64 where they are binary.
        """
        form, read = find_format(format), _plan(plan)
        name = next((key for key, values in (form.options or {}).items() if option in values), "option")
        made = export(
            read, form.name, findings=check_plan(read).findings, date=_day(date) or self.assistant.today(),
            language=_language(language) if language else read.language or "fr", **({name: option} if option else {}),
        )  # fmt: skip
        contents = {"text": made} if isinstance(made, str) else {"base64": base64.b64encode(made).decode("ascii")}
        return {"file_name": f"{read.id or 'plan'}.{form.extension}", "media_type": form.media_type, **contents}

    def calculate(
        self, calculator: str, values: dict[str, str], plan: dict[str, Any] | None = None, language: str = "fr"
    ) -> dict[str, Any]:
        """Calculate ROI, lifetime value, a budget split, lead or RFM scores, or the back-planning of an open day.

        Args:
            calculator: roi, lifetime-value, budget, lead-score, rfm or open-day.
            values: What it needs, as text. roi: gains, costs, margin. lifetime-value: basket, orders, years, margin,
                cost. budget: total, lines ("LinkedIn = 3", one a line), reserve. lead-score: criteria ("clicked = 20"),
                leads ("Lea: clicked"). rfm: customers (CSV: name;last order;orders;amount). open-day: date.
            plan: The plan that the result may go into.
            language: "fr" or "en", for texts that would go into the plan.

        Returns:
            title, figures, reading, remarks with their sources, rows, and edits, which nothing applies by itself.
        """
        texts = {name: str(value) for name, value in values.items()}
        known = calculators()[calculator].fields if calculator in calculators() else ()
        strange = [name for name in texts if known and name not in {field.name for field in known}]
        if strange:
            names = ", ".join(field.name for field in known)
            raise UsageError(
                f"« {strange[0]} » n’est pas une valeur de {calculator} : {names}.",
                f"“{strange[0]}” is no value of {calculator}: {names}.",
            )
        answer = calculate(calculator, texts, _plan(plan or {}), self.assistant.today(), _language(language))
        return dict(json.loads(to_json(answer.to_json())))

    def all(self) -> tuple[Callable[..., Any], ...]:
        """Return the tools, each with the name that programs call it by."""
        return (self.search, self.check, self.walk, self.plan, self.export, self.calculate)


def _plan(data: Any) -> Plan:
    """Read a plan as strictly as a file."""
    return read_plan(json.dumps(data, ensure_ascii=False))


def _language(code: str) -> Language:
    if code not in ("fr", "en"):
        raise UsageError("« language » vaut fr ou en.", "“language” must be fr or en.")
    return "en" if code == "en" else "fr"


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError("« date » s’écrit AAAA-MM-JJ.", "“date” is written YYYY-MM-DD.") from None


def told(error: PersonError) -> str:
    """Return what a program is told, in both languages."""
    return f"{error.en} · {error.fr}"
