"""Settings: the only reader of the environment.

Everything comes from variables that start with ``CAMPAIGN_``, plus the usual ``OPENAI_API_KEY`` and
``OPENAI_BASE_URL``.
An unknown ``CAMPAIGN_`` variable is an error and not a shrug: a misspelt setting would otherwise be ignored in silence.
``settings.toml`` is the one list of what can be set; the documentation and ``campaign doctor`` are held to it.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Literal, NamedTuple, Self

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator, model_validator

from assistant.errors import SettingsError
from assistant.language.text import Language, Text
from assistant.llm.embeddings import EndpointEncoder
from assistant.llm.endpoint import Endpoint

PREFIX = "CAMPAIGN_"
DATABASE_SCHEMES = ("sqlite:///", "postgresql://", "postgresql+psycopg://", "postgres://")


class Variable(NamedTuple):
    """One variable of the environment.

    Args:
        name: The variable, ``CAMPAIGN_PORT``.
        field: The attribute of ``Settings`` that it fills.
        meaning: What it is for, in both languages.
        expected: What a value looks like, in both languages; shown when a value is refused.
    """

    name: str
    field: str
    meaning: Text
    expected: Text


@cache
def variables() -> tuple[Variable, ...]:
    """Return every variable that can be set, in the order of ``settings.toml``."""
    table = tomllib.loads((files("assistant") / "settings.toml").read_text(encoding="utf-8"))
    return tuple(
        Variable(name, entry["field"], Text(**entry["meaning"]), Text(**entry["expected"]))
        for name, entry in table.items()
    )


def default_home() -> Path:
    """Return the folder where this system keeps the data of an application."""
    return user_data_path("campaign-assistant", appauthor=False)


class Settings(BaseModel):
    """What the environment says, checked once.

    Amounts are in the currency of the two prices; durations in seconds; ``upload_mb`` in MiB.
    ``database_url`` is None for the SQLite file in ``home``. Secrets stay out of ``repr``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, str_strip_whitespace=True)

    home: Path = Field(default_factory=default_home)
    database_url: str | None = Field(default=None, repr=False)
    language: Language | None = None
    mode: Literal["guided", "assisted", "auto"] = "auto"
    model: str | None = None
    api_key: SecretStr | None = None
    base_url: str | None = None
    embedding_model: str | None = None
    timeout: float = Field(default=60.0, gt=0)
    connect_timeout: float = Field(default=5.0, gt=0)
    retries: int = Field(default=2, ge=0, le=10)
    temperature: float = Field(default=0.2, ge=0, le=2)
    prompt_tokens: int = Field(default=6000, ge=500)
    reply_tokens: int = Field(default=800, gt=0)
    session_tokens: int | None = Field(default=None, gt=0)
    session_cost: float | None = Field(default=None, gt=0)
    price_input: float = Field(default=0.0, ge=0)
    price_output: float = Field(default=0.0, ge=0)
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=0, le=65535)
    turn_wait: float = Field(default=30.0, gt=0)
    upload_mb: int = Field(default=20, ge=1, le=1024)
    upload_pages: int = Field(default=500, gt=0)
    log_level: Literal["debug", "info", "warning", "error"] = "warning"

    @field_validator("home")
    @classmethod
    def _absolute(cls, home: Path) -> Path:
        return home.expanduser().absolute()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(DATABASE_SCHEMES):
            raise ValueError("unknown kind of database")
        return url

    @field_validator("base_url")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("http://", "https://")):
            raise ValueError("not a web address")
        return url

    @field_validator("language", "mode", "log_level", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return value.strip().lower() if isinstance(value, str) else value

    @model_validator(mode="after")
    def _assisted_is_possible(self) -> Self:
        if self.mode == "assisted" and not (self.model and (self.api_key or self.base_url)):
            raise SettingsError(
                "CAMPAIGN_MODE=assisted demande aussi CAMPAIGN_MODEL, et OPENAI_API_KEY ou OPENAI_BASE_URL.",
                "CAMPAIGN_MODE=assisted also needs CAMPAIGN_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL.",
            )
        return self

    @property
    def assisted(self) -> bool:
        """Whether a model takes part: forced by ``mode``, else whenever a model and a key or a base URL are set."""
        if self.mode == "auto":
            return bool(self.model and (self.api_key or self.base_url))
        return self.mode == "assisted"

    @property
    def endpoint(self) -> Endpoint:
        """Where the model is.

        Raises:
            SettingsError: No model is named.
        """
        if self.model is None:
            raise SettingsError("Il manque CAMPAIGN_MODEL.", "CAMPAIGN_MODEL is missing.")
        return self.endpoint_of(self.model)

    def further_encoder(self) -> EndpointEncoder | None:
        """Return what encodes by the endpoint's embedding model, None where none is named; nothing is asked yet."""
        return EndpointEncoder(self.endpoint_of(self.embedding_model)) if self.embedding_model else None

    def endpoint_of(self, model: str) -> Endpoint:
        """Return where one of the endpoint's models is."""
        return Endpoint(
            model=model,
            base_url=self.base_url,
            api_key=self.api_key.get_secret_value() if self.api_key else None,
            timeout=self.timeout,
            connect_timeout=self.connect_timeout,
            temperature=self.temperature,
            reply_tokens=self.reply_tokens,
            price_input=self.price_input,
            price_output=self.price_output,
        )


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Args:
        environ: The environment; that of the process if None. An empty value counts as unset.

    Raises:
        SettingsError: Names every unknown variable, with a near spelling, and every value that makes no sense.
    """
    source = os.environ if environ is None else environ
    given = {name: value for name, value in source.items() if value.strip()}
    by_field = {variable.field: variable for variable in variables()}
    known = {variable.name for variable in variables()}
    faults = [_unknown(name, known) for name in sorted(given) if name.startswith(PREFIX) and name not in known]
    values = {field: given[variable.name] for field, variable in by_field.items() if variable.name in given}
    settings = None
    try:
        settings = Settings.model_validate(values)
    except ValidationError as error:
        faults += [_refused(by_field[str(fault["loc"][0])], given) for fault in error.errors(include_input=False)]
    except SettingsError as error:
        faults.append(Text(error.fr, error.en))
    if settings is None or faults:
        raise SettingsError("\n".join(fault.fr for fault in faults), "\n".join(fault.en for fault in faults))
    return settings


# A refused key or database URL is not repeated: it may hold a password.
_SECRET = {"api_key", "database_url"}


def _unknown(name: str, known: Iterable[str]) -> Text:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    near = extract(name, sorted(known), scorer=OSA.normalized_similarity, score_cutoff=0.6)
    if near:
        best = [spelling for spelling, score, _ in near if score == near[0][1]]
        return Text(
            f"Réglage inconnu\u00a0: {name}. Vouliez-vous dire {' ou '.join(best)}\u00a0?",
            f"Unknown setting: {name}. Did you mean {' or '.join(best)}?",
        )
    return Text(f"Réglage inconnu\u00a0: {name}.", f"Unknown setting: {name}.")


def _refused(variable: Variable, given: Mapping[str, str]) -> Text:
    value = "…" if variable.field in _SECRET else given[variable.name]
    return Text(
        f"{variable.name}={value}\u00a0: il faut {variable.expected.fr}.",
        f"{variable.name}={value}: it should be {variable.expected.en}.",
    )
