"""The vocabulary files: complete in both languages, without contradictions, in the enumerations of the plan."""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

import assistant.language
from assistant.language.folding import fold_fast
from assistant.language.kinds import Kind
from assistant.language.matching import IGNORED, expand
from assistant.language.vocabulary import KINDS, entries
from assistant.language.yaml_data import load_yaml

FOLDER = Path(assistant.language.__file__).parent / "data"
STAGES = {"awareness", "consideration", "conversion", "retention", "advocacy"}
CHANNELS = set(
    [
        *(
            "email",
            "sms",
            "phone",
            "social",
            "social_ads",
            "search_ads",
            "display",
            "website",
            "webinar",
            "event",
            "trade_show",
        ),
        *("open_day", "print", "press", "radio", "podcast", "influencer", "direct_mail", "community", "in_app"),
        *("lead_purchase", "field_sales", "other"),
    ]
)
ENUMERATIONS: dict[Kind, set[str]] = {
    "role": {
        "campaign_manager",
        "channel_manager",
        "content",
        "sales",
        "sdr",
        "agency",
        "data",
        "legal",
        "executive",
        "other",
    },
    "objective": {"acquisition", "retention", "upsell", "cross_sell", "awareness", "activation", "referral", "event"},
    "stage": STAGES,
    "identifier": {"email", "phone", "postal_address", "social_profile", "cookie", "customer_id"},
    "lifecycle": {"prospect", "new_customer", "regular", "inactive"},
    "market": {"business", "consumer"},
    "legal_basis": {"consent", "legitimate_interest", "contract"},
    "hosting": {"eu", "foreign_law"},
    "budget": {"media", "creation", "people", "tools", "other", "reserve", "total"},
    "milestone": {"launch", "event", "open_day", "trade_show", "review", "other"},
    "readers": {"executives", "sales", "campaign_manager", "channel_managers"},
    "task": {"prepare", "run", "permit"},
    "status": {"ready", "to_adapt", "to_create"},
    "media": {"paid", "owned", "earned"},
    "acquired": {"own", "bought"},
    "tracking": {"none", "aggregate", "individual"},
}
KEYS: dict[Kind, set[str]] = {
    "channel": {"kind", "media", "stages", "tracking"},
    "metric": {"family", "vanity", "unit", "lower", "suggests"},
    "people": {"type"},
    "sector": {"market"},
    "data": {"kind"},
    "cadence": {"days"},
}


def _files(kind: Kind) -> list[Path]:
    return [FOLDER / f"{kind}.yaml", *sorted(FOLDER.glob(f"{kind}-*.yaml"))]


def test_every_vocabulary_file_is_known() -> None:
    others = {"glossary.yaml", "function_words.yaml"}
    known = {path.name for kind in KINDS for path in _files(kind)}
    assert {path.name for path in FOLDER.glob("*.yaml")} - others == known


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_and_no_stray_key(kind: Kind) -> None:
    allowed = {"fr", "en", "any"} | KEYS.get(kind, set())
    for path in _files(kind):
        for id, raw in load_yaml(path).items():
            assert re.fullmatch(r"[a-z][a-z0-9_]*|_none", id)
            assert set(raw) <= allowed, (kind, id)
            assert {"fr", "en"} <= set(raw) or set(raw) == {"any"}, (kind, id)
            assert all(raw[x].strip(" ;") for x in ("fr", "en", "any") if x in raw), (kind, id)


@pytest.mark.parametrize("kind", KINDS)
def test_labels_are_plain(kind: Kind) -> None:
    for known in entries(kind):
        for shown in known.label:
            assert shown
            assert not set(shown) & set("()|*=^;"), (kind, known.id, shown)


@pytest.mark.parametrize("kind", KINDS)
def test_no_words_name_two_entries(kind: Kind) -> None:
    owners: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for path in _files(kind):
        for id, raw in load_yaml(path).items():
            for language in ("fr", "en", "any"):
                for phrase in fold_fast(str(raw.get(language, ""))).split(";"):
                    strict = language if "=" in phrase else "both"
                    for spelled in expand(phrase):
                        words = re.findall(r"[a-z0-9]+\*?", spelled)
                        if words:
                            owners[(strict, *words)].add(id)
    assert {words: ids for words, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(("kind", "ids"), ENUMERATIONS.items())
def test_enumerations_of_the_plan(kind: Kind, ids: set[str]) -> None:
    assert {known.id for known in entries(kind)} == ids


def test_channels() -> None:
    kinds = {known.data["kind"] for known in entries("channel")}
    assert kinds == CHANNELS
    assert {known.id for known in entries("channel")} >= CHANNELS - {"other"}
    for known in entries("channel"):
        assert known.id not in CHANNELS or known.data["kind"] == known.id
        assert known.data["media"] in {"paid", "owned", "earned"}
        assert known.data["tracking"] in {"none", "aggregate", "individual"}
        assert set(known.data["stages"].split()) <= STAGES


def test_metrics() -> None:
    families = {known.data["family"] for known in entries("metric")}
    wanted = {"exposure", "engagement", "leads", "results", "loyalty", "referral", "spend", "attribution"}
    assert families == wanted
    for known in entries("metric"):
        assert known.data["unit"] in {"count", "percent", "money"}
        assert isinstance(known.data["vanity"], bool)
        assert known.data.get("suggests", "acquisition") in ENUMERATIONS["objective"]
    assert {known.id for known in entries("metric") if known.data["vanity"]} >= {
        "likes",
        "followers",
        "impressions",
        "visits",
    }


def test_sizes() -> None:
    assert len(entries("people")) >= 60
    assert len(entries("sector")) >= 20
    assert {known.data["type"] for known in entries("people")} == {"role", "person", "customer", "company"}
    assert IGNORED not in {known.id for known in entries("channel")}


def test_nothing_heavy_is_imported_for_reading() -> None:
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from assistant.language import dates, detect, format, money, negation, numbers, slug, vocabulary, words\n"
        "assert 'yaml' not in sys.modules\n"
        "numbers.find_figures('300 leads, 15 k€, 3 % en 6 mois', 'fr')\n"
        "dates.find_dates('fin septmbre 2027', 'fr', date(2026, 1, 1))\n"
        "detect.detect('on veut 300 leads', None)\n"
        "vocabulary.find_terms('LinkedIn et webinaire', 'channel')\n"
        "heavy = {'dateparser', 'babel', 'py3langid', 'numpy', 'pydantic', 'rapidfuzz'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=FOLDER.parents[2])
