"""Prompt files: front matter, then one part a language and role. Data only; how they are filled is `prompts.py`.

A part starts with a line of its own, ``<!-- fr system -->``. Unknown keys, missing languages and parts that differ
between the languages are faults of ours.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.errors import InternalError
from assistant.language.text import LANGUAGES, Language

FOLDER = Path(__file__).parents[2] / "prompts"
PARTIALS = "partials"

Part = Literal["system", "user", "assistant", "partial"]

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
_PART = re.compile(r"^<!-- (?P<language>fr|en) (?P<part>system|user|assistant|partial) -->\n", re.MULTILINE)
_FILE = re.compile(r"v(\d+)")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Both(_Strict):
    """One thing said in both languages."""

    fr: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Example(_Strict):
    """A value of a variable in each language, for ``campaign prompts render`` and the tests."""

    fr: Any
    en: Any


class Variable(_Strict):
    """A variable of a prompt.

    Attributes:
        kind: ``data`` is somebody else's text and is fenced; ``ours`` was written or decided by our own code.
        meaning: What it holds.
        example: What it may look like.
    """

    kind: Literal["data", "ours"]
    meaning: Both
    example: Example


class ModelHints(_Strict):
    """What helps a model with this task.

    Attributes:
        max_tokens: Longest answer that makes sense, in tokens; None for the setting.
        note: Which models it was tried with, what they need.
    """

    max_tokens: int | None = Field(default=None, gt=0)
    note: str = ""


class Front(_Strict):
    """Front matter.

    Attributes:
        id: Name of the task, which is the name of its folder.
        version: Number of the version, which is the name of the file.
        task: What the model is asked to do.
        variables: Every variable of the templates.
        languages: Always both.
        schema: Name of the shape of the answer, or None for plain text.
        model: Hints.
        why: Why this version exists.
    """

    id: str = Field(pattern=r"^[a-z_]+$")
    version: int = Field(ge=1)
    task: Both
    variables: dict[str, Variable]
    languages: tuple[Literal["fr"], Literal["en"]]
    schema_: str | None = Field(alias="schema")
    model: ModelHints
    why: str = Field(min_length=1)


class PromptFile(_Strict):
    """One version of one prompt: its front matter, and its templates with their roles in each language."""

    front: Front
    parts: dict[Language, tuple[tuple[Part, str], ...]]
    text: str

    @property
    def name(self) -> str:
        """Return id and version, ``read@v1``."""
        return f"{self.front.id}@v{self.front.version}"


@cache
def read_prompt(task: str, version: int, folder: Path = FOLDER) -> PromptFile:
    """Return one version of a prompt.

    Raises:
        InternalError: There is no such file, or it does not follow the format.
    """
    path = folder / task / f"v{version}.md"
    if not path.is_file():
        raise InternalError(f"no prompt {path.relative_to(folder)}")
    text = path.read_text(encoding="utf-8")
    try:
        prompt = parse_prompt(text)
    except (InternalError, ValidationError) as error:
        raise InternalError(f"{path.relative_to(folder)}: {error}") from error
    if (prompt.front.id, prompt.front.version) != (path.parent.name, version):
        raise InternalError(f"{path.relative_to(folder)}: the front matter says {prompt.name}")
    return prompt


def parse_prompt(text: str) -> PromptFile:
    """Read a prompt from the text of its file.

    Raises:
        InternalError: There is no front matter, text outside a part, or a language without the other's parts.
        ValidationError: The front matter has unknown, missing or wrong keys.
    """
    import yaml

    found = _FRONT.match(text)
    if found is None:
        raise InternalError("no front matter")
    front = Front.model_validate(yaml.safe_load(found["front"]))
    head, *rest = _PART.split(found["body"])
    if head.strip():
        raise InternalError("text before the first part")
    parts: dict[Language, tuple[tuple[Part, str], ...]] = {"fr": (), "en": ()}
    for language, part, template in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        known: Language = "fr" if language == "fr" else "en"
        parts[known] = (*parts[known], (_part(part), template.strip("\n")))
    roles = {language: [part for part, _ in parts[language]] for language in LANGUAGES}
    if not roles["fr"] or roles["fr"] != roles["en"]:
        raise InternalError(f"the languages differ: {roles}")
    return PromptFile(front=front, parts=parts, text=text)


def tasks(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the name of every task, in order."""
    found = (path.name for path in folder.iterdir() if path.is_dir() and _versions(path))
    return tuple(sorted(name for name in found if name != PARTIALS))


def partials(folder: Path = FOLDER) -> tuple[str, ...]:
    """Return the name of every partial, as `read_prompt` takes it."""
    found = (path for path in (folder / PARTIALS).iterdir() if path.is_dir() and _versions(path))
    return tuple(sorted(f"{PARTIALS}/{path.name}" for path in found))


def versions(task: str, folder: Path = FOLDER) -> tuple[int, ...]:
    """Return the versions of a task, oldest first; none for an unknown one."""
    return _versions(folder / task)


def _versions(path: Path) -> tuple[int, ...]:
    names = (_FILE.fullmatch(each.stem) for each in path.glob("v*.md"))
    return tuple(sorted(int(name[1]) for name in names if name))


def _part(name: str) -> Part:
    match name:
        case "system" | "user" | "assistant" | "partial":
            return name
    raise InternalError(f"unknown part {name}")
