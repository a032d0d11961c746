import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.exports import FORMATS, export
from assistant.exports.sheets import SHEET_NAMES
from assistant.language.text import LANGUAGES, Language
from assistant.plan import Plan
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)


def sheet(name: str, language: Language = "fr", plan: Plan | None = None) -> str:
    plan = plan or campaign()
    findings = check_plan(plan).findings
    written = export(plan, "markdown", findings=findings, date=TODAY, language=language, sheet=name)
    assert isinstance(written, str)
    return written


@pytest.mark.parametrize("fmt", ["markdown", "html"])
def test_the_sheets_are_those_that_the_formats_offer(fmt: str) -> None:
    assert FORMATS[fmt].options == {"sheet": SHEET_NAMES}


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans(), name=st.sampled_from(SHEET_NAMES), language=st.sampled_from(LANGUAGES))
def test_any_plan_gives_every_sheet(plan: Plan, name: str, language: Language) -> None:
    for fmt in ("markdown", "html"):
        assert export(plan, fmt, findings=(), date=TODAY, language=language, sheet=name)


def test_each_manager_signs_for_their_own_channels() -> None:
    text = sheet("sign-off")
    karim, lea = text.index("## Karim"), text.index("## Léa")
    assert karim < text.index("### Réseau été & Cie") < lea < text.index("### E-mail")
    assert "Radio locale" not in text
    assert "Noté dans le plan\u00a0: oui, selon Karim." in text
    assert "Noté dans le plan\u00a0: à confirmer." in text
    assert "Peut-on vraiment récupérer ici\u00a0: e-mail\u00a0?" in text
    assert text.count("Nom, date, signature") == 2


def test_a_channel_without_a_manager_comes_last() -> None:
    data = campaign_data()
    del data["rally"]["channels"][0]["manager"]
    text = sheet("sign-off", "en", Plan.model_validate(data))
    assert text.index("## Léa") < text.index("## Channels without a manager") < text.index("### Réseau été")


def test_the_walk_plays_every_customer() -> None:
    text = sheet("walk", "en")
    assert "## The one who follows every link" in text
    assert "## The one who never opens e-mails" in text
    assert "What would they really do?" in text


def test_leadership_sees_the_result_and_no_channel() -> None:
    for language, aimed in (("fr", "Visé"), ("en", "Aimed at")):
        text = sheet("leadership", "fr" if language == "fr" else "en")
        assert aimed in text
        assert "| rendez-vous | 12 | 60 |" in text
        for hidden in ("Réseau été", "E-mail", "clics", "Publicité", "Webinaire"):
            assert hidden not in text
    assert "1\u00a0waiver and 1\u00a0open assumption" in text


@pytest.mark.parametrize("name", ["sign-off", "walk"])
def test_waivers_and_assumptions_stand_on_the_sheets(name: str) -> None:
    text = sheet(name)
    assert "le webinaire est un test" in text
    assert "déduit de l’échéance" in text
