"""All rules, gathered from one module a section (or several, where a section has many rules)."""

from types import ModuleType

from assistant.errors import UsageError
from assistant.rules import (
    audience,
    integrate,
    integrate_ends,
    integrate_flow,
    integrate_inventory,
    integrate_map,
    message_house,
    message_house_answers,
    objective,
    objective_goals,
    objective_result,
    objective_words,
    orchestrate_budget,
    orchestrate_data,
    orchestrate_dates,
    orchestrate_follow_up,
    orchestrate_kpi,
    orchestrate_legal,
    orchestrate_media,
    orchestrate_open_day,
    orchestrate_readers,
    orchestrate_result,
    orchestrate_tasks,
    plan_grounds,
    plan_ids,
    plan_waivers,
    rally,
    rally_channels,
    rally_doubles,
    team,
    team_contacts,
)
from assistant.rules.registry import Rule, registered

# Importing a module registers its rules. A new rule file is added here, nowhere else.
MODULES: tuple[ModuleType, ...] = (
    audience,
    integrate,
    integrate_ends,
    integrate_flow,
    integrate_inventory,
    integrate_map,
    message_house,
    message_house_answers,
    objective,
    objective_goals,
    objective_result,
    objective_words,
    orchestrate_budget,
    orchestrate_data,
    orchestrate_dates,
    orchestrate_follow_up,
    orchestrate_kpi,
    orchestrate_legal,
    orchestrate_media,
    orchestrate_open_day,
    orchestrate_readers,
    orchestrate_result,
    orchestrate_tasks,
    plan_grounds,
    plan_ids,
    plan_waivers,
    rally,
    rally_channels,
    rally_doubles,
    team,
    team_contacts,
)


def all_rules() -> tuple[Rule, ...]:
    """Return every rule in the order in which its findings are listed: by section, then code."""
    from_modules = {module.__name__ for module in MODULES}
    rules = [rule for rule in registered().values() if rule.check.__module__ in from_modules]
    return tuple(sorted(rules, key=Rule.place))


def find_rule(code: str) -> Rule:
    """Return the rule of this code, in any case.

    Raises:
        UsageError: There is no such rule.
    """
    found = {rule.code: rule for rule in all_rules()}.get(code.strip().upper())
    if found is None:
        raise UsageError(
            f"Aucune règle ne s’appelle « {code} ». « campaign rules » les liste toutes.",
            f'There is no rule "{code}". "campaign rules" lists them all.',
        )
    return found
