"""How assumptions are told."""

from assistant.dialogue.guided.echo import assumptions_of
from assistant.plan import Edit, Plan, apply_edits


def test_what_is_assumed_about_things_of_one_name_is_said_once() -> None:
    channel = {"id": "webinar", "name": "webinaire", "kind": "webinar", "stages": ["consideration", "conversion"]}
    step = {"id": "webinar-2", "name": "webinaire", "stage": "consideration"}
    plan = apply_edits(Plan(), [Edit("add", "rally.channels", channel), Edit("add", "integrate.steps", step)])
    edits = [
        Edit("set", "rally.channels[webinar].kind", "webinar"),
        Edit("set", "rally.channels[webinar].stages", ["consideration", "conversion"]),
        Edit("set", "integrate.steps[webinar-2].stage", "consideration"),
    ]
    assert assumptions_of(plan, edits, "fr") == ["webinaire (considération, conversion)"]
