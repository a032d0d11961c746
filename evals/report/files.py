"""The files that a run leaves in its folder, and reading a report back."""

from pathlib import Path

from pydantic import ValidationError

from assistant.errors import PersonError
from assistant.language.text import Language
from evals.report.html import as_html
from evals.report.junit import as_junit
from evals.report.markdown import as_markdown
from evals.results import RunReport


def write_report(report: RunReport, folder: Path, language: Language) -> list[Path]:
    """Write ``report.json``, ``.xml``, ``.md`` and ``.html`` and return where.

    Raises:
        PersonError: The folder cannot be written.
    """
    texts = {
        "report.json": report.model_dump_json(indent=1) + "\n",
        "report.xml": as_junit(report, language),
        "report.md": as_markdown(report, language),
        "report.html": as_html(report, language),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise PersonError(f"Impossible d’écrire {folder}\u00a0: {why}", f"Cannot write {folder}: {why}") from None
    return [folder / name for name in texts]


def read_report(path: Path) -> RunReport:
    """Read a ``report.json``, or that of a folder.

    Raises:
        PersonError: There is none, or it is no report.
    """
    file = path / "report.json" if path.is_dir() else path
    try:
        return RunReport.model_validate_json(file.read_bytes())
    except OSError as error:
        why = error.strerror or str(error)
        raise PersonError(f"Impossible de lire {file}\u00a0: {why}", f"Cannot read {file}: {why}") from None
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "report"
        raise PersonError(
            f"{file} n’est pas un rapport d’évaluation ({place}\u00a0: {first['msg']}).",
            f"{file} is no evaluation report ({place}: {first['msg']}).",
        ) from None
