"""Turns "qu'on remplisse le salon" into "remplir le salon": what is wanted, without who is to do it."""

import re

from assistant.language.folding import fold_with_offsets

_LED = re.compile(r"(?:que |qu')(?P<who>je |j'|on |nous |l'on |l'equipe |notre equipe )(?P<verb>[a-z]+)(?![a-z'])")
_IRREGULAR = {
    "fasse": "faire",
    "fassions": "faire",
    "aie": "avoir",
    "ait": "avoir",
    "ayons": "avoir",
    "obtienne": "obtenir",
    "obtenions": "obtenir",
    "atteigne": "atteindre",
    "atteignions": "atteindre",
    "vende": "vendre",
    "vendions": "vendre",
    "convainque": "convaincre",
    "conquiere": "conquérir",
    "acquiere": "acquérir",
    "reconquiere": "reconquérir",
    "inscrive": "inscrire",
    "inscrivions": "inscrire",
    "ouvre": "ouvrir",
    "ouvrions": "ouvrir",
    "accueille": "accueillir",
    "accueillions": "accueillir",
    "decroche": "décrocher",
    "genere": "générer",
    "leve": "lever",
    "recupere": "récupérer",
    "reduise": "réduire",
    "reduisions": "réduire",
    "retienne": "retenir",
    "retenions": "retenir",
    "remette": "remettre",
    "mette": "mettre",
    "realise": "réaliser",
    "reactive": "réactiver",
    "fidelise": "fidéliser",
    "equipe": "équiper",
    "rende": "rendre",
    "descende": "descendre",
}
_REGULAR = ((r"issions$|isse$", "ir"), (r"ions$|e$", "er"))


def in_infinitive(text: str) -> str:
    """Return a goal with its verb in the infinitive where it opens with "que je", "qu'on" or "que nous".

    Any other text is returned as it is; so is one whose verb is not told.
    """
    folded = fold_with_offsets(text)
    match = _LED.match(folded.text)
    verb = _infinitive(match["verb"]) if match is not None else None
    if match is None or verb is None:
        return text
    return verb + text[folded.span(match.start("verb"), match.end("verb"))[1] :]


def _infinitive(verb: str) -> str | None:
    known = _IRREGULAR.get(verb)
    if known is not None:
        return known
    for ending, infinitive in _REGULAR:
        stem = re.sub(ending, "", verb)
        if stem != verb and len(stem) > 1:
            return stem + infinitive
    return None
