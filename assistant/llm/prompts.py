"""Prompts: what a model is asked, filled from versioned files.

Templates are Jinja in a sandbox where an unknown variable is an error. A text of a person or a document is only ever a
value, never a template, and stands between fences that it cannot close (`fence.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from assistant.errors import InternalError
from assistant.language.text import Language
from assistant.llm.fence import fenced
from assistant.llm.prompt_file import PARTIALS, Part, PromptFile, read_prompt, versions
from assistant.llm.protocol import Message, Request, Role
from assistant.llm.schema import schema_of


@dataclass(frozen=True, slots=True)
class Rendered:
    """A prompt that is filled.

    Attributes:
        messages: System message first.
        prompt: Id and version, ``read@v1``.
        language: Language of the messages.
        max_tokens: Longest answer that makes sense for the task, or None for the setting.
    """

    messages: tuple[Message, ...]
    prompt: str
    language: Language
    max_tokens: int | None = None

    def request(self, shape: type[BaseModel] | None = None) -> Request:
        """Return the request that sends it, for an answer of some shape or for plain text."""
        return Request(
            messages=self.messages,
            prompt=self.prompt,
            schema=schema_of(shape) if shape else None,
            schema_name=shape.__name__.lower() if shape else "answer",
            max_tokens=self.max_tokens,
            language=self.language,
        )


_pinned: dict[str, int] = {}


def pin(wanted: Mapping[str, int]) -> None:
    """Use these versions of prompts in this process instead of the newest, so that evaluations can compare two."""
    _pinned.clear()
    _pinned.update(wanted)


def render(task: str, language: Language, variables: Mapping[str, Any], version: int | None = None) -> Rendered:
    """Fill a prompt.

    Args:
        task: Name of the task, which is its folder in ``prompts/``.
        language: Language of the conversation.
        variables: Exactly the variables that the front matter declares; those of kind ``data`` are fenced here.
        version: Which version; by default the one that is pinned, else the newest.

    Raises:
        InternalError: No such prompt, or variables that are not those declared.
    """
    known = versions(task)
    if not known:
        raise InternalError(f"no prompt {task}")
    prompt = read_prompt(task, version or _pinned.get(task) or known[-1])
    values = _values(prompt, variables)
    messages = []
    for part, template in prompt.parts[language]:
        messages.append(Message(_role(prompt, part), _filled(prompt, template, language, values)))
    return Rendered(tuple(messages), prompt.name, language, prompt.front.model.max_tokens)


def examples(task: str, language: Language, version: int | None = None) -> dict[str, Any]:
    """Return the example of each variable of a prompt, as `render` takes them."""
    number = versions(task)[-1] if version is None else version
    declared = read_prompt(task, number).front.variables
    return {name: getattr(variable.example, language) for name, variable in declared.items()}


def _values(prompt: PromptFile, variables: Mapping[str, Any]) -> dict[str, Any]:
    declared = prompt.front.variables
    if set(variables) != set(declared):
        raise InternalError(f"{prompt.name} takes {sorted(declared)}, not {sorted(variables)}")
    return {name: fenced(value, name) if declared[name].kind == "data" else value for name, value in variables.items()}


def _role(prompt: PromptFile, part: Part) -> Role:
    if part == "partial":
        raise InternalError(f"{prompt.name} is a partial")
    return part


def _filled(prompt: PromptFile, template: str, language: Language, values: Mapping[str, Any]) -> str:
    from jinja2 import TemplateError

    try:
        text: str = _compiled(language, template).render(values)
    except TemplateError as error:
        raise InternalError(f"{prompt.name}, {language}: {error}") from error
    return text.strip()


@cache
def _compiled(language: Language, template: str) -> Any:
    return environment(language).from_string(template)


@cache
def environment(language: Language) -> Any:
    """Return the sandbox in which templates are filled; ``{% include "house_rules@v1" %}`` finds a partial."""
    from jinja2 import FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    def partial(name: str) -> str | None:
        stem, _, version = name.partition("@v")
        if not version.isdecimal() or int(version) not in versions(f"{PARTIALS}/{stem}"):
            return None
        return read_prompt(f"{PARTIALS}/{stem}", int(version)).parts[language][0][1]

    # Prompts are no markup: nothing is to be escaped, and a person's text must arrive as it was written.
    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(partial),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
