"""Percentages, points and shares in words."""

from decimal import Decimal

import pytest

from assistant.language.numbers import find_figures
from assistant.language.percentages import find_percentages
from assistant.language.text import Language
from tests.language.cases import table


@pytest.mark.parametrize(("language", "text", "expected"), table("figures", "percentages"))
def test_percentages(language: Language, text: str, expected: str) -> None:
    assert [p.value for p in find_percentages(text, language)] == [Decimal(expected)]
    assert len(find_figures(text, language)) == 1
