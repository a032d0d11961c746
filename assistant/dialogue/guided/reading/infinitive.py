"""Turns "qu'on remplisse le salon" into "remplir le salon": what is wanted, without who is to do it."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import pattern
from assistant.language.folding import fold_with_offsets
from assistant.language.yaml_data import load_yaml

_LED = re.compile(
    r"(?:que |qu')(?P<who>je |j'|on |nous |l'on |l'equipe |notre equipe )(?:en )?(?P<verb>[a-z]+)(?![a-z'])"
)
_OF = re.compile(r"(?:de |d')")
_REGULAR = ((r"issions$|isse$", "ir"), (r"ions$|e$", "er"))


def in_infinitive(text: str) -> str:
    """Return a goal with its verb in the infinitive where it opens with "que je", "qu'on" or "que nous".

    Any other text is returned as it is; so is one whose verb is not told.
    """
    folded = fold_with_offsets(text)
    of = _OF.match(folded.text)
    if of is not None and pattern("infinitive").match(folded.text, of.end()):
        # "L'objectif c'est de faire revenir…"
        return text[folded.span(of.end(), of.end())[0] :]
    match = _LED.match(folded.text)
    verb = _infinitive(match["verb"]) if match is not None else None
    if match is None or verb is None:
        return text
    return verb + text[folded.span(match.start("verb"), match.end("verb"))[1] :]


@cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = load_yaml(Path(__file__).with_name("data") / "subjunctives.yaml")
    return forms


def _infinitive(verb: str) -> str | None:
    known = _irregular().get(verb)
    if known is not None:
        return known
    for ending, infinitive in _REGULAR:
        stem = re.sub(ending, "", verb)
        if stem != verb and len(stem) > 1:
            return stem + infinitive
    return None
