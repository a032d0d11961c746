"""Compiles the readers' patterns ahead, which a turn would compile when it first needs them."""

from assistant.dialogue.guided.layout.lists_behind import with_lists_behind
from assistant.dialogue.guided.reading.asides import says
from assistant.dialogue.guided.reading.leads import lead, lead_names
from assistant.dialogue.guided.reading.lexicon import Expression, at_start, pattern
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.objective_wish import wish_in
from assistant.dialogue.guided.reading.orchestrate_pieces import group_names, words_of
from assistant.dialogue.guided.remarks import speaks_of_it
from assistant.language.text import LANGUAGES
from assistant.rules.chunks import after_lead_in


def compile_patterns() -> None:
    """Compile every named expression, every beginning of a sentence and every group of words."""
    for expression in Expression.known:
        # Read for its effect: the compiled pattern is kept.
        expression.compiled  # noqa: B018
    for name in lead_names():
        lead(name)
    for group in group_names():
        words_of(group)
    for names in (("manage_verb", "lead_verb"), ("lead_verb",), ("manage_verb",)):
        pattern(*names)
        at_start(*names)
    # These compile all their patterns at the first text.
    says("", "other")
    speaks_of_it("")
    with_lists_behind("So. So", "")
    for language in LANGUAGES:
        wish_in(Line("", 0), language)
        after_lead_in("", language)
