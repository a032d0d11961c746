"""Promises composed from what holds the audience back: a wording to start from, in the person's own words."""

import datetime
import re
from collections.abc import Iterator

from assistant.dialogue.state import Offer, Question
from assistant.language.text import Language, Text, fold
from assistant.plan import Edit, Plan

_LONGEST = 8
"""Words of a challenge that still make a question of it."""
# What is said of people, and what is asked of them: "ils manquent de temps", "manque de temps ?".
_TURNED: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "fr": (
        (re.compile(r"(?:ils |elles |on )?manquent? (d(?:e|'|’|u|es))", re.I), r"Manque \1"),
        (re.compile(r"(?:ils |elles )?(?:ont|a) peur (d(?:e|'|’|u|es))", re.I), r"Peur \1"),
        (re.compile(r"(?:ils |elles )?(?:n['’])?ont pas (assez d(?:e|'|’)|d(?:e|'|’)|le|la|les)", re.I), r"Pas \1"),
        (re.compile(r"(?:ils |elles )?trouvent (?:ça|cela|que c['’]est|le prix) ", re.I), ""),
    ),
    "en": (
        (re.compile(r"(?:they)? ?(?:lack|(?:are|'re|’re) short of)\b", re.I), "Short of"),
        (re.compile(r"(?:they)? ?(?:have no|(?:don['’]t|do not) have(?: any| the| enough)?)\b", re.I), "No"),
        (re.compile(r"(?:they)? ?(?:worry|(?:are|'re|’re) worried) about\b", re.I), "Worried about"),
        (re.compile(r"(?:they)? ?(?:fear|(?:are|'re|’re) afraid of)\b", re.I), "Worried about"),
        (re.compile(r"(?:they)? ?(?:find it|think it['’]s|think it is) ", re.I), ""),
    ),
}
_SUBJECT = re.compile(
    r"(?:ils|elles|on|ca|c'est|il|elle|je|j'|nous|they|it|it's|i|we|he|she|leurs?|their|ne|n'|don't|doesn't|isn't)(?![a-z])|"
    r"(?:\w+ ){0,2}(?:sont|ont|est|are|is|have|has)(?![a-z])"
)


def promises(plan: Plan, question: Question, today: datetime.date) -> Iterator[Offer]:
    """Yield promises that answer the first challenges; what is no plain thing to be asked about is left out."""
    language: Language = "en" if plan.language == "en" else "fr"
    asked = [text for each in plan.audience.challenges if (text := _asked(each, language))]
    for text in asked[:2]:
        yield _offer(f"{text}\u00a0? Nous nous en chargeons." if language == "fr" else f"{text}? Leave it to us.")
    if len(asked) > 1:
        both = f"{asked[0]}, {asked[1][:1].lower()}{asked[1][1:]}"
        yield _offer(f"{both}\u00a0: nous réglons les deux." if language == "fr" else f"{both}: leave both to us.")


def _asked(challenge: str, language: Language) -> str:
    """Return a challenge as it opens a question, an empty text where it makes none."""
    plain = " ".join(challenge.split()).strip(' .!?;:«»“”"')
    for pattern, opening in _TURNED[language]:
        if (match := pattern.match(plain)) is not None:
            plain = match.expand(opening) + plain[match.end() :]
            break
    if not plain or len(plain.split()) > _LONGEST or _SUBJECT.match(fold(plain)):
        return ""
    return plain[:1].upper() + plain[1:]


def _offer(text: str) -> Offer:
    return Offer(Text(f"«\u00a0{text}\u00a0»", f"“{text}”"), (Edit("set", "message_house.promise", text),))
