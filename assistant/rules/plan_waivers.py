"""What makes waivers wrong: no reason, nothing left to waive, or a rule that nobody may waive."""

from collections.abc import Callable, Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import NOT_WAIVABLE, registered, rule
from assistant.rules.wording import quoted

_OWN_CODE = "PLN006"


def _removal(index: int) -> Proposal:
    return Proposal(Text("Retirer cette dérogation", "Remove this waiver"), (Edit("remove", f"waivers[{index}]"),))


@rule(
    code="PLN003",
    name="waiver-without-reason",
    title=Text("dérogation sans raison", "waiver without reason"),
    severity="warning",
    section="plan",
    source="practice-plan#waivers",
)
def waiver_without_reason(facts: Facts) -> Iterator[Fault]:
    """A waiver with an empty ``reason``: it waives nothing, since nobody will know whether it was a choice."""
    for index, waiver in enumerate(facts.plan.waivers):
        if filled(waiver.reason):
            continue
        code = filled(waiver.rule)
        what = quoted(code) if code else Text("une règle qui n’est pas nommée", "a rule that is not named")
        yield Fault(
            f"waivers[{index}].reason",
            Text(
                f"La dérogation à {what.fr} n’a pas de raison : elle ne compte pas.",
                f"The waiver of {what.en} has no reason: it does not count.",
            ),
            Text(
                "Dites pourquoi ce risque est acceptable ici, ou retirez la dérogation.",
                "Say why the risk is acceptable here, or remove the waiver.",
            ),
            proposals=(_removal(index),),
        )


@rule(
    code="PLN006",
    name="stale-waiver",
    title=Text("dérogation périmée", "stale waiver"),
    severity="warning",
    section="plan",
    source="practice-plan#waivers",
    after=True,
)
def stale_waiver(facts: Facts) -> Iterator[Fault]:
    """A waiver of a rule that no longer fires there: it would hide the next fault.

    A waiver of this very rule is looked at last, against the other stale waivers. Unknown codes are PLN001.
    """
    fired: dict[str, set[str]] = {}
    for finding in facts.findings:
        fired.setdefault(finding.code, set()).add(finding.path)
    stale = list(_stale(facts, fired, lambda code: code != _OWN_CODE))
    fired[_OWN_CODE] = {f"waivers[{index}]" for index in stale}
    stale += _stale(facts, fired, lambda code: code == _OWN_CODE)
    for index in stale:
        waiver = facts.plan.waivers[index]
        what, where = quoted(filled(waiver.rule)), filled(waiver.path)
        place = quoted(where) if where else None
        yield Fault(
            f"waivers[{index}]",
            Text(
                f"La dérogation à {what.fr} n’a plus d’objet : la règle ne signale plus rien"
                + (f" à {place.fr}." if place else "."),
                f"The waiver of {what.en} is stale: the rule reports nothing"
                + (f" at {place.en}" if place else "")
                + " any more.",
            ),
            Text(
                "Retirez-la, pour qu’elle ne cache pas la prochaine faute.",
                "Remove it, so that it does not hide the next fault.",
            ),
            proposals=(_removal(index),),
        )


def _stale(facts: Facts, fired: dict[str, set[str]], concerned: Callable[[str], bool]) -> Iterator[int]:
    for index, waiver in enumerate(facts.plan.waivers):
        code, path = filled(waiver.rule), filled(waiver.path)
        if code not in registered() or not concerned(code):
            continue
        paths = fired.get(code, set())
        if not paths or (path and path not in paths):
            yield index


@rule(
    code="PLN050",
    name="waiver-of-a-rule-that-cannot-be-waived",
    title=Text("dérogation à une règle qui n’en admet pas", "waiver of a rule that cannot be waived"),
    severity="advice",
    section="plan",
    source="practice-plan#waivers",
    also=("practice-plan#consistent-ids", "practice-plan#quotes"),
)
def waiver_of_a_rule_that_cannot_be_waived(facts: Facts) -> Iterator[Fault]:
    """A waiver of PLN001, PLN002 or PLN005: unknown or double ids and wrong quotes are mended, never accepted."""
    for index, waiver in enumerate(facts.plan.waivers):
        if filled(waiver.rule) not in NOT_WAIVABLE:
            continue
        what = quoted(filled(waiver.rule))
        yield Fault(
            f"waivers[{index}].rule",
            Text(
                f"{what.fr} n’admet pas de dérogation : celle-ci ne change rien.",
                f"{what.en} cannot be waived: this waiver changes nothing.",
            ),
            Text(
                "Retirez la dérogation et corrigez ce que la règle signale.",
                "Remove the waiver and mend what the rule reports.",
            ),
            proposals=(_removal(index),),
        )
