"""What the writer fears is a risk of the campaign, each with what would be done; what others fear is theirs."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read, values


def _risks(text: str) -> list[tuple[str, str | None]]:
    return [(one["risk"], one["mitigation"]) for one in plan_data(read(text))["orchestrate"]["risks"]]


@pytest.mark.parametrize(
    ("text", "risks"),
    [
        (
            "We start on 1 March and finish on 30 June 2027. The main risk is snow on the open day; in that case we'd "
            "use the hall. The other is that drivers are short, so we'd hire two.\n",
            [("snow on the open day", "we'd use the hall"), ("drivers are short", "we'd hire two")],
        ),
        (
            "Nous parlons aux boulangers. Ma principale crainte est la neige ; dans ce cas on prend la halle. L'autre, "
            "c'est que le four tombe en panne, dans ce cas on en loue un.\n",
            [("la neige", "on prend la halle"), ("le four tombe en panne", "on en loue un")],
        ),
        (
            "To do\n- Tom: posters -> 15/12\n\nOpen points\n- risk: drivers short in May -> Bea hires two\n",
            [("drivers short in May", "Bea hires two")],
        ),
        (
            "À faire\n- Tom : affiches → 15/12\n\nPoints ouverts\n- risque : four en panne → Bea en loue un\n",
            [("four en panne", "Bea en loue un")],
        ),
    ],
)
def test_every_risk_is_told_with_what_is_done(text: str, risks: list[tuple[str, str]]) -> None:
    assert _risks(text) == risks


@pytest.mark.parametrize(
    "text",
    [
        "Audience: bakers in Kent\n\nTheir main worry is the price of flour.\n",
        "Public : boulangers du Lot\n\nLeur principale crainte est le prix de la farine.\n",
    ],
)
def test_what_people_fear_is_no_risk(text: str) -> None:
    assert _risks(text) == []
    assert len(values(text, "audience.challenges")[0]) == 1
