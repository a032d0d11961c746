"""The generated table of rules says what the rules are."""

from assistant.rules.readme import PATH, readme


def test_the_file_is_what_would_be_written() -> None:
    assert PATH.read_text(encoding="utf-8") == readme(), "run: python -m assistant.rules.readme"
