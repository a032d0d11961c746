"""The JSON Schema of a plan."""

from typing import Any

from assistant.plan.campaign import Plan


def plan_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan, with a description for every field."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Campaign plan",
        **{key: value for key, value in Plan.model_json_schema().items() if key != "title"},
    }
