"""What of the inventory the campaign does without: several rules say nothing of it."""

from assistant.rules.facts import Facts, filled


def in_reserve(facts: Facts) -> frozenset[str]:
    """Return the ids that are left out with a reason and that no step uses."""
    left = {item.id for item in facts.plan.integrate.left_out if filled(item.reason)}
    if not left:
        return frozenset()
    for step in facts.plan.integrate.steps:
        left.difference_update(step.contents, (step.channel or "", step.stores_in or ""))
    return frozenset(left)
