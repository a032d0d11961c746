"""Two audiences make two plans: whole documents that share team and inventory."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import EditError
from assistant.plan import Edit, Plan, Provenance, apply_edits, plan_data, read_plan, write_plan
from assistant.plan.references import references, things
from assistant.plan.split import apply_to_sisters, is_shared, sister_ids, split
from tests.campaigns import campaigns, steady
from tests.plan.example import example
from tests.strategies import plans


def both(**more: object) -> Plan:
    return example(audience={"name": "CFOs and CIOs", "challenges": ["slow closing"], "market": "business"}, **more)


def test_ids_and_order_are_those_that_were_said() -> None:
    made = split(both(), ["CFOs", "CIOs", "Chief sales officers"])
    assert [plan.id for plan in made] == ["closing-cfos", "closing-cios", "closing-chief-sales-officers"]
    assert [plan.audience.name for plan in made] == ["CFOs", "CIOs", "Chief sales officers"]
    assert [plan.sisters for plan in made] == [
        ("closing-cios", "closing-chief-sales-officers"),
        ("closing-cfos", "closing-chief-sales-officers"),
        ("closing-cfos", "closing-cios"),
    ]


@pytest.mark.parametrize(
    ("plan", "audiences", "ids"),
    [
        (Plan(id="x"), ["Été à l’école", "DSI d'ETI"], ["x-ete-a-l-ecole", "x-dsi-d-eti"]),
        (Plan(name="Salon 2027"), ["DAF", "DSI"], ["salon-2027-daf", "salon-2027-dsi"]),
        (Plan(), ["DAF", "DSI"], ["plan-daf", "plan-dsi"]),
        (Plan(id="x"), ["DAF", "daf", "Daf !"], ["x-daf", "x-daf-2", "x-daf-3"]),
        (Plan(id="x"), ["财务", "总监"], ["x-item", "x-item-2"]),
        (Plan(id="a" * 64), ["DAF", "DSI"], ["a" * 60 + "-daf", "a" * 60 + "-dsi"]),
        (Plan(id="x", sisters=("x-daf",)), ["DAF", "DSI"], ["x-daf-2", "x-dsi"]),
    ],
)
def test_ids_are_slugs_each_one_once(plan: Plan, audiences: list[str], ids: list[str]) -> None:
    assert sister_ids(plan, audiences) == ids
    assert [made.id for made in split(plan, audiences)] == ids


@pytest.mark.parametrize("audiences", [[], ["CFOs"], ["CFOs", " "]])
def test_one_audience_is_nothing_to_split(audiences: list[str]) -> None:
    with pytest.raises(EditError) as caught:
        split(both(), audiences)
    assert "rien à séparer" in caught.value.fr


@steady
@given(campaigns())
def test_each_is_a_whole_document_with_the_same_team_and_inventory(plan: Plan) -> None:
    for made in split(plan, ["DAF", "DSI"]):
        assert (made.team, made.rally) == (plan.team, plan.rally)
        assert made.objective == plan.objective
        assert (made.message_house, made.integrate, made.orchestrate) == (
            plan.message_house,
            plan.integrate,
            plan.orchestrate,
        )
        assert list(things(made)) == list(things(plan))
        assert list(references(made)) == list(references(plan))
        assert made.audience.challenges == plan.audience.challenges
        assert read_plan(write_plan(made)) == made


@steady
@given(plans(), st.lists(st.text(min_size=1).filter(str.strip), min_size=2, max_size=4))
def test_any_plan_can_be_split(plan: Plan, audiences: list[str]) -> None:
    clean = ["".join(c for c in each if c != "\x00" and not "\ud800" <= c <= "\udfff") for each in audiences]
    if not all(each.strip() for each in clean):
        return
    made = split(plan, clean)
    ids = [each.id for each in made]
    assert len(set(ids)) == len(clean)
    for each in made:
        assert set(each.sisters) >= set(ids) - {each.id}
        assert each.id not in each.sisters or each.id in plan.sisters


def test_the_target_is_flagged_to_review() -> None:
    for made in split(both(), ["CFOs", "CIOs"]):
        reasons = {mark.path: mark.reason for mark in made.to_review}
        assert "which share" in (reasons["objective.target"] or "")
        assert "written for several audiences" in (reasons["message_house.pillars"] or "")
        assert list(reasons) == [
            "objective.target",
            "orchestrate.budget.total",
            "audience.challenges",
            "message_house.promise",
            "message_house.pillars",
            "integrate.steps",
        ]
        assert "audience.name" not in reasons


def test_without_a_figure_the_statement_is_flagged() -> None:
    plan = Plan.model_validate({"language": "fr", "objective": {"statement": "Gagner des clients"}})
    mark = split(plan, ["DAF", "DSI"])[1].to_review[0]
    assert mark.path == "objective.statement"
    assert mark.reason == "le même chiffre vaut pour plusieurs audiences\u00a0: quelle part pour celle-ci\u00a0?"
    assert split(Plan(), ["DAF", "DSI"])[0].to_review == ()


def test_nothing_is_flagged_twice() -> None:
    made = split(both(to_review=[{"path": "objective.target", "reason": "the deadline moved"}]), ["CFOs", "CIOs"])[0]
    assert [mark.reason for mark in made.to_review if mark.path == "objective.target"] == ["the deadline moved"]


def test_provenance_stays_and_the_waiver_of_two_audiences_goes() -> None:
    said = {"origin": "user", "turn": 2}
    plan = both(
        provenance={"audience.name": said, "objective.target": said},
        waivers=[{"rule": "AUD002", "path": "audience.name", "reason": "r"}, {"rule": "INT017", "reason": "r"}],
    )
    made = split(plan, ["CFOs", "CIOs"])[1]
    assert made.provenance == {
        "objective.target": Provenance(origin="user", turn=2),
        "audience.name": Provenance(origin="user", turn=2),
    }
    assert [waiver.rule for waiver in made.waivers] == ["INT017"]


@pytest.mark.parametrize(
    ("role", "kept"),
    [("CFOs / CIOs", None), ("CFO and CIO of CFOs, CIOs", None), ("decision makers", "decision makers")],
)
def test_a_role_that_names_them_all_holds_for_none(role: str, kept: str | None) -> None:
    plan = apply_edits(both(), [Edit("set", "audience.role", role)])
    assert [made.audience.role for made in split(plan, ["CFOs of SMEs", "CIOs of SMEs"])] == [kept, kept]


def test_a_role_may_be_what_names_them() -> None:
    plan = apply_edits(both(), [Edit("set", "audience.role", "CFO, CIO"), Edit("set", "audience.name", "SMEs")])
    made = split(plan, ["CFO", "CIO"], "audience.role")
    assert [(each.id, each.audience.name, each.audience.role) for each in made] == [
        ("closing-cfo", "SMEs", "CFO"),
        ("closing-cio", "SMEs", "CIO"),
    ]


def test_an_edit_of_what_is_shared_applies_to_all_sisters() -> None:
    sisters = split(both(), ["CFOs", "CIOs"])
    said = Provenance(origin="user", turn=9)
    after = apply_to_sisters(
        sisters,
        1,
        [
            Edit("add", "rally.channels", {"id": "sms"}, said),
            Edit("set", "team.members[ana].name", "Ana"),
            Edit("set", "message_house.promise", "For CIOs"),
            Edit("remove", "integrate.links[0]"),
        ],
    )
    assert after[0].rally == after[1].rally
    assert after[0].team == after[1].team
    assert after[0].rally.channels[-1].id == "sms"
    assert after[0].provenance["rally.channels[sms]"] == after[1].provenance["rally.channels[sms]"] == said
    assert (after[0].message_house.promise, after[1].message_house.promise) == ("Books closed in five days", "For CIOs")
    assert (len(after[0].integrate.links), len(after[1].integrate.links)) == (2, 1)
    assert sisters == split(both(), ["CFOs", "CIOs"])


def test_an_edit_of_its_own_leaves_the_sisters_alone() -> None:
    sisters = split(both(), ["CFOs", "CIOs"])
    after = apply_to_sisters(sisters, 0, [Edit("set", "objective.target", 20)])
    assert after[1] is sisters[1]
    assert plan_data(after[0])["objective"]["target"] == 20
    assert [mark.path for mark in after[0].to_review] == [m.path for m in sisters[0].to_review][1:]


def test_what_one_sister_refuses_changes_none() -> None:
    sisters = split(both(), ["CFOs", "CIOs"])
    with pytest.raises(EditError):
        apply_to_sisters(sisters, 0, [Edit("set", "name", "x"), Edit("set", "objective.kind", "x")])


def test_what_is_shared() -> None:
    assert all(map(is_shared, ("team", "team.members[a].name", "rally.channels", "name", "currency", "language")))
    assert not any(map(is_shared, ("objective.target", "message_house", "integrate.steps", "audience.name", "id")))
