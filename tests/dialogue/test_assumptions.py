"""How assumptions are told."""

from assistant.dialogue import panels
from assistant.dialogue.display import shown
from assistant.dialogue.guided.echo import assumptions_of
from assistant.plan import Edit, Plan, apply_edits
from assistant.plan.provenance import Provenance
from assistant.plan.wording import element_name


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


def test_a_stage_that_a_channel_and_its_step_share_is_listed_once() -> None:
    channel = {"id": "webinar", "name": "webinar", "stages": ["consideration"]}
    step = {"id": "webinar-2", "name": "webinar", "stage": "consideration"}
    plan = apply_edits(Plan(), [Edit("add", "rally.channels", channel), Edit("add", "integrate.steps", step)])
    assumed = Provenance(origin="assumed")
    paths = ("rally.channels[webinar].stages", "integrate.steps[webinar-2].stage")
    plan = plan.model_copy(update={"provenance": dict.fromkeys(paths, assumed)})
    assert panels.assumptions(plan).en == "- webinar: consideration"


def test_stages_of_a_channel_and_of_its_step_are_one_list() -> None:
    channel = {"id": "e-mail", "name": "email", "stages": ["consideration", "retention"]}
    step = {"id": "e-mail-2", "name": "email", "stage": "consideration"}
    base = {"id": "crm", "name": "CRM", "kind": "crm"}
    edits = [
        Edit("add", "rally.channels", channel),
        Edit("add", "integrate.steps", step),
        Edit("add", "rally.data", base),
    ]
    plan = apply_edits(Plan(), edits)
    paths = ("rally.channels[e-mail].stages", "integrate.steps[e-mail-2].stage", "rally.data[crm].kind")
    plan = plan.model_copy(update={"provenance": dict.fromkeys(paths, Provenance(origin="assumed"))})
    assert panels.assumptions(plan).fr == "- email\u00a0: considération, fidélisation\n- CRM"


def test_what_is_left_in_reserve_is_called_by_its_name() -> None:
    content = {"id": "demo-video", "title": "vidéo de démonstration"}
    left = {"id": "demo-video", "reason": "trop tôt"}
    plan = apply_edits(Plan(), [Edit("add", "rally.contents", content), Edit("add", "integrate.left_out", left)])
    assert element_name(plan, "integrate.left_out[demo-video].reason") == "vidéo de démonstration"
    assert shown(plan, "integrate.left_out[demo-video]", left, "fr").startswith("vidéo de démonstration")
