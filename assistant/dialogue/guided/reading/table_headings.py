"""What the headings of a table's columns say that it lists."""

import re

from assistant.dialogue.guided.reading.headings import plain_heading
from assistant.dialogue.guided.reading.lines import Line

Cell = tuple[str, int]
# Headings of columns by what the table then lists; the first that fits wins.
_COLUMNS: tuple[tuple[str, str], ...] = (
    ("risks", r"risques?|risks?|menaces?|threats?"),
    ("pillars", r"piliers?|pillars?|arguments?"),
    ("kpis", r"kpis?|indicateurs?|metrics?|metriques?"),
    ("journey", r"etapes?|steps?|touchpoints?|points? de contact"),
    ("tasks", r"taches?|tasks?|actions?|livrables?|to ?dos?|deliverables?"),
    ("milestones", r"jalons?|milestones?|evenements?|events?"),
    ("budget", r"postes?|lignes?|lines?|depenses?|cost items?|budget lines?|items?"),
    ("contents", r"contenus?|contents?|assets?|supports?|documents?|pieces?"),
    ("channels", r"canal|canaux|channels?|medias?|leviers?"),
    ("data", r"bases?|donnees|data|fichiers?|sources?|databases?"),
    ("team", r"noms?|names?|prenoms?|qui|who|personnes?|people|membres?|members?"),
)
_AMOUNTS = re.compile(r"montants?|amounts?|budgets?|couts?|costs?|euros?|eur|gbp|usd|prix|price|total|k")
_TASKS = re.compile(r"taches?|tasks?|actions?|to ?dos?")
_SUBJECTS = re.compile(r"sujets?|quoi|what|missions?|roles?|taches?|responsabilites?|topics?|areas?|domaines?")


# "Challenge | What we heard": what troubles the audience; beside an answer to each it belongs to an argument.
_TROUBLES = re.compile(
    r"(?:their |leurs? |les |the |main |key )?(?:challenges?|defis?|enjeux?|freins?|pains?|pain points?|worr(?:y|ies)|"
    r"barriers?|obstacles?|irritants?|craintes?|peurs?|fears?|concerns?|blocages?|difficultes?|points? de douleur|"
    r"points? de friction|frustrations?)(?: (?:identifies?|clients?|de la cible|du public|of the audience))?"
)
_ANSWERED = re.compile(
    r"(?:notre |nos |our |la |the )?(?:reponses?|answers?|reply|replies|arguments?|messages?|piliers?|pillars?)|"
    r"(?:ce qu(?:e nous|'on)|what we) (?:leur )?(?:repond\w*|dit|disons|say|answer|reply|tell them)"
)
# "Problem | Solution | Owner" is about the work, not about people.
_DEALT_WITH = re.compile(
    r"(?:notre |nos |our |the )?(?:solutions?|parades?|mitigations?|plan b|actions?|owners?|responsables?|who|qui|due|"
    r"echeances?|impact|proba\w*|statut|status)"
)


def columns_label(header: list[Cell]) -> str | None:
    """Return the label of what a table lists whose first row this is."""
    names = [plain_heading(text) for text, _ in header]
    money = any(_AMOUNTS.fullmatch(name) for name in names[1:])
    beside = {beside_value(text) for text, _ in header[1:]}
    if "responsable" in beside and not money and _SUBJECTS.fullmatch(names[0]):
        # With a day it is not who is in charge of what, but what somebody has to do by then.
        return "tasks" if "échéance" in beside and _TASKS.fullmatch(names[0]) else "team"
    if any(re.fullmatch(r"preuves?|proofs?|proof points?|rtbs?|evidence", name) for name in names):
        return "pillars"
    if names and _TROUBLES.fullmatch(names[0]) and not any(_DEALT_WITH.fullmatch(name) for name in names[1:]):
        return "pillars" if any(_ANSWERED.fullmatch(name) for name in names[1:]) else "challenges"
    for label, form in _COLUMNS:
        if names and re.fullmatch(form, names[0]) and (label != "budget" or money):
            return "budget" if money and label not in ("risks", "tasks") else label
    return None


_DAYS = re.compile(
    r"dates?|when|quand|jours?|days?|pour quand|by when|by|pour le|avant le|due|due (?:dates?|by)|"
    r"echeances?|deadlines?|date (?:limite|butoir)"
)
_DONE = re.compile(
    r"quoi|what|sujets?|jalons?|milestones?|etapes?|steps?|evenements?|events?|actions?|livrables?|deliverables?|items?"
)


def lists_days(header: list[Cell]) -> int | None:
    """Return the column of the days where a table is a calendar: "What | When | Who"; None for any other table."""
    names = [plain_heading(text) for text, _ in header]
    if not names or _DONE.fullmatch(names[0]) is None:
        return None
    return next((at for at, name in enumerate(names) if at and _DAYS.fullmatch(name)), None)


def opens_with_days(header: list[Cell]) -> int | None:
    """Return the column of what there is to do where a calendar opens with its days: "When | What | Who"."""
    names = [plain_heading(text) for text, _ in header]
    if (
        not names
        or _DAYS.fullmatch(names[0]) is None
        or not any(beside_value(text) == "responsable" for text, _ in header)
    ):
        return None
    return next((at for at, name in enumerate(names) if at and (_DONE.fullmatch(name) or _TASKS.fullmatch(name))), None)


def opens_with_doers(header: list[Cell]) -> tuple[int, int] | None:
    """Return the columns of what is to be done and by when of a table that opens with who does it; None for any other.

    Args:
        header: How the columns are headed: "Who | What | By when".
    """
    names = [plain_heading(text) for text, _ in header]
    if not names or beside_value(header[0][0]) != "responsable":
        return None
    done = next((at for at, name in enumerate(names) if at and (_DONE.fullmatch(name) or _TASKS.fullmatch(name))), None)
    days = next((at for at, name in enumerate(names) if at and _DAYS.fullmatch(name)), None)
    return (done, days) if done is not None and days is not None and done != days else None


def lists_channels_and_costs(header: list[Cell]) -> bool:
    """Tell whether a table lists channels, each with who runs it and what it costs."""
    names = [plain_heading(text) for text, _ in header]
    channels = next(form for label, form in _COLUMNS if label == "channels")
    money = any(_AMOUNTS.fullmatch(name) for name in names[1:])
    return re.fullmatch(channels, names[0]) is not None and money and any(beside_value(text) for text, _ in header[1:])


# Columns beside the value, and the heading under which the readers of tables know them.
_BESIDE: tuple[tuple[str, str], ...] = (
    (
        "responsable",
        r"responsables?|responsible|person|personne|contact|owners?|qui|who|par qui|by whom|whose|porteurs?|pilotes?|"
        r"resp|leads?|assigned to|assignees?|affecte a|en charge|in charge|charge de l'action|done by|managers?|"
        r"(?:channel|campaign|content) (?:manager|owner|lead)|(?:managed|run|handled|looked after|led|owned) by|"
        r"who(?:'s in charge| runs it| does it| manages it)|gere par|gestionnaires?|animee? par|"
        r"qui (?:gere|s'en occupe|"
        r"s'en charge|fait)|personne (?:responsable|en charge)|(?:person )?responsible person|person (?:responsible|"
        r"in charge)|accountable",
    ),
    (
        "échéance",
        r"echeances?|dates?|due|due dates?|due by|deadlines?|date limite|date butoir|pour le|pour quand|avant le|by|"
        r"by when|no later than|quand|when|delais?|livraison|delivery",
    ),
    ("statut", r"statuts?|etats?|status|states?|avancement"),
)


def beside_value(text: str) -> str | None:
    """Return what a column beside the value is headed, as the readers of tables know it."""
    name = plain_heading(text)
    return next((heading for heading, form in _BESIDE if re.fullmatch(form, name)), None)


_SOURCES = re.compile(
    r"sources?|origines?|refs?|references?|page|lien|link|valide par|approved by|checked by|d'ou|from where"
)


def without_sources(table: list[tuple[Line, list[Cell]]]) -> list[tuple[Line, list[Cell]]]:
    """Return the rows of a table without the cells that only say where a fact was found.

    Args:
        table: Its rows as they stand and cut, the first of which may head them.
    """
    heads = [plain_heading(text) for text, _ in table[0][1]]
    told = [at for at, name in enumerate(heads) if at > 1 and _SOURCES.fullmatch(name)]
    if not told:
        return table
    cut = [
        [("", at) if number in told else (text, at) for number, (text, at) in enumerate(cells)] for _, cells in table
    ]
    return [(row, cells) for (row, _), cells in zip(table, cut, strict=True)]
