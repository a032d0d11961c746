"""Tells what a sentence without a label is about, from words that mean nothing else."""

import datetime
import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.journey_cue import tells_journey
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import alternatives
from assistant.dialogue.guided.reading.orchestrate_cues import orchestrate_cue
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Money
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "cues.yaml")
    return tuple((label, re.compile(pattern)) for label, patterns in data.items() for pattern in patterns)


_TEAM_VERB = re.compile(
    r"\b(pilote|piloter[ao]|pilotons|gere|gerer?a?|gerent|s'occupe(nt)?|m'occupe|dirige la campagne|chapeaute|"
    r"coordonne|supervise|"
    r"est (la |le |l'|notre )?(responsable|chef|cheffe|charge|chargee|agence|commercial|commerciale|dpo|juriste)|"
    r"prend en charge|"
    r"repren(?:d|dra|nent)|takes? over|took over|will take over|"
    r"runs?|manages?|handles?|leads? the campaign|is (the |our )?(campaign|channel|marketing|content|sales|legal|"
    r"agency|head)|"
    r"is in charge|takes? care|owns?|looks after|is responsible|will run|will manage|will handle|is running)\b"
)
_PERSON = re.compile(
    r"(?:^|(?<=[\s,(;:.-]))([A-ZÉÈÎÔ][a-zéèêëïîôöûüç'’-]+|je|j['’]|moi|I|I['’]m|agence|agency|freelance|"
    r"prestataire|l['’]agence)\b"
)
# Words that open a sentence with a capital letter and are no first name.
_NO_NAME = frozenset(
    [
        "the",
        "la",
        "le",
        "les",
        "un",
        "une",
        "des",
        "this",
        "these",
        "our",
        "notre",
        "nos",
        "on",
        "nous",
        "we",
        "they",
        "ils",
        "elles",
        "il",
        "elle",
        "it",
        "une",
        "cette",
        "ce",
        "ces",
        "chaque",
        "each",
        "pour",
        "for",
        "en",
        "in",
        "a",
        "au",
        "aux",
        "du",
        "de",
        "d'abord",
        "ensuite",
        "puis",
        "then",
        "and",
        "et",
        "mais",
        "but",
        "if",
        "si",
        "quand",
        "when",
        "campaign",
        "campagne",
    ]
)


def cue(text: str, language: Language, *, goal_open: bool) -> str | None:
    """Return the label that a sentence or clause is about, or None.

    Args:
        text: The sentence or clause.
        language: Its language.
        goal_open: Whether no objective is known yet; once there is one, a sentence that merely sounds like a goal
            does not replace it.
    """
    folded = fold(text)
    if goal_open and announces_goal(text, language) and not _only_budget(text, language):
        return "objective"
    if tells_journey(text, folded, language):
        return "journey"
    counted = _in_digits(text, language)
    for label, pattern in _patterns():
        if pattern.search(counted if label == "baseline" else folded):
            if label in ("inventory", "contents") and not _names_inventory(text):
                continue
            if label == "inventory" and any(isinstance(f, Money) for f in find_figures(text, language)):
                # "We have $30k: 12k for ads" is about money.
                return orchestrate_cue(text, language) or label
            return label
    if goal_open and _GOAL_VERB.match(folded) and find_figures(text, language) and states_result(text, language):
        return "objective"
    if goal_open and (_BRINGS.match(folded) or (_FILLS.match(folded) and find_terms(text, "milestone"))):
        return "objective"
    found = orchestrate_cue(text, language)
    if found is not None:
        return found
    if _TEAM_VERB.search(folded) and any(fold(m.group(1)) not in _NO_NAME for m in _PERSON.finditer(text)):
        return "team"
    return "objective" if goal_open and states_goal(text, language) else None


def _in_digits(text: str, language: Language) -> str:
    """Return a folded text in which figures that are written in words stand in digits."""
    for figure in reversed(find_figures(text, language)):
        if not isinstance(figure, Duration) and not any(char.isdigit() for char in figure.words):
            text = f"{text[: figure.start]}{figure.value}{text[figure.end :]}"
    return fold(text)


def _only_budget(text: str, language: Language) -> bool:
    """Tell whether all figures of a sentence are sums of a budget: "côté budget, on a 20 k€, dont 7 pour la vidéo"."""
    figures = [f for f in find_figures(text, language) if not isinstance(f, Duration)]
    return (
        isinstance(figures[0], Money) and orchestrate_cue(text, language) in ("budget", "reserve") if figures else False
    )


_WANTS = re.compile(
    r"(?:(?:et|donc|alors|voila|bref|bonjour|so|and|slt|salut|hello|hi)\b[ ,!:]*)*"
    r"(?:(?:l'|notre |mon |le |the |our |my )?\b(?:objectif|obj|but|goal|aim|objective)\b.{0,25}|"
    r"\b(?:il (?:me |nous )?)?(?:faut|faudrait)\b|\b(?:je|on|nous|j'|i|we)\s*(?:'d |would )?"
    r"(?:veu[xt]?|dois|doit|devons|must|should|voulons|voudrai[st]|voudrions|souhait\w+|cherch\w+|aimer\w+|vis(?:e|ons)|compt(?:e|ons)|want|"
    r"wanna|gonna|need|aim|plan|hope|like|love|wish)\b|"
    r"\bil (?:nous |me |leur )?(?:faut|faudra|faudrait)\b|"
    r"\bce (?:qu'on|que nous|que je|que l'on) (?:veut|veux|voulons|voudrait|voudrais|cherche|vise|souhaite)\b|"
    r"(?:notre|la|le|l'|les|our|the) ?(?!client|prospect|gens\b|cible|audience|visiteur|parent|acheteur|customer|"
    r"people|visitor|audience|buyer|target)(?:[a-z'-]+ ){1,6}?(?:voudrai(?:t|ent)|veut|veulent|souhait\w+|cherchent? a|"
    r"aimerai(?:t|ent)|vis(?:e|ent) a|compte(?:nt)?) (?=[a-z'-]+(?:er|ir|re)\b)|"
    r"(?:our|the) (?:[a-z'-]+ ){1,5}?(?:wants?|would like|needs?|aims|hopes?) to\b|"
    r"\b(?:on|nous|j')\s*(?:a|ai|aurait|aurais|aurions|avons) besoin\b|"
    rf"\b(?:(?:the|our|my|la|le|les|l'|notre|nos|mon|ma|mes) (?:\w+ ){{0,2}}?)?{alternatives('stakeholders')}(?: \w+)? "
    r"(?:veut|veulent|voudrait|voudraient|attend|attendent|demande|demandent|exige|exigent|vise|visent|wants?|expects?|"
    r"asks? for|asked (?:us )?for|needs?|is asking for|are asking for|would like|is after|are after)\b|"
    r"(?:(?:we're|i'm|we are|i am|on est|nous sommes)\s+)?(?:hoping|looking|aiming|shooting|trying)\s+(?:for|to|at)\b)"
)


# A goal opens with what is to be reached, in the infinitive; the same verbs in other forms tell what happens.
_GOAL_VERB = re.compile(
    r"(?:accueillir|attirer|remplir|decrocher|obtenir|generer|vendre|signer|recruter|gagner|atteindre|faire venir|"
    r"activer|equiper|louer|ouvrir|convaincre|acquerir|realiser|renouveler|lever|placer|embaucher|"
    r"faire (?:adherer|signer|essayer|passer|acheter|souscrire|telecharger)|"
    r"earn|make|raise|open|upgrade|renew|activate|equip|rent|convince|persuade|hire|move|have|achieve|place|"
    r"conquerir|convertir|reactiver|reconquerir|fideliser|doubler|tripler|augmenter|collecter|inscrire|faire revenir|"
    r"get|win|book|attract|fill|generate|sell|sign|recruit|reach|bring|convert|reactivate|double|triple|increase|"
    r"grow|collect|enrol|enroll|welcome|host|gain|secure|land|retain|boost)\b"
)


# "Remplir la journée portes ouvertes du 6 février" tells the day of what is to be filled with it.
_FILLS = re.compile(
    r"(?:remplir|accueillir|faire le plein|fill(?: up)?|sell out|pack|welcome|host)\b(?! (?:in|out the|the form))"
)
_BRINGS = re.compile(
    r"(?:faire (?:re)?venir|attirer|attract|"
    r"(?:get|bring|draw) (?:(?:more|new|some|enough|many|lots of|local|young|old|lapsed|\d+) ){0,3}[a-z-]+ "
    r"(?:back )?(?:in)?to)\b"
)


def opens_goal(text: str) -> bool:
    """Tell whether a text opens with the infinitive of a goal."""
    return _GOAL_VERB.match(fold(text).strip()) is not None


def states_result(text: str, language: Language) -> bool:
    """Tell whether a clause holds a figure that counts something: no sum of money, length of time or date alone."""
    spans = [(p.text_start, p.text_end) for p in find_dates(text, language, datetime.date(2000, 1, 1))]
    return any(
        not isinstance(f, Duration) and not any(a < f.end and f.start < b for a, b in spans)
        for f in find_figures(text, language)
    )


def wants_something(text: str) -> bool:
    """Tell whether a sentence opens with a wish or an announced goal, with a figure or without."""
    return _WANTS.match(fold(text)) is not None


def announces_goal(text: str, language: Language) -> bool:
    """Tell whether a sentence says what is wanted, with a figure: "on veut accueillir 180 lycéens"."""
    match = _WANTS.match(fold(text))
    figures = [f for f in find_figures(text, language) if not isinstance(f, Duration)]
    return match is not None and any(not (isinstance(f, Money) and "budget" in fold(text)) for f in figures)


_STANDS = re.compile(
    r"(?:[^\W\d]+['’ ]){1,5}(?:are|is|was|were|have been|has been|keeps?|sont|est|etai(?:t|ent)|stagn\w+|"
    r"baiss(?:e|ent)|chut\w+|recul\w+|plafonn\w+|dropp\w+|stall\w+)\b(?! (?:to|de|d'))"
)


def tells_state(text: str) -> bool:
    """Tell whether a text says how things stand: "sales are flat", "les ventes stagnent"."""
    return _STANDS.match(fold(text).strip()) is not None and not wants_something(text)


def states_goal(text: str, language: Language) -> bool:
    """Tell whether a clause states what is to be reached: a verb of a goal, and a figure or a metric."""
    match = lead("objective").match(flat(text))
    head = " ".join(text[match.end() if match else 0 :].split()[:3])
    if not find_terms(head, "objective", language) and not find_terms(head, "result", language):
        return False
    if tells_state(text) and not find_figures(text, language):
        return False
    return bool(find_figures(text, language)) or bool(find_terms(text, "metric", language))


_INVENTORY: tuple[Kind, ...] = ("channel", "format", "data")


def _names_inventory(text: str) -> bool:
    return any(find_terms(text, kind) for kind in _INVENTORY)
