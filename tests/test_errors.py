import pytest

from assistant.errors import EditError, PersonError, PlanFileError, with_no_break_spaces


def test_french_gets_its_no_break_spaces() -> None:
    error = EditError("Le champ « audience » : inconnu ; vouliez-vous dire « but » ? Non !", "Unknown: a ; b ?")
    told = "Le champ «\u00a0audience\u00a0»\u00a0: inconnu\u00a0; vouliez-vous dire «\u00a0but\u00a0»\u00a0? Non\u00a0!"
    assert error.fr == error.text("fr") == told
    assert error.en == error.text("en") == str(error) == "Unknown: a ; b ?"


@pytest.mark.parametrize("text", ["a\u00a0: b", "a\u202f!", "https://x.fr/?a=1;b", "10:30", "12 mots", ""])
def test_what_is_right_stays(text: str) -> None:
    assert with_no_break_spaces(text) == text


def test_a_refused_file_says_where() -> None:
    error = PlanFileError("fr", "en", line=3, field="objective.kind", expected=("un genre", "a kind"))
    assert isinstance(error, PersonError)
    assert (error.line, error.field, error.expected) == (3, "objective.kind", ("un genre", "a kind"))
