"""How a group stands with the company, told by a clause about it: "nos adhérents, ceux qui ont déjà la formule"."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.vocabulary import find_terms
from assistant.language.yaml_data import load_yaml


def relation_of_clause(text: str) -> str | None:
    """Return the relation that a clause about a group tells, or None where it tells none, or more than one.

    Args:
        text: A sentence that names the group, or nothing but the clause: "people who left us last year".
    """
    plain = flat(text)
    turned = relation_turned_to(text)
    if turned is not None:
        return turned
    # "They're regulars, most have been with us for years": each clause about them is looked at until one tells.
    clauses = (plain[whom.end() :].lstrip() for whom in _patterns()["whom"].finditer(plain))
    each = ([name for name in _RELATIONS if _patterns()[name].match(clause)] for clause in clauses)
    told = next((names for names in each if names), [])
    if told and told[0] in _WITH_US and _patterns()["elsewhere"].search(plain):
        return None
    return told[0] if len(told) == 1 else None


_NOBODY = re.compile(
    r"\W*(?:none|no one|nobody|not (?:a single )?one|aucun|aucune|pas une?(?: seule?)?|personne)\b"
    r"(?!.*\b(?:any ?more|any longer|no longer|since|depuis)\b)"
    r"(?:.{0,30}\b(?:worked|bought|ordered|been|visited|used|tried|met|joined|signed|come|given|donated|subscribed|"
    r"travaill\w+|achete\w*|commande\w*|venue?s?|client\w*|customers?|members?|subscribers?|users?|donors?|adherent\w*|"
    r"abonne\w*|membres?|inscrit\w*)\b|"
    # "None of them works with us yet"
    r".{0,40}\b(?:encore|jamais|yet|ever)\b.{0,20}\b(?:avec|chez|pour|with|from|for|to) (?:nous|us)\b|"
    r".{0,40}\b(?:avec|chez|pour|with|from|for|to) (?:nous|us)\b.{0,20}\b(?:encore|yet|so far|pour l'instant)\b)"
)


def none_of_them(text: str) -> bool:
    """Tell whether a sentence says that nobody of a group is a customer: "none of them has worked with us"."""
    return _NOBODY.match(flat(text)) is not None


def is_relation_clause(text: str) -> bool:
    """Tell whether a text is nothing but anybody and how they stand with the company: "ceux qui nous ont quittés"."""
    return _patterns()["anybody"].match(flat(text).strip()) is not None and relation_of_clause(text) is not None


def relation_settled(text: str) -> str | None:
    """Return the relation that a sentence comes to at its end: "they don't compost yet, put prospects".

    Args:
        text: A sentence about people, or the answer to how they stand.
    """
    plain = flat(text).strip()
    comes = _patterns()["comes_to"].search(plain)
    if comes is None or plain.endswith("?"):
        return None
    told = {term.id for term in find_terms(comes["what"] or comes["what_is"], "lifecycle")}
    return told.pop() if len(told) == 1 else None


def relation_turned_to(text: str) -> str | None:
    """Return the relation that a sentence turns to, whatever it told before: "they came once, nothing since".

    Args:
        text: A sentence about people.
    """
    plain = flat(text)
    told = [name for key, name in (("meant_new", "prospect"), ("lapsed", "inactive")) if _patterns()[key].search(plain)]
    return told[0] if told else None


_WITH_US = ("new_customer", "regular")
_RELATIONS = ("prospect", "new_customer", "regular", "inactive")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "relation_clauses.yaml")
    return {name: re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for name, patterns in data.items()}
