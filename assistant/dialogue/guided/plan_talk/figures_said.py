"""Reads a figure that was said before and what it is in truth: "I told you 62 to start with: I checked, it's 57"."""

import re

from assistant.dialogue.guided.corrected_values import field_with
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.figures import Figure, Money, Number
from assistant.language.numbers import find_figures

_PATHS = ("objective.target", "objective.baseline", "orchestrate.budget.total", "orchestrate.budget.reserve")
_SAID = re.compile(
    r"(?<![a-z])(?:(?:i|we)(?:'d|'ve| had| have)? (?:just |first |already )?(?:told you|said|gave you|mentioned|"
    r"announced|wrote|put down|"
    r"spoke of|talked about)|(?:j'|je |on )(?:vous |t'|te |l')?(?:ai|avais|a|avait) ?(?:d'abord |deja |bien )?(?:dit|"
    r"annonce|parle|"
    r"donne|ecrit|indique|mis|note))(?![a-z])[^.;:!?\d]{0,40}$"
)
# What turns to the figure that counts: "let's go for", "vérification faite, c'est".
_TURNS = re.compile(
    r"(?:(?<![a-z])(?:it's|it is|it was|it should (?:be|have been|read)|that's|"
    r"the (?:right|real|correct) (?:figure|number) is|il faut lire|le (?:bon|vrai) chiffre(?:,? c'est| est)|"
    r"we(?:'re| are) at|there are|it turns out to be|make (?:that|it)|(?:let's|we'll|we|i'd) (?:go for|go with|"
    r"say|make it|aim for|"
    r"settle on|stick to)|actually|rather|really|c'est|c'etait|ce sera|ce serait|ca fait|on (?:part|reste|vise|table|"
    r"tombe|descend|monte|"
    r"dit|va dire|met)|partons|disons|mettons|visons|plutot|en fait|finalement|il y en a)(?![a-z])(?: [a-z']+){0,3}?|"
    r"[,:]) ?$"
)
_ASKS = re.compile(r"\?")


def read_figures_said(talk: Talk) -> None:
    """Record the figure that takes the place of one that was said before, and leave the sentences that tell so out.

    Args:
        talk: The message.
    """
    told = sentences(talk.text)
    for place, (start, end) in enumerate(told):
        figures = _figures(talk, start, end)
        if len(figures) == 1 and place + 1 < len(told):
            # "I said 120. My staff can't cope: let's go for 100."
            end = told[place + 1][1]
            figures = _figures(talk, start, end)
        if len(figures) != len(("old", "new")) or _ASKS.search(talk.text[start:end]):
            continue
        (old, new), text = figures, talk.folded(start, end).text
        path = field_with(old.value, talk.context) if isinstance(old, Money | Number) else None
        if path not in _PATHS or not isinstance(new, Money | Number) or old.value == new.value:
            continue
        if _SAID.search(text[: old.start]) is None or _TURNS.search(text[old.end : new.start]) is None:
            continue
        replace(talk.context.draft, path, new.value, talk.context.words(start + new.start, start + new.end))
        talk.blank(start, end)
        return


def _figures(talk: Talk, start: int, end: int) -> list[Figure]:
    """Return the figures of a part of the message that belong to no day."""
    text = talk.text[start:end]
    days = [(day.text_start, day.text_end) for day in find_dates(text, talk.context.language, talk.context.today)]
    found = find_figures(text, talk.context.language)
    return [figure for figure in found if not any(a < figure.end and figure.start < b for a, b in days)]
