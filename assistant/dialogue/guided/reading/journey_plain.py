"""Writes sentences of the customer's way in the words that the readers of journeys know, without moving anything.

"The letter opens the journey and leads to the page" leads to the page, "…, which closes the journey" says what the goal
is, "picture the journey like this, A -> B" is A -> B.
"""

import re

from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat

_LED_UP, _FLOW, _VIEW = (Expression(f"journey_plain.{name}") for name in ("led_up", "flow", "view"))
_FORMS = tuple(
    (Expression(f"journey_plain.{name}"), {"en": en, "fr": fr})
    for name, en, fr in (
        ("opens", " ", " "),
        ("closes", ", our goal", ", notre but"),
        ("results", " goes to", " mène à"),
        ("both_kept", ", stored in", ", stockés dans"),
        ("entries", "entries:", "entrées :"),
    )
)
_LEFT_ON, _DECIDES = Expression("journey_plain.left_on"), Expression("journey_plain.decides")
_BOTH = Expression("journey_plain.both")
_ARROW = re.compile(r"->|→|=>|>")


def in_plain_words(line: Line, language: str) -> Line:
    """Return a line of a journey in plain words, of the same length.

    Args:
        line: The line.
        language: Its language.
    """
    text = line.text
    for lead in (_LED_UP, _FLOW, _VIEW):
        led = lead.match(flat(text))
        if led is not None and (lead is _LED_UP or _ARROW.search(text, led.end())):
            text = " " * led.end() + text[led.end() :]
    # "Two ways in, the fair and the flyers, both lead to the page" is one sentence, which is read as it stands.
    forms = _FORMS if _BOTH.search(flat(text)) is None else _FORMS[:-1]
    for form, words in forms:
        for told in list(form.finditer(flat(text))):
            said = words[language]
            if len(said) <= len(told.group()):
                text = text[: told.start()] + said.rjust(len(told.group())) + text[told.end() :]
    for decides in list(_DECIDES.finditer(flat(text))):
        # "Then the council takes a decision": who takes it is no step.
        text = text[: decides.start()] + " " * len(decides.group()) + text[decides.end() :]
    left = _LEFT_ON.match(flat(text))
    if left is not None:
        # "On the quiz page people leave their e-mail": the page asks for it.
        (on, off), (start, end) = left.span("on"), left.span("asks")
        text = text[:on] + " " * (off - on) + text[off:start] + " asks for".ljust(end - start) + text[end:]
    return Line(text, line.start, line.bullet)


def joined(text: str) -> str:
    """Return a text of the same length in which "…; both lead to the page" goes on with the sentence before it.

    Args:
        text: A message.
    """
    for both in list(_BOTH.finditer(flat(text))):
        text = text[: both.start()] + "," + text[both.start() + 1 :]
    return text
