"""Compiles the readers' patterns ahead, which a turn would compile when it first needs them."""

from assistant.dialogue.guided.reading.asides import says
from assistant.dialogue.guided.reading.leads import lead, lead_names
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.objective_wish import wish_in
from assistant.dialogue.guided.reading.orchestrate_pieces import group_names, words_of
from assistant.language.text import LANGUAGES


def compile_patterns() -> None:
    """Compile every named expression, every beginning of a sentence and every group of words."""
    for expression in Expression.known:
        # Read for its effect: the compiled pattern is kept.
        expression.compiled  # noqa: B018
    for name in lead_names():
        lead(name)
    for group in group_names():
        words_of(group)
    # These compile all their patterns at the first text.
    says("", "other")
    for language in LANGUAGES:
        wish_in(Line("", 0), language)
