"""The named endpoints, tried by the client that other programs use."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from assistant.plan import write_plan
from tests.exports.plans import campaign
from tests.ui.conftest import Server


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[Any]:
    from gradio_client import Client

    with pytest.MonkeyPatch.context() as patch:
        # The client's own switch is not enough: it asks the environment too.
        patch.setenv("GRADIO_ANALYTICS_ENABLED", "False")
        made = Client(server.url, verbose=False, analytics_enabled=False)
    yield made
    made.close()


def test_the_tools_and_nothing_else_are_named(client: Any) -> None:
    described = client.view_api(print_info=False, return_format="dict")["named_endpoints"]
    assert set(described) == {"/search", "/check", "/walk", "/plan", "/export", "/calculate"}
    assert all(each["description"] for each in described.values())


def test_a_plan_with_paths_in_it_comes_through_whole(client: Any) -> None:
    plan = json.loads(write_plan(campaign()))
    report = json.loads(client.predict(plan=plan, api_name="/check"))
    assert any(finding["waived"] and finding["path"] == "integrate.steps[impasse]" for finding in report["findings"])
    written = json.loads(client.predict(plan=plan, format="json", api_name="/export"))
    assert json.loads(written["text"]) == plan


def test_what_makes_no_sense_is_told_to_the_program(client: Any) -> None:
    with pytest.raises(Exception, match="unknown field"):
        client.predict(plan={"colour": 1}, api_name="/check")
