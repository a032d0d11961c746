"""Customers played through the map."""

from typing import Any

import pytest

from assistant.plan.campaign import Plan
from assistant.rules.stories import as_stories
from assistant.rules.walk import Walk, walk_plan

STEPS: list[dict[str, Any]] = [
    {"id": "ad", "name": "Pub", "channel": "linkedin"},
    {"id": "ebook", "name": "Livre blanc", "channel": "web", "captures": ["email"]},
    {"id": "mail", "name": "E-mail 1", "channel": "email", "needs": ["email"]},
    {"id": "demo", "name": "Démo", "channel": "web", "goal": True},
]
LINKS: list[dict[str, Any]] = [
    {"source": "ad", "target": "ebook"},
    {"source": "ebook", "target": "mail"},
    {"source": "mail", "target": "demo"},
]
CHANNELS: list[dict[str, Any]] = [
    {"id": "linkedin", "kind": "social_ads"},
    {"id": "web", "kind": "website"},
    {"id": "email", "kind": "email"},
    {"id": "show", "kind": "trade_show"},
]


def _plan(steps: list[dict[str, Any]] | None = None, links: list[dict[str, Any]] | None = None, **more: Any) -> Plan:
    rally = {"channels": CHANNELS, **more.pop("rally", {})}
    integrate = {"steps": STEPS if steps is None else steps, "links": LINKS if links is None else links}
    return Plan.model_validate({"rally": rally, "integrate": integrate, **more})


def _walks(plan: Plan) -> dict[str, Walk]:
    return {walk.customer: walk for walk in walk_plan(plan)}


def test_all_customers_of_a_sound_journey() -> None:
    walks = walk_plan(_plan())
    assert [walk.customer for walk in walks] == [
        "follows_every_link",
        "never_opens_email",
        "leaves_at_form",
        "already_customer",
        "refuses_consent",
        "enters_at:ad",
    ]
    first = walks[0]
    assert (first.outcome, first.path, first.stuck_at, first.reason) == (
        "goal",
        ("ad", "ebook", "mail", "demo"),
        None,
        None,
    )
    assert first.known == {"ad": (), "ebook": ("email",), "mail": ("email",), "demo": ("email",)}


@pytest.mark.parametrize(
    ("customer", "stuck_at", "path"),
    [
        ("never_opens_email", "mail", ("ad", "ebook", "mail")),
        ("leaves_at_form", "ebook", ("ad", "ebook")),
        ("refuses_consent", "mail", ("ad", "ebook", "mail")),
    ],
)
def test_where_ghosts_get_stuck(customer: str, stuck_at: str, path: tuple[str, ...]) -> None:
    walk = _walks(_plan())[customer]
    assert (walk.outcome, walk.stuck_at, walk.path) == ("stuck", stuck_at, path)
    assert walk.reason is not None
    assert walk.reason.fr != walk.reason.en


def test_ghosts_take_another_way_where_there_is_one() -> None:
    retargeting = {"id": "ad2", "channel": "linkedin"}
    links = [*LINKS, {"source": "ad", "target": "ad2"}, {"source": "ad2", "target": "demo"}]
    walks = _walks(_plan([*STEPS, retargeting], links))
    for customer in ("never_opens_email", "leaves_at_form", "refuses_consent"):
        assert (walks[customer].outcome, walks[customer].path) == ("goal", ("ad", "ad2", "demo"))


def test_one_walk_for_each_entry() -> None:
    show = {"id": "show", "channel": "show"}
    links = [*LINKS, {"source": "show", "target": "mail"}]
    walks = _walks(_plan([*STEPS, show], links))
    assert walks["enters_at:ad"].outcome == "goal"
    stuck = walks["enters_at:show"]
    assert (stuck.outcome, stuck.stuck_at, stuck.path, stuck.known["mail"]) == ("stuck", "mail", ("show", "mail"), ())
    assert walks["follows_every_link"].outcome == "goal"


def test_customers_are_known_already() -> None:
    steps: list[dict[str, Any]] = [{"id": "mail", "channel": "email", "needs": ["email"]}, {"id": "buy", "goal": True}]
    links = [{"source": "mail", "target": "buy"}]
    plan = _plan(steps, links, rally={"data": [{"id": "crm", "holds": ["email"]}]})
    walks = _walks(plan)
    assert walks["already_customer"].outcome == "goal"
    assert walks["already_customer"].known["mail"] == ("email",)
    assert walks["follows_every_link"].outcome == "stuck"
    bought = _plan(steps, links, rally={"data": [{"id": "list", "holds": ["email"], "acquired": "bought"}]})
    assert _walks(bought)["already_customer"].outcome == "stuck"


@pytest.mark.parametrize(
    ("steps", "links", "stuck_at"),
    [
        # A dead end beside the path to the goal holds up the one who follows every link.
        ([*STEPS, {"id": "blog"}], [*LINKS, {"source": "ad", "target": "blog"}], "blog"),
        # A loop that nothing leaves.
        ([*STEPS, {"id": "x"}], [*LINKS, {"source": "ad", "target": "x"}, {"source": "x", "target": "x"}], "x"),
        # Nothing captures what a step needs.
        (STEPS, [{"source": "ad", "target": "mail"}, {"source": "mail", "target": "demo"}], "mail"),
        # The goal hangs alone.
        (STEPS, LINKS[:2], "mail"),
        # No goal.
        ([{"id": "a"}, {"id": "b"}], [{"source": "a", "target": "b"}], "b"),
    ],
)
def test_what_holds_up_the_one_who_follows_every_link(
    steps: list[dict[str, Any]], links: list[dict[str, Any]], stuck_at: str
) -> None:
    walk = walk_plan(_plan(steps, links))[0]
    assert (walk.outcome, walk.stuck_at) == ("stuck", stuck_at)
    assert stuck_at in walk.path


def test_a_step_that_had_to_wait_is_taken_once_the_identifier_is_known() -> None:
    steps: list[dict[str, Any]] = [
        {"id": "ad"},
        {"id": "a-mail", "needs": ["email"]},
        {"id": "form", "captures": ["email"]},
        {"id": "buy", "goal": True},
    ]
    links = [
        {"source": "ad", "target": "a-mail"},
        {"source": "ad", "target": "form"},
        {"source": "form", "target": "buy"},
        {"source": "a-mail", "target": "buy"},
    ]
    walk = walk_plan(_plan(steps, links))[0]
    assert (walk.outcome, set(walk.path)) == ("goal", {"ad", "a-mail", "form", "buy"})
    assert walk.path.index("form") < walk.path.index("a-mail")


@pytest.mark.parametrize("plan", [Plan(), _plan([{"id": "a"}, {"id": "b"}], [])])
def test_nobody_comes_in(plan: Plan) -> None:
    walks = walk_plan(plan)
    assert len(walks) == 1
    assert (walks[0].outcome, walks[0].path, walks[0].stuck_at) == ("stuck", (), None)


def test_steps_after_the_goal_hold_nobody_up() -> None:
    walk = walk_plan(_plan([*STEPS, {"id": "thanks"}], [*LINKS, {"source": "demo", "target": "thanks"}]))[0]
    assert (walk.outcome, walk.path[-1]) == ("goal", "thanks")


def test_json_has_the_fixed_keys() -> None:
    stuck = _walks(_plan())["leaves_at_form"].to_json()
    assert list(stuck) == ["customer", "path", "known", "outcome", "stuck_at", "reason"]
    assert set(stuck["reason"]) == {"fr", "en"}


def test_stories_in_both_languages() -> None:
    plan = _plan()
    french, english = (as_stories(plan, walk_plan(plan), language) for language in ("fr", "en"))
    assert "Celui qui n’ouvre jamais les e-mails" in french
    assert "bloqué à «\u00a0E-mail 1\u00a0»" in french
    assert "The one who never opens e-mails" in english
    assert "stuck at “E-mail 1”" in english
    assert "now known: the e-mail address" in english


def test_a_walk_through_a_thousand_steps_ends() -> None:
    steps: list[dict[str, Any]] = [{"id": f"s{i:04}", "captures": ["email"] if i % 3 else []} for i in range(1000)]
    steps[-1]["goal"] = True
    links = [{"source": f"s{i:04}", "target": f"s{j:04}"} for i in range(999) for j in (i + 1, (i * 7) % 1000)]
    assert walk_plan(_plan(steps, links))[0].outcome == "goal"
