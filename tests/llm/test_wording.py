from typing import get_args

import pytest

from assistant.errors import ModelReason
from assistant.language.text import LANGUAGES, Language
from assistant.llm.wording import CAUSES, failure_line


def test_every_reason_is_worded() -> None:
    assert set(CAUSES) == set(get_args(ModelReason))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", get_args(ModelReason))
def test_a_line_is_one_line_and_says_what_happens_now(reason: ModelReason, language: Language) -> None:
    line = failure_line(reason).get(language)
    assert "\n" not in line
    assert ("sans lui" if language == "fr" else "without it") in line
