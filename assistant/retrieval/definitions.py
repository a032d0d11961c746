"""What a word of the trade means: a bare "c'est quoi un pilier ?" names one thing and hardly anything to search by."""

import re

from assistant.language.glossary import load_glossary
from assistant.language.text import Language, fold
from assistant.retrieval.passage import Passage
from knowledge.document import section

_ASKED = re.compile(
    r"^(?:(?:dis[- ]moi|et|mais|au fait|but|and|ok),? )*"
    r"(?:c'est quoi|qu'est[- ]ce qu(?:e c'est qu|'est qu)?(?:e |')?|qu'appelle[s-]*t[- ]on|"
    r"que veut dire|que signifie|ca veut dire quoi|"
    r"definition (?:de|d')|definis|what(?:'s| is| are| does)|define|meaning of)\s*"
    r"(?:(?:un|une|le|la|les|l'|des|du|de|d'|a|an|the)\s*)*(?P<term>[\w' /&-]{2,40}?)"
    r"(?:,? (?:au juste|exactement|mean|exactly|en fait|deja))*\s*[?.! ]*$"
)


def definition(question: str, language: Language) -> Passage | None:
    """Return the section that explains the one term that a question asks about, or None.

    Args:
        question: The question.
        language: Language of the passage.
    """
    match = _ASKED.match(fold(question).strip())
    entry = load_glossary().lookup(match.group("term").strip()) if match else None
    if entry is None or entry.ref is None:
        return None
    found = section(entry.ref, language)
    return Passage(
        document=found.document,
        section=found.path,
        ref=found.ref,
        text=found.text,
        start=found.start,
        end=found.end,
        score=1.0,
        language=found.language,
        title=found.title,
        source=found.source.line(language),
        scope="framework",
    )
