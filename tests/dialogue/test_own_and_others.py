"""What is one's own and what is others': the club that speaks, a base beside channels, a proof, what was said."""

from typing import Any

import pytest

from assistant.dialogue.guided.own_plan import asked_section
from assistant.language.text import Language
from tests.dialogue.answering import answered

NEW: dict[str, Any] = {"objective": {}, "audience": {}}
NO_MEANS: dict[str, Any] = {"rally": {}, "integrate": {}, "team": {}}


@pytest.mark.parametrize("house", ["tennis club", "bookshop", "local charity"])
def test_who_speaks_is_no_audience(house: str) -> None:
    changed, _ = answered(f"We need 60 new members for our {house} by June 2027", "objective.statement", known=NEW)
    assert changed["objective"]["target"] == 60
    assert changed["audience"]["name"] is None


def test_people_of_ones_own_still_are_one() -> None:
    changed, _ = answered("Win 60 renewals among our members by June 2027", "objective.statement", known=NEW)
    assert changed["audience"]["name"] == "members"


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("on organise une journée portes ouvertes, il nous faut 80 familles le 6 mars 2027", "fr"),
        ("we're putting on a charity gala and want 200 people there on 8 May 2027", "en"),
    ],
)
def test_people_are_to_come_to_an_event_of_ones_own(message: str, language: Language) -> None:
    """The kind follows, so that it is assumed and not asked."""
    changed, _ = answered(message, "objective.statement", known=NEW, language=language)
    assert changed["objective"]["kind"] == "event"
    assert changed["provenance"]["objective.kind"]["origin"] == "assumed"


@pytest.mark.parametrize(
    ("message", "relation", "language"),
    [
        ("ils connaissent pas du tout notre marque", "prospect", "fr"),
        ("they've never heard of us", "prospect", "en"),
        ("elles sont venues une fois", "new_customer", "fr"),
        ("they've tried us once", "new_customer", "en"),
        ("they haven't come back since spring", "inactive", "en"),
    ],
)
def test_how_people_stand_is_told_in_passing(message: str, relation: str, language: Language) -> None:
    """It is no challenge, and no excuse for an answer."""
    known = {"audience": {"name": "families"}}
    changed, reading = answered(message, "audience.lifecycle", known=known, language=language)
    assert changed["audience"]["lifecycle"] == relation, reading
    assert not changed["audience"]["challenges"]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("on a un fichier de 1200 e-mails, des affiches et un compte Instagram", "fr"),
        ("posters, an Instagram account and a list of 1,200 emails", "en"),
    ],
)
def test_a_base_beside_channels_stays_a_base(message: str, language: Language) -> None:
    """Neither are the addresses a channel nor the posters a base."""
    changed, _ = answered(message, "rally.channels", known=NO_MEANS, language=language)
    assert len(changed["rally"]["channels"]) == 2
    assert [data["holds"] for data in changed["rally"]["data"]] == [["email"]]


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("the proof for this is that 300 people came last year", "en"),
        ("la preuve, c'est que 300 personnes sont venues l'an dernier", "fr"),
    ],
)
def test_a_proof_of_last_year_is_no_baseline(message: str, language: Language) -> None:
    changed, reading = answered(message, "audience.habits", language=language)
    assert changed["objective"]["baseline"] == 40
    assert not reading.conflicts


@pytest.mark.parametrize(
    ("message", "language", "people"),
    [("Theo prints the posters", "en", "posters"), ("Théo imprime les affiches", "fr", "affiches")],
)
def test_what_is_done_is_no_channel(message: str, language: Language, people: str) -> None:
    changed, _ = answered(message, "team.members", known=NO_MEANS, language=language)
    assert [channel["name"] for channel in changed["rally"]["channels"]] == [people]


def test_a_budget_in_one_breath_has_its_total_and_its_currency() -> None:
    changed, _ = answered("budget's £900: 500 leaflets, 400 Instagram", "orchestrate.budget.total", known=NO_MEANS)
    assert changed["currency"] == "GBP"
    assert changed["orchestrate"]["budget"]["total"] == 900


def test_what_worries_people_is_a_challenge() -> None:
    """A risk of the campaign is called one."""
    changed, _ = answered(
        "they worry about losing their data", "audience.challenges", known={"audience": {"name": "a"}}
    )
    assert changed["audience"]["challenges"] == ["they worry about losing their data"]
    assert not changed["orchestrate"]["risks"]


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("what did we say for the deadline again?", "objective"),
        ("which budget did I give you?", "orchestrate"),
        ("on avait dit quoi pour la promesse ?", "message_house"),
        ("c'était quoi déjà l'audience ?", "audience"),
    ],
)
def test_what_was_said_is_looked_up_in_the_plan(question: str, section: str) -> None:
    """Not in the documents."""
    assert asked_section(question) == section


def test_what_the_documents_say_is_not() -> None:
    assert asked_section("what did the article say about deadlines?") is None


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("I need a campaign for our B2B accounting meetup. 90 sign-ups by 3 May 2027, the last one had 60", "en"),
        ("il me faut une campagne pour notre salon B2B. 90 inscrits d'ici le 3 mai 2027, le dernier en avait 60", "fr"),
    ],
)
def test_who_asks_for_a_campaign_is_no_audience(message: str, language: Language) -> None:
    """And what the last one had is where it stands."""
    changed, _ = answered(message, "objective.statement", known=NEW, language=language)
    assert changed["audience"]["name"] is None
    assert (changed["objective"]["target"], changed["objective"]["baseline"]) == (90, 60)
    assert "60" not in changed["objective"]["statement"]


@pytest.mark.parametrize(
    "message",
    ["three pillars: free delivery; 24/7 repairs; plain bills", "1) free delivery 2) 24/7 repairs 3) plain bills"],
)
def test_what_is_counted_or_numbered_is_an_argument_each(message: str) -> None:
    """A figure at its beginning makes no proof of it."""
    changed, _ = answered(message, "message_house.pillars", known={"message_house": {}})
    assert [pillar["title"] for pillar in changed["message_house"]["pillars"]] == [
        "Free delivery",
        "24/7 repairs",
        "Plain bills",
    ]


PROOFS = "message_house.pillars[savings].proofs"


def test_channels_are_no_proof() -> None:
    changed, _ = answered("website, Facebook, SMS, club evenings", "message_house.proofs", path=PROOFS, known=NO_MEANS)
    assert not changed["message_house"]["pillars"][0]["proofs"]
    assert len(changed["rally"]["channels"]) == 4


def test_who_takes_a_channel_is_no_proof() -> None:
    changed, _ = answered("Karim the newsletter too", "message_house.proofs", path=PROOFS)
    assert not changed["message_house"]["pillars"][0]["proofs"]
    assert [c["manager"] for c in changed["rally"]["channels"] if c["name"] == "newsletter"] == ["karim"]


def test_a_rating_is_a_proof_and_no_channel() -> None:
    changed, _ = answered("we have 4.8 out of 5 on 120 Google reviews", "message_house.proofs", path=PROOFS)
    assert len(changed["message_house"]["pillars"][0]["proofs"]) == 1
    assert len(changed["rally"]["channels"]) == 2


@pytest.mark.parametrize(
    ("message", "title"),
    [("Bon les arguments : simple, solide", "Simple"), ("ok so the arguments: simple, solid", "Simple")],
)
def test_an_opener_without_a_comma_says_nothing(message: str, title: str) -> None:
    language: Language = "fr" if message.startswith("Bon") else "en"
    known: dict[str, Any] = {"message_house": {}}
    changed, _ = answered(message, "audience.habits", known=known, language=language)
    assert changed["message_house"]["pillars"][0]["title"] == title
    assert not changed["audience"]["habits"]


def test_whoever_speaks_is_who_was_told_of_by_name() -> None:
    """Nobody is in a team twice."""
    changed, _ = answered("the newsletter is me, Ines", "team.members")
    assert [member["name"] for member in changed["team"]["members"]] == ["Ines", "Karim", "Loop"]
    assert [c["manager"] for c in changed["rally"]["channels"] if c["name"] == "newsletter"] == ["ines"]


def test_what_a_form_asks_beside_an_address_takes_nothing_from_it() -> None:
    """What identifies nobody is asked for, too."""
    known: dict[str, Any] = {"integrate": {}, "rally": {}}
    message = "pub -> formulaire (email, tel, point de retrait) -> mail de bienvenue -> commande"
    changed, _ = answered(message, "integrate.steps", known=known, language="fr")
    assert changed["integrate"]["steps"][1]["captures"] == ["email", "phone"]


def test_sums_without_a_sign_are_money_beside_one_that_has_it() -> None:
    message = "£900 all in. 500 leaflets, 400 Instagram"
    changed, _ = answered(message, "rally.manager", path="rally.channels[mail].manager")
    budget = changed["orchestrate"]["budget"]
    assert (budget["total"], [line["amount"] for line in budget["lines"]]) == (900, [500, 400])


def test_where_details_go_and_how_long_they_stay_proves_nothing() -> None:
    changed, _ = answered("data goes to HubSpot, kept 24 months", "message_house.proofs", path=PROOFS)
    assert changed["orchestrate"]["compliance"]["retention_months"] == 24
    assert not changed["message_house"]["pillars"][0]["proofs"]


def test_a_thing_with_an_article_of_its_own_is_not_joined_to_the_one_before() -> None:
    message = "on a le site, la newsletter et les marchés"
    changed, _ = answered(message, "rally.channels", known=NO_MEANS, language="fr")
    assert "newsletter" in [channel["name"] for channel in changed["rally"]["channels"]]


ANSWERS = ("message_house.pillars[savings].answers", "message_house.pillars[time].answers")


@pytest.mark.parametrize(
    "message",
    ["staff shortage for the first, waste for the second", "shortage goes with savings, food waste with time"],
)
def test_which_argument_answers_what_is_told_challenge_first(message: str) -> None:
    changed, _ = answered(message, "message_house.answers", path=ANSWERS[0], paths=ANSWERS)
    answers = [pillar["answers"] for pillar in changed["message_house"]["pillars"]]
    assert answers == [["staff shortage"], ["food waste"]]


@pytest.mark.parametrize(
    ("message", "last"),
    [
        ("ils ont peur du bruit, de l'odeur et des travaux", "ils ont peur des travaux"),
        ("manque de temps, de bras", "manque de bras"),
    ],
)
def test_what_opens_the_first_challenge_opens_the_others(message: str, last: str) -> None:
    """ "De bras" by itself holds nobody back."""
    known = {"audience": {"name": "artisans", "lifecycle": "prospect"}}
    changed, _ = answered(message, "audience.challenges", known=known, language="fr")
    assert changed["audience"]["challenges"][-1] == last


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("every second Tuesday of the month", "en"),
        ("tous les derniers vendredis du mois", "fr"),
        ("chaque mardi", "fr"),
    ],
)
def test_nothing_but_a_rhythm_is_a_review(message: str, language: Language) -> None:
    """No task has a rhythm for its name."""
    changed, _ = answered(message, "orchestrate.tasks", language=language)
    assert len(changed["orchestrate"]["measurement"]["reviews"]) == 1
    assert not changed["orchestrate"]["tasks"]


def test_whose_things_are_is_told_where_contents_are_asked() -> None:
    """Neither a channel nor "e-mail and events" is a content for that."""
    changed, _ = answered("Instagram ads are Karim, email is me, Ines", "rally.contents", path="rally.contents")
    assert not changed["rally"]["contents"]
    changed, _ = answered("Instagram ads are Karim, email and the blog are me", "rally.contents", path="rally.contents")
    assert not changed["rally"]["contents"]
    assert changed["rally"]["channels"][0]["manager"] == "karim"
    changed, _ = answered("a film about Karim, a guide", "rally.contents", path="rally.contents")
    assert len(changed["rally"]["contents"]) == 2
