"""Headers, cookie, other sites, downloads that are not there, an address that is taken."""

import socket

import httpx
import pytest

from assistant.cli.main import main
from tests.ui.conftest import Server


def test_answers_carry_the_headers(server: Server) -> None:
    answer = httpx.get(server.url, headers={"origin": server.url.rstrip("/")})
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'self'")
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert not [name for name in answer.headers if name.startswith("access-control-")]
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_another_site_is_refused(server: Server) -> None:
    answer = httpx.post(server.url + "gradio_api/queue/join", headers={"origin": "http://example.invalid"}, json={})
    assert answer.status_code == 403


def test_there_is_no_monitoring_route(server: Server) -> None:
    assert httpx.get(server.url + "monitoring").status_code in (403, 404)
    assert httpx.get(server.url + "gradio_api/monitoring/summary").status_code == 404


@pytest.mark.parametrize("address", ["export/json?session=nobody", "export/doc?session=nobody"])
def test_what_is_not_there_is_said_and_not_shown(server: Server, address: str) -> None:
    answer = httpx.get(server.url + address)
    assert answer.status_code == 404
    assert "Traceback" not in answer.text


def test_a_port_that_is_taken_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["ui", "--port", port, "--language", "en"]) == 2
    told = capsys.readouterr().err
    assert port in told
    assert "Traceback" not in told
