"""Every error that this project raises on purpose.

::

    AssistantError
    ├── PersonError          a person's mistake: shown as it is, in their language, exit code 2
    │   ├── PlanFileError    a file that is not a plan: which line, which field, what was expected
    │   ├── EditError        an edit that cannot be applied
    │   ├── DocumentError    a document that cannot be read, found or ingested
    │   ├── SettingsError    a setting with a value that makes no sense
    │   ├── SessionError     an unknown or busy conversation
    │   └── UsageError       a command or an option that does not exist
    ├── ModelError           a language model gave no usable answer: the turn ends in guided mode, and it is told
    └── InternalError        our own bug: logged, told in one line, never a traceback

Messages exist in both languages from the start, so that no layer has to translate another layer's words.
"""

import re
from typing import Literal

_TIGHT = re.compile(r"(?<=«) | (?=[:;!?»%€])")


def with_no_break_spaces(french: str) -> str:
    """Put no-break spaces where French wants them, so that texts may be written with plain ones.

    It stands here because errors import nothing; texts have it as `assistant.language.text.typeset`.
    """
    return _TIGHT.sub("\u00a0", french)


class AssistantError(Exception):
    """Root of everything that is raised on purpose."""


class PersonError(AssistantError):
    """A person's mistake.

    Args:
        fr: What is wrong, where, and what was expected, in French; it gets its no-break spaces here.
        en: The same in English.
    """

    def __init__(self, fr: str, en: str) -> None:
        super().__init__(en)
        self.fr = with_no_break_spaces(fr)
        self.en = en

    def text(self, language: str) -> str:
        """Return the message in ``language`` ("fr" or "en")."""
        return self.fr if language == "fr" else self.en


class PlanFileError(PersonError):
    """A file that is not a plan.

    Args:
        fr: The message in French.
        en: The message in English.
        line: One-based line of the fault, where it is known.
        field: Path of the faulty field, where it is known.
        expected: What was expected there, in both languages as ``(fr, en)``, where it can be said.
    """

    def __init__(
        self,
        fr: str,
        en: str,
        *,
        line: int | None = None,
        field: str | None = None,
        expected: tuple[str, str] | None = None,
    ) -> None:
        super().__init__(fr, en)
        self.line = line
        self.field = field
        self.expected = expected


class EditError(PersonError):
    """An edit that cannot be applied: unknown path, unknown id, value of the wrong type."""


class DocumentError(PersonError):
    """A document that cannot be read, found or ingested."""


class SettingsError(PersonError):
    """A setting whose value makes no sense."""


class SessionError(PersonError):
    """A conversation that does not exist or that is busy."""


class UsageError(PersonError):
    """A command or an option that does not exist."""


ModelReason = Literal[
    "unreachable",
    "timeout",
    "unauthorized",
    "unknown_model",
    "rate_limited",
    "server_error",
    "refused_request",
    "too_long",
    "cut_off",
    "empty",
    "refused",
    "invalid_answer",
    "budget",
    "resting",
]


class ModelError(AssistantError):
    """A language model that gave no usable answer.

    Args:
        reason: Why, in one word; `assistant.llm` words it for people.
        detail: What the endpoint said, shortened and without anything personal; for the log.
        retry_after: Seconds after which it may be asked again, where the endpoint said so.
    """

    def __init__(self, reason: ModelReason, detail: str = "", retry_after: float | None = None) -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        self.retry_after = retry_after


class InternalError(AssistantError):
    """Our own bug."""
