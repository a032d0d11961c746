"""What an audience's name really names: everybody, only ages and places, or a product."""

import re

from assistant.language.text import fold
from assistant.language.vocabulary import Term, find_terms
from assistant.rules.word_lists import phrases, word_list

_AGES = re.compile(
    r"(?:\+ ?)?\d{1,3} ?(?:(?:-|–|a|to|et|and) ?\d{1,3} ?)?(?:\+|ans|years? old|yo|s(?![a-z]))?"
    r"(?: et plus| and over| et moins)?"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PLACE_AFTER = re.compile(
    r"\b(?:de|d[’']|à|en|dans|in|from|of|near|around)\s*(?:la |le |les |l[’']|the )?((?:[A-ZÉÈÎÂ][\w’'-]+[ -]?)+)"
)
_OURS = re.compile(r"(?<![a-z])(?:nos|notre|our)(?![a-z])")
_CUSTOMERS = re.compile(r"client|customer|abonn|subscriber|user|utilisat")
_COMPANIES = frozenset(
    {"entreprise", "entreprises", "societe", "societes", "company", "companies", "business", "businesses", "firms"}
)
_ALL = frozenset({"tous", "toutes", "all"})
"""Where it is the whole name: "tous les DAF" says which ones."""
_ANYBODY_WHO = re.compile(
    r"(?:les |des |the )?(?:ceux|celles|gens|personnes|people|folks|those|ones|anyone|everyone|guys)"
    r"(?: .{0,30}?)?(?: (?:qui|who|that|with|avec|already|deja)(?![a-z])|[’']ve)"
)
_AGENT = re.compile(r"(?:eurs?|euses?|trices?|istes?|iens?|iennes?|logues?|ants|ers|ors|ists|ians)$")


def names_everybody(name: str) -> str | None:
    """Return the words by which a name says everybody, or None.

    "Tout le monde", "grand public", "all companies" do; "tous les DAF" and "people who garden" do not.
    """
    if fold(name.strip(" .!")) in _ALL:
        return name.strip()
    for term in find_terms(name, "everybody"):
        if _limited(name, term):
            continue
        return term.words
    return None


def _limited(name: str, term: Term) -> bool:
    """Tell whether the rest of the name says which of all these people are meant."""
    rest = name[: term.start] + " " + name[term.end :]
    roles = [t for t in find_terms(name, "people") if not (t.start < term.end and term.start < t.end)]
    if term.id == "all_customers":
        # "Tous nos clients" are at least the ones we have.
        words = fold(term.words)
        return bool(_OURS.search(words) and _CUSTOMERS.search(words))
    if fold(term.words) in {fold(phrase) for phrase in phrases("weak_everybody")}:
        empty = word_list("determiners", "complements", "vague")
        meaning = [word for word in _WORD.findall(fold(rest)) if word not in empty]
        return bool(set(meaning) - _COMPANIES)
    # A role before it: "chefs de produit grand public" are product managers.
    return any(t.start < term.start and t.end <= term.start for t in roles)


def names_demographics_only(name: str) -> bool:
    """Tell whether a name holds ages, gender or place, and nothing else."""
    found = find_terms(name, "demographic")
    masked = name
    for term in found:
        masked = masked[: term.start] + " " * (term.end - term.start) + masked[term.end :]
    places = [match.span(1) for match in _PLACE_AFTER.finditer(masked)]
    for start, end in places:
        masked = masked[:start] + " " * (end - start) + masked[end:]
    plain = fold(masked)
    ages = [match for match in _AGES.finditer(plain) if len(match.group().strip()) > 1]
    plain = _AGES.sub(" ", plain)
    left = [word for word in _WORD.findall(plain) if len(word) > 1 and word not in word_list("bare_people")]
    return not left and bool(found or places or ages)


def names_product(name: str) -> str | None:
    """Return the product or service that a name holds where it holds no people, or None."""
    products = find_terms(name, "product")
    if not products or find_terms(name, "people") or find_terms(name, "demographic") or _ANYBODY_WHO.match(fold(name)):
        return None
    words = _WORD.findall(fold(name))
    agents = {fold(phrase) for phrase in phrases("agents")}
    in_products = {word for term in products for word in _WORD.findall(fold(term.words))}
    if any(word in agents or (_AGENT.search(word) and word not in in_products) for word in words):
        return None
    return products[0].words
