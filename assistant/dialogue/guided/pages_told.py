"""Tells what a page or a form of the way asks for, in passing: "the page takes an e-mail", "sur la page on note…"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.language.vocabulary import find_terms

_ARTICLE = r"(?:the |our |a |la |le |les |l'|notre |une? )?"
_ASKS = (
    r"(?:asks?(?: for)?|collects?|captures?|takes?(?: down)?|gets?|records?|notes?(?: down)?|demande|recueille|"
    r"recupere|prend|capte|collecte|note|releve|enregistre)"
)
# What people fill in: it asks for something, whoever made it.
_FORMS = (
    r"(?:pages?|landing(?: page)?|formulaires?|forms?|questionnaires?|quiz|survey|sondage|popup|pop-up|site|website|"
    r"simulateur|simulator|calculator|inscription|sign-?up)"
)
_AND = r"(?:(?:et|and|puis|then|also|aussi)[ ,]+)*"
_SUBJECT = re.compile(
    rf"{_AND}{_ARTICLE}(?P<name>{_FORMS}(?: (?!on |we |nous )[\w'-]+){{0,5}}?) {_ASKS}(?![a-z])(?P<what>.+)"
)
_PLACE = re.compile(
    rf"{_AND}(?:sur|dans|a|au|on|in|at|through|via) {_ARTICLE}(?P<name>{_FORMS}(?: [\w'-]+){{0,5}}?),? "
    rf"(?:on|we|nous|i|je) (?:leur |lui |also |aussi )?{_ASKS}(?![a-z])(?P<what>.+)"
)
_ARROWS = re.compile(r"→|->|=>|>")
_TOLD_BEFORE = 40


def tells_page(plain: str, context: Context) -> bool:
    """Tell whether a sentence says which details a page or a form of the way asks for.

    Args:
        plain: The sentence, folded.
        context: The plan, and the whole message: the way may be told just before.
    """
    told = _SUBJECT.fullmatch(plain) or _PLACE.fullmatch(plain)
    if told is None:
        return False
    asked = find_terms(told["what"], "identifier")
    if not asked or asked[0].start > _TOLD_BEFORE:
        return False
    way = bool(context.draft.get("integrate.steps")) or _ARROWS.search(context.draft.message) is not None
    return way or re.search(r"(?<![a-z])(?:puis|ensuite|then)(?![a-z])", context.draft.message.lower()) is not None
