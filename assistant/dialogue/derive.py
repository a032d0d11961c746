"""What only follows from facts that were said: never a person, an amount, a promise, a proof, a basis or consent."""

import re
from collections.abc import Iterator
from typing import Any

from assistant.language.vocabulary import entry, find_terms
from assistant.plan import Edit, Plan, Provenance, apply_edits
from assistant.plan.wording import pattern_of

# Copies of one fact: what the whole campaign is judged on is the objective itself.
_COPIES = {
    "objective.metric": "orchestrate.measurement.result.metric",
    "objective.target": "orchestrate.measurement.result.target",
    "objective.baseline": "orchestrate.measurement.result.baseline",
}
DERIVED = "derived"


def derive(plan: Plan) -> Plan:
    """Return the plan with what follows from it.

    The measured result copies the objective and follows it while nobody says otherwise. It is the same fact in the same
    words, so it carries the objective's provenance and a note, and does not count as an assumption.
    """
    edits = [*_copies(plan), *_kind(plan)]
    return apply_edits(plan, edits) if edits else plan


def _kind(plan: Plan) -> Iterator[Edit]:
    """Sales to people who are no customers yet are acquisition; bringing back the inactive is retention."""
    if plan.objective.kind is not None:
        return
    if plan.audience.lifecycle == "inactive" and plan.objective.statement:
        mark = Provenance.model_validate({"origin": "assumed", "words": plan.objective.statement})
        yield Edit("set", "objective.kind", "retention", mark)
        return
    if plan.audience.lifecycle != "prospect" or not plan.objective.metric:
        return
    for term in find_terms(plan.objective.metric, "metric"):
        known = entry("metric", term.id)
        if known is not None and known.data.get("family") in ("leads", "results"):
            mark = Provenance.model_validate({"origin": "assumed", "words": plan.objective.metric})
            yield Edit("set", "objective.kind", "acquisition", mark)
            return


def with_market(plan: Plan) -> Plan:
    """Return the plan of a brief with the market that follows from who its audience is.

    People in a situation of life are reached as consumers; those who run something at a company, and companies, as
    businesses. Where a name holds both, or a trade beside them, nothing is assumed.

    Args:
        plan: What the brief says.
    """
    market = _market(plan.audience.name or "") if plan.audience.market is None else None
    if market is None:
        return plan
    mark = Provenance.model_validate({"origin": "assumed", "words": plan.audience.name})
    return apply_edits(plan, [Edit("set", "audience.market", market, mark)])


def _market(name: str) -> str | None:
    found = find_terms(name, "people")
    types = {str(known.data["type"]) for term in found if (known := entry("people", term.id)) is not None}
    said = {term.id for term in find_terms(name, "market")}
    if "person" in types and types <= {"person", "customer"} and said <= {"consumer"}:
        home = any(term.id in _AT_HOME for term in found)
        trade = _OWNS.search(name) is not None or (bool(find_terms(name, "sector")) and not home)
        return "consumer" if not (trade or any(term.id in _EITHER for term in found)) else None
    head = _RELATIVE.split(name, maxsplit=1)[0]
    if head != name and "company" in types:
        # "Dog owners that come to one of our clinics": the company in the clause is where they go.
        found = find_terms(head, "people")
        types = {str(known.data["type"]) for term in found if (known := entry("people", term.id)) is not None}
    businesses = types <= {"role", "company", "customer"} and said <= {"business"}
    led = "company" in types or any(term.id.endswith(_LEADERS) for term in found)
    return "business" if businesses and led else None


_RELATIVE = re.compile(
    r"\s(?:that|who|which|qui|dont|ayant|having|(?:already |déjà )?(?:registered|inscrits?))\s", re.IGNORECASE
)
# "Propriétaires d'hôtels": what they own says how they are reached, unless it is where they live.
_OWNS = re.compile(
    r"\bpropriétaires?\s(?:de\s|d['’]|des\s|du\s)\s?(?!(?:une?\s)?(?:maisons?|logements?|appartements?|villas?|pavillons?|"
    r"résidences?|chiens?|chats?|animaux|chevaux|véhicules?|voitures?)\b)|\b(?:business|shop|company|site)\sowners?\b|"
    r"\bowners?\sof\s(?!(?:an?\s|their\s)?(?:\w+\s){0,2}?(?:homes?|houses?|flats?|apartments?|dogs?|cats?|pets?|animals?|horses?|pupp(?:y|ies)|"
    r"kittens?|cars?|vehicles?|bikes?|boats?)\b)|"
    r"\b(?:landlords?|bailleurs?)\b",
    re.IGNORECASE,
)
_AT_HOME = frozenset(
    ["parent", "child", "high_school_student", "student", "home_owner", "tenant", "patient", "pet_owner"]
)
_EITHER = frozenset(["candidate", "investor", "driver", "sportsperson", "enthusiast", "traveller", "donor"])
_LEADERS = ("_director", "_manager", "_officer", "purchasing", "reseller", "shopkeeper")


def _judges_otherwise(plan: Plan) -> bool:
    """Tell whether the result is said to be measured by something else, of which the goal's figures say nothing."""
    path = "orchestrate.measurement.result.metric"
    said = plan.orchestrate.measurement.result.metric
    mark = plan.provenance.get(path)
    return said is not None and said != plan.objective.metric and (mark is None or mark.note != DERIVED)


def _copies(plan: Plan) -> Iterator[Edit]:
    result = plan.orchestrate.measurement.result
    values: dict[str, Any] = {
        "objective.metric": plan.objective.metric,
        "objective.target": plan.objective.target,
        "objective.baseline": plan.objective.baseline,
    }
    current = {"metric": result.metric, "target": result.target, "baseline": result.baseline}
    for source, target in _COPIES.items():
        value, name = values[source], pattern_of(target).rpartition(".")[2]
        mark = plan.provenance.get(target)
        ours = mark is not None and mark.note == DERIVED
        if current[name] == value or (current[name] is not None and not ours):
            continue
        if name != "metric" and value is not None and _judges_otherwise(plan):
            continue
        if value is None:
            yield Edit("clear", target)
            continue
        origin = plan.provenance.get(source)
        fields = origin.model_dump() if origin else {}
        yield Edit("set", target, value, Provenance.model_validate({**fields, "note": DERIVED}))
