"""The JSON Schema of a plan: what `read_plan` accepts, for editors and other programs."""

from typing import Any

from assistant.plan.campaign import Plan

_SAID_OF_A_FIELD = ("description", "default")


def plan_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a plan, with a description for every field.

    What a schema cannot say stands in its description: the limits of size, depth and number length, and that the last
    of two equal keys does not win.
    """
    made = Plan.model_json_schema()
    models = made.pop("$defs")
    parts = {name: _part(part, models) for name, part in models.items()}
    plan = _part(made, models)
    plan.pop("title", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Campaign plan",
        "$comment": "At most 16 MiB, 64 levels and numbers of 100 digits; no key twice in one object; UTF-8.",
        **plan,
        "$defs": parts,
    }


def _part(schema: dict[str, Any], models: dict[str, Any]) -> dict[str, Any]:
    required = schema.get("required", ())
    properties = {
        name: _field(field, models, optional=name not in required) for name, field in schema["properties"].items()
    }
    return {**schema, "properties": properties}


def _field(field: dict[str, Any], models: dict[str, Any], *, optional: bool) -> dict[str, Any]:
    """Return the schema of a field: null where it may be absent, and no titles that only repeat its name."""
    # Pydantic leaves a description out that is the same as that of the part which stands there.
    model = models.get(field.get("$ref", "").rpartition("/")[2], {})
    field = {"description": model.get("description"), **field}
    said = {key: field[key] for key in _SAID_OF_A_FIELD if field.get(key) not in (None, [])}
    form = {key: value for key, value in field.items() if key not in (*_SAID_OF_A_FIELD, "title")}
    if isinstance(said.get("default"), dict):
        del said["default"]
    elif form.get("type") == "number" and "default" in said:
        said["default"] = int(said["default"])
    if "additionalProperties" in form:
        form["additionalProperties"] = {"anyOf": [form["additionalProperties"], {"type": "null"}]}
    if optional and {"type": "null"} not in form.get("anyOf", ()):
        form = {"anyOf": [form, {"type": "null"}]}
    return {**form, **said}
