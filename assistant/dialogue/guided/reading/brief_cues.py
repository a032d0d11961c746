"""What a sentence of a brief is about: more is taken for said than in a message, where one may ask."""

import datetime
import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.doer_lists import lists_doers
from assistant.dialogue.guided.reading.lexicon import Expression, status_terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.offers import is_offered
from assistant.dialogue.guided.reading.orchestrate_conditions import is_for_each_won
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.relation_clauses import relation_of_clause
from assistant.language.dates import find_dates
from assistant.language.figures import Figure, Money, Number
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "brief_cues.yaml")
    return tuple((label, re.compile(pattern)) for label, patterns in data.items() for pattern in patterns)


# "Site et e-mail : Nora. Presse : Paul."
_WHO = re.compile(
    r"(?:[^:.;|\n()]{2,45}?\s?(?::|=|->|→|=>|\s[–—-])\s*"
    r"(?:(?:l['’]|notre |our )?(?:société|agence|agency|studio|cabinet) )?"
    r"(?:[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?|moi|me|nous)(?:\s*\([^()]*\))?"
    r"(?:\s*(?:,|et|and|&)\s*[A-ZÀ-ÖØ-Þ][\w'’-]+)?\s*(?:[.;,]\s*|$))+"
)


_SPENT = Expression("brief_cues.spent")
_EARNED = Expression("brief_cues.earned")
_KEPT = Expression("brief_cues.kept")
_COPULA = re.compile(r"\b(?:est|sont|is|are|needs?|has yet|have yet|reste|manque|existe)\b")
_CAPITAL = re.compile(r"(?:(?<=[a-zà-ÿ,;:)] )|^)(?:M\. |Mme |Mrs? |Ms |Dr )?[A-ZÀ-ÖØ-Þ][\w’'-]+|\b(?:I|moi|je)\b")
# "Jess to rewrite the series by 18 December", "Theo doit livrer…"
_TASK = re.compile(
    r"\s*(?!(?:Reports?|Updates?|Figures|Numbers|Results) )"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s\([^()]*\))? (?:to|must|will|should|has to|needs to|doit|devra|va|is to|livre|prepare|"
    r"prépare|réserve|valide|rédige|finalise|envoie|delivers?|books?|sends?|prepares?|finishes|drafts?|writes?|orders?|"
    r"commande|termine|met|fournit)\s"
)
_BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
# Which day it is does not matter here.
_ANY_DAY = datetime.date(2027, 1, 1)


def _names_duties(text: str) -> bool:
    heads = re.findall(r"(?:^|[.;,])\s*([^:.;,=]{2,45}?)\s?[:=–—-]", text)
    return any(find_terms(head, kind) for head in heads for kind in ("channel", "role")) or any(
        re.match(r"(?:cdp|cp|pm|lead|pilot)", head.strip().lower()) for head in heads
    )


def _names_runners(text: str) -> bool:
    """Tell whether a sentence only lists channels, each with who runs it: "Instagram (Ana) + mail (Tom)"."""
    parts = [part for part in _LISTED.split(text.strip(" .;")) if part.strip()]
    told = [_RUN_BY.fullmatch(part.strip()) for part in parts]
    if not parts or not all(told):
        return False
    return all(is_first_name(m["name"]) and find_terms(m["what"], "channel") for m in told if m is not None)


_EQUALS = re.compile(r"\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+|me|moi)\s*=\s*[^\W\d]")
_EQUAL = re.compile(r"(?:^|[,;])\s*[^\W\d][\w’'-]*\s*=")
_LISTED = re.compile(r"\s*(?:[,;+]|\bet\b|\band\b)\s*(?![^()]*\))")
_RUN_BY = re.compile(r"(?P<what>[^().:]{2,50}?)\s*\((?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\)")
_EVENT = Expression("brief_cues.event")
_ARROW = re.compile(r"\s*(?:->|→|=>)\s*")
_MOST_NOUN_WORDS = 6
# "Research shows that they find banks intimidating"
_TOLD_OF_THEM = re.compile(
    r"(?:[\w']+ ){1,4}(?:shows?|tells?(?: us)?|says?|montren?t?|indiquen?t?|"
    r"sait|savons|know|learned|revelen?t?) (?:that |qu'|que )(?=they|ils|elles)"
)
_THOUSANDS = re.compile(r"(?<![\w.,])[£$€]?\d+(?:[.,]\d+)?\s?k\b(?! \w+ers\b)")


def _is_dated_noun(text: str, folded: str) -> bool:
    """Tell whether a sentence is nothing but a thing and its day: "Fête d'ouverture le 21 mars 2027"."""
    periods = find_dates(text, "fr", _ANY_DAY) or find_dates(text, "en", _ANY_DAY)
    if re.search(r"\b(?:to [a-z]+ (?:the|a|an) |by|before|avant|d'ici)\b", folded):
        return False
    if len(periods) != 1 or periods[0].precision != "day" or periods[0].relation not in (None, "around"):
        return False
    rest = (text[: periods[0].phrase_start] + " " + text[periods[0].text_end :]).strip(" .,:;-–—")
    noun = re.sub(r"\s*\b(?:le|on|the|du|au|a|is|est|:)$", "", fold(rest)).strip(" :")
    plain = 0 < len(noun.split()) <= _MOST_NOUN_WORDS and not any(c.isdigit() for c in noun)
    return plain and _EVENT.search(noun) is not None and periods[0].text_end >= len(text.rstrip(" .")) - 1


# "(proof: 1,900 swaps last year)": whatever else a sentence counts, it is an argument.
_PROVED = re.compile(r"\w[^()]*\((?:la |the )?(?:preuve|proof)s?\s?:[^()]+\)")
_AGREED = re.compile(
    r"\b(?:signed|signe|signature|accord|consent\w*|agreed to|autoris\w+|opted|ticked|coche\w*|rgpd|gdpr|the law|"
    r"la loi)\b"
)
_ACCEPTED = re.compile(
    r"\b(?:(?:a|ont|avaient) (?:(?:tous|toutes|bien|deja) )*(?:accepte (?:de|d|nos|que)|coche|consenti|dit oui|"
    r"donne (?:leur|son) (?:accord|consentement|autorisation))|"
    r"(?:have|has|had|all|they|who) (?:(?:all|both|already) )*"
    r"(?:agreed to|opted in|ticked|consented|said yes|given (?:us )?(?:their )?(?:permission|consent)|"
    r"gave (?:us )?(?:their )?(?:permission|consent)))\b"
)
_QUOTES = re.compile(r"[\"«“][^\"«»“”]*[\"»”]")
_ONE_CLAUSE = 8
_OF_THEM = frozenset(["challenges", "habits"])


def splits_itself(text: str, figures: list[Figure]) -> bool:
    """Tell whether bare figures are a sum and its parts: "26,000 signed off: 12,000 radio, 4,000 creation"."""
    bare = [f for f in figures if isinstance(f, Number | Money) and f.value >= _LEAST_SUM]
    if len(bare) < _SUM_AND_PARTS or ":" not in text[bare[0].end : bare[1].start]:
        return False
    parts = sum(f.value for f in bare[1:])
    # "£12,000: 6,000 for radio, …" says that it is money, "900 visitors: 400 from Leeds, …" does not.
    exact = parts == bare[0].value and isinstance(bare[0], Money)
    named = exact or any(t.id in _COSTS for t in find_terms(text, "budget"))
    return named and 2 * parts > bare[0].value >= parts


def splits_sum(text: str, language: Language) -> bool:
    """Tell whether a sentence is a sum and its parts: "22,000: 9,000 for the letters, 6,000 for Facebook…"."""
    return splits_itself(text, find_figures(text, language))


_LEAST_SUM, _SUM_AND_PARTS = 100, 3
_COSTS = frozenset(["reserve", "creation", "media", "people", "tools"])


def _cue_of_figures(text: str, folded: str, figures: list[Figure]) -> str | None:
    """Return what the sums in a sentence are: its budget, what is kept aside of it."""
    money = [f for f in figures if isinstance(f, Money)]
    if len(money) == 1 and is_offered(text):
        return None
    if splits_itself(text, figures):
        return "budget"
    if (len(money) > 2 or len(_THOUSANDS.findall(folded)) > 1) and not _EARNED.search(folded):
        return "budget"
    if (
        money
        and len(figures) > 2
        and money[0] is figures[0]
        and text[money[0].end :].lstrip().startswith((":", "(", "–"))
    ):
        return "budget"
    if (
        any(not is_for_each_won(text, f.start, f.end) for f in money)
        and _SPENT.search(folded)
        and not _EARNED.search(folded)
    ):
        return "budget"
    if figures and _KEPT.search(folded) and not find_dates(text, "en", _ANY_DAY):
        return "reserve"
    return None


def tells_right(text: str) -> bool:
    """Tell whether a sentence says by what right people are written to: "they never signed anything"."""
    return _AGREED.search(fold(text)) is not None or accepted(text)


def accepted(text: str, *, by_them: bool = False) -> bool:
    """Tell whether a sentence says that people agreed to be written to: "they all agreed to get our news".

    Args:
        text: The sentence.
        by_them: Whether it has to begin with them: "the board has agreed to the plan" is another matter.
    """
    folded = fold(text).strip()
    denied = "n't" in folded or re.search(r"\b(?:not|never|pas|jamais)\b", folded) is not None
    return _ACCEPTED.search(folded) is not None and not denied and (not by_them or _THEY.match(folded) is not None)


_THEY = re.compile(r"(?:(?:and|et|mais|but) )?(?:they|ils|elles|all of them|tous|toutes)\b")


def brief_cue(text: str) -> str | None:
    """Return the label of what a sentence or a clause of a brief is about, or None."""
    folded = fold(text).strip(" -*•").replace("'re ", " are ").replace("'ve ", " have ")
    told = _TOLD_OF_THEM.match(folded)
    if told is not None and (said := brief_cue(folded[told.end() :])) in ("challenges", "habits"):
        return said
    if _PROVED.search(folded) or _is_dated_noun(text, folded):
        return "pillars" if _PROVED.search(folded) else "milestones"
    arrow = _ARROW.search(text)
    if arrow is not None and status_terms(Piece(text[arrow.end() : arrow.end() + 40], 0)):
        return "contents"
    figures = find_figures(text, "en")
    counted = _cue_of_figures(text, folded, figures)
    if counted is not None:
        return counted
    equals = _EQUALS.match(text)
    told_by_sign = equals is not None and (
        equals["name"] in ("me", "moi") or is_first_name(equals["name"]) or len(_EQUAL.findall(text)) > 1
    )
    if told_by_sign or lists_doers(text):
        return "team"
    if _TASK.match(text) and find_dates(text, "en", _ANY_DAY):
        return "tasks"
    if _BRACKETED.search(text) and any(status_terms(Piece(m.group(1), 0)) for m in _BRACKETED.finditer(text)):
        return "contents" if find_terms(text, "format") else None
    if _names_runners(text):
        return "channels"
    if _WHO.fullmatch(text.strip(" -*•")) and _names_duties(text):
        return "team"
    status = status_terms(Piece(text, 0))
    formats = find_terms(" ".join(text.split()[:6]), "format")
    if status and formats and not figures and _COPULA.search(folded):
        return "contents"
    # What is quoted is what people say, and no word on them.
    unquoted = _QUOTES.sub(" ", folded)
    found = next((label for label, form in _patterns() if form.search(unquoted if label in _OF_THEM else folded)), None)
    if found == "challenges" and len(folded.split()) <= _ONE_CLAUSE and relation_of_clause(text) is not None:
        # "They do not know us yet" says how they stand.
        return "lifecycle"
    # Who does something has a name.
    return None if found == "team" and not _CAPITAL.search(text) else found
