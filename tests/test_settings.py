from pathlib import Path

import pytest

from assistant.errors import SettingsError
from assistant.settings import Settings, load_settings, variables


def test_nothing_set_is_guided_with_sqlite_at_home() -> None:
    settings = load_settings({})
    assert not settings.assisted
    assert settings.database_url is None
    assert settings.language is None
    assert settings.home.is_absolute()
    assert settings.host == "127.0.0.1"


def test_every_field_has_its_variable_and_the_other_way_round() -> None:
    assert {variable.field for variable in variables()} == set(Settings.model_fields)
    assert all(text.strip() for variable in variables() for text in (*variable.meaning, *variable.expected))


def test_values_are_read(tmp_path: Path) -> None:
    settings = load_settings(
        {
            "CAMPAIGN_HOME": str(tmp_path),
            "CAMPAIGN_LANGUAGE": "FR",
            "CAMPAIGN_PROMPT_TOKENS": "1200",
            "CAMPAIGN_TEMPERATURE": "0",
            "CAMPAIGN_PORT": " 8000 ",
            "CAMPAIGN_MODEL": "",
            "PATH": "/bin",
        }
    )
    assert (settings.home, settings.language, settings.prompt_tokens) == (tmp_path, "fr", 1200)
    assert (settings.temperature, settings.port, settings.model) == (0.0, 8000, None)


@pytest.mark.parametrize(
    ("environ", "assisted"),
    [
        ({"CAMPAIGN_MODEL": "m"}, False),
        ({"OPENAI_API_KEY": "k"}, False),
        ({"CAMPAIGN_MODEL": "m", "OPENAI_API_KEY": "k"}, True),
        ({"CAMPAIGN_MODEL": "m", "OPENAI_BASE_URL": "http://localhost:8080/v1"}, True),
        ({"CAMPAIGN_MODEL": "m", "OPENAI_API_KEY": "k", "CAMPAIGN_MODE": "guided"}, False),
        ({"CAMPAIGN_MODEL": "m", "OPENAI_API_KEY": "k", "CAMPAIGN_MODE": "assisted"}, True),
    ],
)
def test_assisted_needs_a_model_and_an_endpoint(environ: dict[str, str], assisted: bool) -> None:
    assert load_settings(environ).assisted is assisted


def test_assisted_that_cannot_be_is_refused() -> None:
    with pytest.raises(SettingsError, match="CAMPAIGN_MODEL"):
        load_settings({"CAMPAIGN_MODE": "assisted", "OPENAI_API_KEY": "k"})


def test_a_misspelt_variable_is_told_with_its_near_spelling() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"CAMPAIGN_LANGAUGE": "fr"})
    assert "CAMPAIGN_LANGUAGE" in caught.value.fr
    assert "Did you mean CAMPAIGN_LANGUAGE?" in caught.value.en


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CAMPAIGN_PORT", "70000"),
        ("CAMPAIGN_PORT", "eighty"),
        ("CAMPAIGN_LANGUAGE", "de"),
        ("CAMPAIGN_TIMEOUT", "0"),
        ("CAMPAIGN_TIMEOUT", "inf"),
        ("CAMPAIGN_TEMPERATURE", "nan"),
        ("CAMPAIGN_DATABASE_URL", "mysql://host/base"),
        ("OPENAI_BASE_URL", "localhost:8080"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_expected(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({name: value})
    expected = next(variable.expected for variable in variables() if variable.name == name)
    assert name in caught.value.fr
    assert expected.fr in caught.value.fr
    assert expected.en in caught.value.en


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings({"CAMPAIGN_PORT": "x", "CAMPAIGN_RETRIES": "-1", "CAMPAIGN_NOPE": "1"})
    assert len(caught.value.fr.splitlines()) == len(caught.value.en.splitlines()) == 3


def test_secrets_are_never_printed() -> None:
    secret = "sk-very-secret"
    url = "postgresql://ann:pass-word@localhost/base"
    settings = load_settings({"OPENAI_API_KEY": secret, "CAMPAIGN_DATABASE_URL": url})
    assert secret not in f"{settings!r}{settings}"
    assert "pass-word" not in f"{settings!r}{settings}"
    with pytest.raises(SettingsError) as caught:
        load_settings({"CAMPAIGN_DATABASE_URL": "mysql://ann:pass-word@localhost/base"})
    assert "pass-word" not in caught.value.fr + caught.value.en + str(caught.value)
