"""Who is not there is nobody, what is looked after is a thing, and who does it may be named behind it."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered

NOBODY: dict[str, Any] = {"team": {}, "rally": {}, "integrate": {}, "message_house": {}}


def names(plan: dict[str, Any]) -> dict[str, str | None]:
    """Return the role of everybody in the team."""
    return {member["name"]: member["role"] for member in plan["team"]["members"]}


def managers(plan: dict[str, Any]) -> dict[str, str | None]:
    """Return who runs each channel, by name."""
    called = {member["id"]: member["name"] for member in plan["team"]["members"]}
    return {channel["name"]: called.get(channel["manager"]) for channel in plan["rally"]["channels"]}


@pytest.mark.parametrize("asked", ["team.members", "rally.contents", "message_house.promise", "orchestrate.start"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "no one in sales"),
        ("en", "we haven't got a sales team"),
        ("en", "there's no agency on our side"),
        ("en", "an agency? no. salespeople? none either"),
        ("fr", "personne aux ventes"),
        ("fr", "on n'a pas de vendeur"),
        ("fr", "aucune agence chez nous"),
    ],
)
def test_there_is_nobody(asked: str, language: Language, said: str) -> None:
    plan, reading = answered(said, asked, known=NOBODY, language=language)
    assert reading.intent == "fact"
    assert plan["team"]["members"] == []
    assert plan["rally"]["contents"] == []
    assert plan["message_house"]["promise"] is None


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Nobody at sea sleeps better"), ("fr", "Personne au volant ne rentre plus serein")],
)
def test_nobody_who_is_part_of_a_promise_stays(language: Language, said: str) -> None:
    plan, _ = answered(said, "message_house.promise", known=NOBODY, language=language)
    assert plan["message_house"]["promise"] == said


def test_who_is_there_is_read_beside_who_is_not() -> None:
    plan, _ = answered(
        "pas de commercial chez nous, la radio c'est Ondine", "team.members", known=NOBODY, language="fr"
    )
    assert managers(plan) == {"radio": "Ondine"}
    assert list(names(plan)) == ["Ondine"]


@pytest.mark.parametrize(
    ("language", "said", "runs"),
    [
        ("en", "Tilda handles Plimbo and TikTok", {"Plimbo": "Tilda", "TikTok": "Tilda"}),
        ("en", "Rufus is in charge of the blog and Swooply", {"blog": "Rufus", "Swooply": "Rufus"}),
        ("fr", "Gaspard s'occupe de Lulubox et de TikTok", {"Lulubox": "Gaspard", "TikTok": "Gaspard"}),
        ("fr", "moi je gère le blog et Vrouma", {"blog": None, "Vrouma": None}),
    ],
)
def test_an_unknown_name_that_is_looked_after_is_a_channel(language: Language, said: str, runs: dict[str, Any]) -> None:
    plan, _ = answered(said, "team.members", known=NOBODY, language=language)
    found = managers(plan)
    assert set(found) == set(runs)
    assert len(plan["team"]["members"]) == 1
    assert all(found[channel] == who for channel, who in runs.items() if who is not None)


@pytest.mark.parametrize(
    "said", ["Tilda handles TikTok, Zofka and Rufus do the blog", "Tilda runs TikTok, Zofka the blog"]
)
def test_a_name_that_opens_another_clause_is_no_channel(said: str) -> None:
    plan, _ = answered(said, "team.members", known=NOBODY)
    assert "Zofka" not in managers(plan)


@pytest.mark.parametrize(
    ("language", "said", "runs"),
    [
        ("en", "I do everything except the leaflets, which Priti handles", {"leaflets": "Priti"}),
        ("en", "I run the lot apart from the radio that Rufus looks after", {"radio": "Rufus"}),
        ("fr", "je fais tout sauf la radio que gère Ondine", {"radio": "Ondine"}),
        ("fr", "je pilote tout, à part le blog que tient Gaspard", {"blog": "Gaspard"}),
    ],
)
def test_all_but_what_somebody_else_does(language: Language, said: str, runs: dict[str, str]) -> None:
    plan, _ = answered(said, "team.members", known=NOBODY, language=language)
    assert managers(plan) == runs


@pytest.mark.parametrize(
    ("language", "said", "who"),
    [
        ("en", "the desk closes the deals, that's Odile", {"Odile": "sales"}),
        ("en", "our rep Joël rings every school", {"Joël": "sales"}),
        ("en", "new enquiries go to Nell", {"Nell": "sales"}),
        ("fr", "le comptoir conclut les ventes, c'est Maud", {"Maud": "sales"}),
        ("fr", "les nouveaux contacts vont à Fulbert", {"Fulbert": "sales"}),
        ("en", "the box office sells the season tickets, that's Nell", {"Nell": "sales"}),
        ("fr", "c'est Fulbert qui conclut", {"Fulbert": "sales"}),
    ],
)
def test_who_takes_the_contacts(language: Language, said: str, who: dict[str, str]) -> None:
    plan, _ = answered(said, "team.sales", known=NOBODY, language=language)
    assert names(plan) == who


def test_the_one_who_speaks_by_name_is_one_person() -> None:
    said = "moi Solène je coordonne, la radio c'est Anatole, les mails c'est l'agence Rivage qui voit avec moi"
    plan, _ = answered(said, "team.members", known=NOBODY, language="fr")
    assert names(plan) == {"Solène": "campaign_manager", "Anatole": "channel_manager", "Rivage": "agency"}
    agency = next(member for member in plan["team"]["members"] if member["name"] == "Rivage")
    assert agency["contact"] == "solene"


@pytest.mark.parametrize(
    ("language", "said", "runs"),
    [
        ("en", "Rufus does TikTok and the leaflets go to Zofka", {"TikTok": "Rufus", "leaflets": "Zofka"}),
        ("en", "we've got Odile, a trainee, who does TikTok", {"TikTok": "Odile"}),
        ("en", "our caretaker Odile handles TikTok and the blog", {"TikTok": "Odile", "blog": "Odile"}),
        ("fr", "on a Maud, stagiaire, qui fait TikTok et le blog", {"TikTok": "Maud", "blog": "Maud"}),
        ("fr", "il y a Gaspard qui tient le blog", {"blog": "Gaspard"}),
    ],
)
def test_who_is_there_and_does_it(language: Language, said: str, runs: dict[str, str]) -> None:
    plan, _ = answered(said, "audience.habits", known=NOBODY, language=language)
    assert managers(plan) == runs


@pytest.mark.parametrize("said", ["Un cidre qui se vend tout seul", "Une maison qui se chauffe presque toute seule"])
def test_what_does_it_by_itself_is_nobody_who_is_alone(said: str) -> None:
    known = {"team": {}, "rally": {"channels": [{"id": "mail", "name": "email"}]}, "integrate": {}}
    plan, _ = answered(said, "rally.manager", path="rally.channels[mail].manager", known=known, language="fr")
    assert plan["team"]["members"] == []


def test_a_base_that_is_known_is_nobody() -> None:
    known = {
        "team": {},
        "rally": {"channels": [{"id": "mail", "name": "email"}], "data": [{"id": "z", "name": "Zelty"}]},
    }
    asked = "rally.channels[mail].manager"
    plan, _ = answered("dans Zelty", "rally.manager", path=asked, known=known | {"integrate": {}}, language="fr")
    assert plan["team"]["members"] == []


def test_habits_are_theirs_and_not_ours() -> None:
    plan, _ = answered("our newsletter, our own magazine, the radio", "audience.habits", known=NOBODY)
    assert plan["audience"]["habits"] == ["newsletter", "magazine", "radio"]
