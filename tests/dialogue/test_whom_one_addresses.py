"""Whom a campaign addresses in other verbs, how people stand, and what is nobody and troubles nobody."""

from decimal import Decimal

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


@pytest.mark.parametrize("question", ["audience.name", "objective.baseline", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "We address beekeepers who sell at the gate.", "beekeepers who sell at the gate"),
        ("en", "We're approaching facilities managers in private clinics.", "facilities managers in private clinics"),
        ("fr", "On veut toucher les familles en appartement sans balcon.", "familles en appartement sans balcon"),
        ("fr", "Nous démarchons les directeurs de campings familiaux.", "directeurs de campings familiaux"),
    ],
)
def test_people_are_addressed_whatever_is_asked(language: Language, message: str, name: str, question: str) -> None:
    plan, _ = answered(message, question, known={"audience": {}}, language=language)
    assert at(plan, "audience.name") == name


@pytest.mark.parametrize(
    ("language", "message", "name"),
    [
        ("en", "The ones we have in mind are head gardeners of stately homes.", "head gardeners of stately homes"),
        ("en", "The people I'm talking to are parents who left our choir.", "parents who left our choir"),
        ("fr", "Ceux à qui on s'adresse, ce sont les chefs de cuisine des cantines.", "chefs de cuisine des cantines"),
        ("fr", "Les gens que je vise sont des apiculteurs amateurs.", "apiculteurs amateurs"),
    ],
)
def test_who_says_whom_they_mean_is_no_part_of_the_group(language: Language, message: str, name: str) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert at(plan, "audience.name") == name


@pytest.mark.parametrize("question", ["audience.name", "objective.baseline"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We address the noise with a new valve."),
        ("en", "The board will ask me."),
        ("fr", "Tu es cheffe de projet."),
        ("fr", "La mairie travaille avec eux depuis toujours."),
    ],
)
def test_whole_sentences_and_counts_are_nobody(language: Language, message: str, question: str) -> None:
    plan, _ = answered(message, question, known={"audience": {}}, language=language)
    assert at(plan, "audience.name") is None


def test_how_many_are_to_be_reached_says_not_whom() -> None:
    message = "On veut toucher 300 familles d'ici juin 2027."
    plan, _ = answered(message, "objective.baseline", known={"audience": {}}, language="fr")
    assert at(plan, "audience.name") is None


@pytest.mark.parametrize("question", ["audience.challenges", "audience.habits", "audience.lifecycle"])
@pytest.mark.parametrize(
    ("language", "message", "relation"),
    [
        ("en", "They don't know us so they're prospects", "prospect"),
        ("fr", "elles ne nous connaissent pas, donc des prospects", "prospect"),
        ("fr", "on peut les tenir pour des habitués", "regular"),
        ("en", "you can count them as regulars", "regular"),
    ],
)
def test_what_people_are_taken_for_is_how_they_stand_and_no_trouble(
    language: Language, message: str, relation: str, question: str
) -> None:
    plan, _ = answered(message, question, known={"audience": {"name": "vets"}}, language=language)
    assert at(plan, "audience.lifecycle") == relation
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "9500 balles en tout dont 4000 radio, 3200 salon, 1500 création"),
        ("fr", "C'est notre propre base, on ne l'a achetée à personne."),
        ("en", "It's our own list, we never bought it."),
        ("fr", "kevin chef de campagne + facebook"),
        ("en", "kevin campaign manager + facebook"),
    ],
)
def test_sums_and_bases_trouble_nobody(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known={"audience": {"name": "vets"}}, language=language)
    assert at(plan, "audience.challenges") == []


def test_what_is_counted_for_people_may_trouble_them() -> None:
    message = "300 formulaires à remplir par an"
    plan, _ = answered(message, "audience.challenges", known={"audience": {"name": "vétos"}}, language="fr")
    assert at(plan, "audience.challenges") == [message]


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "fr",
            "L'e-mail, le téléphone (ils décrochent entre deux soins) et les congrès. Instagram très peu, oubliez.",
            ["e-mail", "téléphone", "congrès"],
        ),
        (
            "en",
            "Email, the phone (they pick up at noon) and trade fairs. TikTok hardly.",
            ["Email", "phone", "trade fairs"],
        ),
        ("en", "As to the channels this audience uses, these are TikTok and Snapchat.", ["TikTok", "Snapchat"]),
        ("fr", "Quant aux canaux que cette cible utilise, ce sont TikTok et l'affichage.", ["TikTok", "affichage"]),
        ("en", "the vans are late and nobody answers", []),
    ],
)
def test_what_is_told_of_a_channel_is_no_part_of_it(language: Language, message: str, expected: list[str]) -> None:
    plan, _ = answered(message, "audience.habits", known={"audience": {"name": "vets"}}, language=language)
    assert at(plan, "audience.habits") == expected


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("fr", "Souvent sur Facebook, joignables par SMS.", ["Facebook", "SMS"]),
        ("fr", "Toujours sur LinkedIn, et joignables au téléphone entre 15 h et 17 h.", ["LinkedIn", "téléphone"]),
        ("en", "Always on LinkedIn, and reachable by phone at lunch.", ["LinkedIn", "phone"]),
        ("en", "Always on the road.", []),
        ("fr", "Toujours sur la route.", []),
    ],
)
def test_where_people_are_reached_needs_no_subject(language: Language, message: str, expected: list[str]) -> None:
    opening = "les kinés du Jura. " if language == "fr" else "vets in Kent. "
    plan, _ = answered(opening + message, "audience.name", known={"audience": {}, "rally": {}}, language=language)
    assert at(plan, "audience.habits") == expected
    assert at(plan, "rally.channels") == []


@pytest.mark.parametrize(
    ("language", "message", "sector"),
    [
        ("fr", "Ce sont des responsables qualité. Secteur de la chaîne du froid.", "chaîne du froid"),
        ("en", "Quality managers. Sector of cold storage.", "cold storage"),
        ("fr", "Ce sont des responsables qualité. Le secteur du bâtiment souffre.", None),
    ],
)
def test_a_sector_is_told_in_a_few_words(language: Language, message: str, sector: str | None) -> None:
    plan, _ = answered(message, "audience.name", known={"audience": {}}, language=language)
    assert at(plan, "audience.sector") == sector


@pytest.mark.parametrize(
    ("language", "message", "kind"),
    [
        ("en", "Referral, as she says", "referral"),
        ("fr", "Fidélisation, comme je disais", "retention"),
        ("fr", "recruter de nouveaux", "acquisition"),
        ("en", "find new ones", "acquisition"),
        ("en", "Referral, or retention, I don't know", None),
    ],
)
def test_a_kind_is_told_beside_a_remark(language: Language, message: str, kind: str | None) -> None:
    goal = {"objective": {"statement": "120 bookings by 30 June 2027"}}
    plan, _ = answered(message, "objective.kind", known=goal, language=language)
    assert at(plan, "objective.kind") == kind


@pytest.mark.parametrize(
    ("language", "message", "target", "baseline"),
    [
        (
            "fr",
            "Louer 120 journées de salle avant le 30 juin 2027. Voilà mon objectif. J'en ai loué 70 en 2025.",
            120,
            70,
        ),
        ("fr", "Que 80 cantines signent avant le 31 décembre 2027. Pour mémoire, 46 l'ont fait à ce jour.", 80, 46),
        ("en", "Get 80 canteens to sign by 31 December 2027. For the record, 46 have done so to date.", 80, 46),
    ],
)
def test_a_goal_sells_days_and_what_was_done_so_far_is_told_behind_it(
    language: Language, message: str, target: int, baseline: int
) -> None:
    plan, _ = answered(message, "objective.statement", known={"objective": {}, "audience": {}}, language=language)
    assert (at(plan, "objective.target"), at(plan, "objective.baseline")) == (Decimal(target), Decimal(baseline))


def test_how_long_a_campaign_takes_is_no_figure_to_reach() -> None:
    plan, _ = answered("Tenir 120 jours de campagne", "objective.statement", known={"objective": {}}, language="fr")
    assert at(plan, "objective.target") is None
