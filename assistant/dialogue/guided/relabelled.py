"""Tells what a labelled block of a brief is about where its heading may mean something else."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.brief_cues import brief_cue
from assistant.dialogue.guided.reading.cues import opens_goal
from assistant.dialogue.guided.reading.items import Item, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import at_start
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.team_entries import lists_people
from assistant.dialogue.guided.run import Run
from assistant.dialogue.guided.second_look import is_dated_count, may_state_goal
from assistant.dialogue.guided.shapes import does_something
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_IS_SOMEBODY = re.compile(r"\s*[A-ZÀ-ÖØ-Þ][\w’'-]+ (?:is|est|sera|will be) (?:the |our |la |le |notre )?[^\W\d]+")


def relabelled(block: Block, run: Run) -> str | None:
    """Return what a block is about: "Who" heads an audience as well as a team."""
    first = block.lines[0].text
    if _is_goal(block, run):
        return "objective"
    if block.label == "objective" and _ASKS_WHY.match(fold(block.label_words)):
        # "Why this campaign?" heads what led to it as well as what it is for.
        return "objective" if any(may_state_goal(line.text, run.context) for line in block.lines) else None
    if block.label == "proofs" and not run.context.draft.get("message_house.pillars"):
        # "Our proofs:" without a pillar that they could prove lists them; a single one lists nothing.
        return "proofs" if _ONE_PROOF.fullmatch(fold(block.label_words)) and len(block.lines) == 1 else "pillars"
    shown = _SHOWS_PEOPLE.findall(first)
    if (
        block.label == "audience"
        and _NAMES.fullmatch(first)
        and all(map(is_first_name, _APART.split(first.strip(" ."))))
    ):
        # "Who: Ana, Tom"
        return "team"
    if block.label == "audience" and (named := _NAME_FIRST.match(first)) is not None and is_first_name(named["name"]):
        # "Who" and, below it, "Priya: lead, LinkedIn".
        return "team"
    if block.label == "audience" and shown and (len(shown) > 1 or is_first_name(first.split()[0])):
        return "team"
    # A capital opens a sentence; a name elsewhere, or a first name, is somebody's.
    opened = not is_first_name(first.split()[0]) and "(" not in first[: len(first.split()[0]) + 2]
    named = _NAMED.search(first, len(first.split()[0]) if opened else 0)
    if block.label in ("team", "audience") and _acts(first):
        # "Who: Bea leads", whatever Bea is called.
        return "team"
    if block.label == "team" and _WHO.fullmatch(fold(block.label_words)) and (not named or _tells_group(first)):
        # "Who: hotel managers on the coast" names nobody.
        group = (
            _tells_group(first)
            or find_terms(first, "people")
            or find_terms(first, "role")
            or find_terms(first, "lifecycle")
        )
        nobody = not any(
            _NAMED.search(line.text, len(line.text.split()[0])) for line in block.lines if line.text.strip()
        )
        return "audience" if group or nobody else "team"
    counted = any(char.isdigit() for line in block.lines for char in line.text)
    if block.label == "budget" and not counted and does_something(first, run.context):
        # "Répartition : Ana pilote, Tom gère Facebook" splits the work.
        return "team"
    if block.label in _THINGS and lists_people(block):
        return "team"
    if block.label == "inventory" and brief_cue(first) == "budget":
        return "budget"
    team = brief_cue(first) == "team" or does_something(first, run.context) or _IS_SOMEBODY.match(first) is not None
    return "team" if block.label == "audience" and team else block.label


def _acts(text: str) -> bool:
    """Tell whether a text opens with one word in capitals that is no group and does work on a campaign."""
    opened = _ONE_WORD.match(text)
    if opened is None or opened["name"].endswith("s") or find_terms(opened["name"], "people"):
        return False
    return at_start("manage_verb", "lead_verb").match(flat(text[opened.end() :])) is not None


_ONE_WORD = re.compile(r"\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\s+")


def _tells_group(text: str) -> bool:
    """Tell whether a text opens with a group of people, and names nobody: "les familles du Sud-Ouest"."""
    found = find_terms(text, "people")
    names = [word for word in re.findall(r"[\w’'-]+", text) if word[:1].isupper() and is_first_name(word)]
    return bool(found) and found[0].start <= _ARTICLE and not names


_ARTICLE = 4
# "Pieter (lead), Lies (Instagram)"
_SHOWS_PEOPLE = re.compile(r"(?:^|[,;]\s*)[A-ZÀ-ÖØ-Þ][\w’'-]+ \([^()]+\)(?=\s*[,;]|\s*$)")
_NAME_FIRST = re.compile(r"\s*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)(?: \([^()]*\))?\s*(?:[:=]|->|→)\s*\S")
_ONE_PROOF = re.compile(r"\W*(?:(?:la|une|notre|the|a|our) )?(?:preuve|proof)\W*")
_NAMES = re.compile(r"\s*[A-ZÀ-ÖØ-Þ][\w’'-]+(?:(?:\s*,\s*|\s+(?:et|and|&)\s+)[A-ZÀ-ÖØ-Þ][\w’'-]+)+\s*(?:\.\s*)?")
_APART = re.compile(r"\s*,\s*|\s+(?:et|and|&)\s+")
_WHO = re.compile(r"\W*(?:qui|who|(?:the |our )?people|(?:les |nos )?gens|(?:les )?personnes)\W*")
# "DRH" and "PME" are no names.
_NAMED = re.compile(r"(?<![\w'’-])[A-ZÀ-ÖØ-Þ](?![A-ZÀ-ÖØ-Þ]+\b)[\w’'-]+")


def _is_goal(block: Block, run: Run) -> bool:
    """Tell whether what stands under people, needs or a promise is what the campaign is for."""
    first, words = block.lines[0].text, fold(block.label_words)
    if block.label in ("audience", "challenges", "promise") and is_dated_count(first, run.context):
        # "Target: 80 bookings by May", "Enjeu : 300 ventes d'ici juin".
        return True
    if block.label == "promise":
        # "The idea is simple: we would like to win back…" heads what is wanted as well as what is promised.
        return _IDEA.search(words) is not None and _wishes(first)
    return block.label == "challenges" and words.startswith("enjeu") and opens_goal(first)


_IDEA = re.compile(r"\b(?:idee|idea)\b")


def _wishes(text: str) -> bool:
    """Tell whether a text opens with a wish for a result: "we would like to win back our readers"."""
    whole = Item(text, 0)
    wanted = without_lead(whole, lead("objective"))
    return wanted != whole and opens_goal(wanted.text)


_ASKS_WHY = re.compile(r"\W*(?:pourquoi|why)\b")
_THINGS = frozenset(["budget", "contents", "inventory", "channels", "tasks", "audience", "context", None])
