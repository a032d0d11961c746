"""First messages as people write them: who they are, what they want, and where things stand, in one breath."""

from collections.abc import Callable
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered
from tests.dialogue.conftest import TODAY, Talk

Start = Callable[..., Talk]


@pytest.mark.parametrize(
    ("message", "statement", "target"),
    [
        ("We own three garden centres and want 600 new loyalty members by May", "600 new loyalty members by May", 600),
        (
            "I look after marketing at a law firm; our aim is to book 45 first consultations this spring",
            "Book 45 first consultations this spring",
            45,
        ),
        ("The CEO asked us to win 12 franchise partners before July", "Win 12 franchise partners before July", 12),
        ("We've got 70 pitches to fill for the craft fair", "70 pitches to fill for the craft fair", 70),
        ("Marketing lead at a tram museum here. Target for the season: 9,000 visitors", "9,000 visitors", 9000),
        ("what we're after is 700 downloads of our price guide", "700 downloads of our price guide", 700),
        ("Responsable com d'un zoo. Objectif de la saison : 90 000 entrées", "90 000 entrées", 90000),
        ("Entre nous, il nous faut 40 nouveaux élèves", "40 nouveaux élèves", 40),
        ("I was tasked with finding 15 host families", "Finding 15 host families", 15),
        (
            "Je gère la com d'un réseau d'opticiens et il nous faut 300 bilans de vue d'ici juin",
            "300 bilans de vue d'ici juin",
            300,
        ),
        ("Ma directrice veut qu'on remplisse 80 ateliers", "Remplir 80 ateliers", 80),
        ("Il faut que je trouve 12 familles d'accueil", "Trouver 12 familles d'accueil", 12),
        (
            "Nous avons 70 emplacements à louer sur le marché de Noël",
            "70 emplacements à louer sur le marché de Noël",
            70,
        ),
        (
            "Les commandes stagnent. Le siège attend 15 % de devis en plus",
            "15 % de devis en plus",
            15,
        ),
    ],
)
def test_the_goal_is_found_wherever_it_stands(talk: Start, message: str, statement: str, target: int) -> None:
    objective = talk().say(message).state.plan.objective
    assert objective.statement == statement
    assert objective.target == target


@pytest.mark.parametrize(
    ("message", "baseline", "target"),
    [
        ("We lose 8% of our donors each year and want to bring that down to 5%", 8, 5),
        ("On a eu 20 demandes ce mois-ci, il en faudrait 60", 20, 60),
        ("Trop de membres partent, on veut en garder 70 % au lieu de 55 %", 55, 70),
        ("We had 14 enquiries last month and must reach 50", 14, 50),
    ],
)
def test_a_goal_that_speaks_of_the_figure_before_it(talk: Start, message: str, baseline: int, target: int) -> None:
    objective = talk().say(message).state.plan.objective
    assert objective.baseline == baseline
    assert objective.target == target
    assert objective.statement
    # In their own words, though what is counted may have been said of today's figure.
    assert set(objective.statement.lower().split()) <= set(message.lower().split())


@pytest.mark.parametrize(
    ("message", "statement"),
    [
        ("can you help us promote our riding camps to parents?", "Promote our riding camps to parents"),
        (
            "Pouvez-vous m'aider à préparer une campagne pour lancer notre assurance auto ?",
            "Lancer notre assurance auto",
        ),
    ],
)
def test_a_call_for_help_says_what_it_is_for(talk: Start, message: str, statement: str) -> None:
    assert talk().say(message).state.plan.objective.statement == statement


@pytest.mark.parametrize(
    "message",
    [
        "can you help me find a good KPI?",
        "Je voudrais comprendre comment on choisit une audience",
        "Bonjour, j'aimerais préparer une campagne avec vous",
        "We have a meeting with the agency to start in May",
    ],
)
def test_other_wishes_are_no_goal(talk: Start, message: str) -> None:
    assert talk().say(message).state.plan.objective.statement is None


def test_days_that_say_which_things_are_meant_are_no_deadline(talk: Start) -> None:
    for message in (
        "Double the number of people at our Saturday workshops",
        "J'aimerais 30 % de visiteurs en plus du lundi au jeudi",
        "Fill 90 places in our summer camps",
    ):
        assert talk().say(message).state.plan.objective.deadline is None
    said = talk().say("Win 90 customers for our camps this summer").state.plan.objective
    assert said.deadline is not None
    assert said.deadline > TODAY


def test_the_day_of_what_must_not_be_missed_is_a_deadline(talk: Start) -> None:
    plan = talk().say("Notre club doit trouver 20 juniors, idéalement avant la course du 22 mai").state.plan
    assert str(plan.objective.deadline) == "2027-05-22"


@pytest.mark.parametrize(
    ("message", "metric"),
    [
        ("We need more trials, like 80 a month by September", "trials"),
        ("Que 40 classes réservent une visite avant mai", "classes"),
    ],
)
def test_what_is_counted_is_a_thing(talk: Start, message: str, metric: str) -> None:
    assert talk().say(message).state.plan.objective.metric == metric


def test_a_group_is_named_without_what_it_does(talk: Start) -> None:
    plan = talk().say("Nous aimerions que 20 % de nos abonnés passent à la formule annuelle").state.plan
    assert plan.audience.name == "abonnés"


def test_whom_the_meetings_are_with_is_the_audience(talk: Start) -> None:
    assert talk().say("Obtenir 90 rendez-vous avec des DAF avant fin juin").state.plan.audience.name == "DAF"


def test_who_confides_is_nobody_of_the_team(talk: Start) -> None:
    conversation = talk()
    conversation.say("We want 40 new pupils by June", "we go to the team")
    assert not conversation.say("Between you and me, Monday audits give them cold sweats").state.plan.team.members


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("It's for the parish choir: fill 180 seats by 12 December 2026", "Fill 180 seats by 12 December 2026"),
        ("notre besoin : 35 contrats d'entretien avant mai 2027", "35 contrats d'entretien avant mai 2027"),
        ("c'est pour la fromagerie : vendre 600 coffrets avant Noël 2026", "Vendre 600 coffrets avant Noël 2026"),
    ],
)
def test_what_only_introduces_a_goal_is_left_out(talk: Start, said: str, statement: str) -> None:
    view = talk().say(said)
    assert view.state.plan.objective.statement == statement
    assert not view.state.plan.audience.challenges


@pytest.mark.parametrize(
    ("said", "statement", "metric"),
    [
        ("90 repas livrés je dirais, avant fin avril 2027", "90 repas livrés avant fin avril 2027", "repas livrés"),
        ("on voudrait genre 60 stagiaires pour juillet 2027", "60 stagiaires pour juillet 2027", "stagiaires"),
        ("70 room nights, I suppose, by March 2027", "70 room nights by March 2027", "room nights"),
    ],
)
def test_what_only_softens_a_goal_is_left_out(talk: Start, said: str, statement: str, metric: str) -> None:
    objective = talk().say(said).state.plan.objective
    assert (objective.statement, objective.metric) == (statement, metric)


@pytest.mark.parametrize("said", ["Salut ! t'es quoi au juste ?", "hey, what is this tool?"])
def test_a_question_on_the_assistant_is_no_goal(talk: Start, said: str) -> None:
    conversation = talk()
    view = conversation.say(said)
    assert (view.intent, view.state.offers, conversation.asked) == ("off_topic", (), "objective.statement")


@pytest.mark.parametrize(
    ("vague", "exact", "target", "metric"),
    [
        (
            "we need to fill our campsite next spring",
            "around 900 nights sold between March and May 2027",
            900,
            "nights",
        ),
        ("on veut remplir la salle", "environ 350 places vendues d'ici mars 2027", 350, "places"),
    ],
)
def test_a_goal_without_a_figure_is_said_more_exactly(
    talk: Start, vague: str, exact: str, target: int, metric: str
) -> None:
    objective = talk().say(vague, exact).state.plan.objective
    assert objective.target == target
    assert metric in (objective.metric or "")


def test_a_figure_among_arguments_is_no_target(talk: Start) -> None:
    conversation = talk()
    conversation.say("we want more visitors at the aquarium", "awareness")
    assert conversation.asked == "objective.target"
    view = conversation.say("Night tours (limited to 14 people), a shark tunnel, quiet mornings")
    assert view.state.plan.objective.target is None


@pytest.mark.parametrize(
    ("said", "statement", "baseline"),
    [
        (
            "last season we hosted 40 weddings, this season we want 55 by October 2027",
            "55 weddings by October 2027",
            40,
        ),
        ("On a 120 licenciés et on veut passer à 180 avant juin 2027", "Passer à 180 licenciés avant juin 2027", 120),
        ("9 chantiers l'an passé, objectif 14 d'ici mai 2027", "14 chantiers d'ici mai 2027", 9),
    ],
)
def test_what_today_counts_is_what_the_goal_counts(talk: Start, said: str, statement: str, baseline: int) -> None:
    objective = talk().say(said).state.plan.objective
    assert objective.statement == statement
    assert objective.baseline == baseline
    assert objective.metric is not None
    assert objective.metric in statement


@pytest.mark.parametrize(
    ("said", "language", "kind", "deadline"),
    [
        ("remplir notre atelier fromage du 9 avril", "fr", "event", "2027-04-09"),
        ("faire venir du monde à notre vernissage le 3 avril", "fr", "event", "2027-04-03"),
        ("Fill the open evening on 18 March", "en", "event", "2027-03-18"),
    ],
)
def test_what_is_to_be_filled_is_the_goal(said: str, language: Language, kind: str, deadline: str) -> None:
    nothing: dict[str, Any] = {name: {} for name in ("objective", "audience", "team", "rally", "integrate")}
    plan, _ = answered(said, "objective.statement", known=nothing, language=language)
    objective = plan["objective"]
    assert objective["statement"].lower() == said.lower()
    assert (objective["kind"], str(objective["deadline"])) == (kind, deadline)
    assert plan["orchestrate"]["milestones"] == []


@pytest.mark.parametrize(
    ("said", "language"),
    [("il nous faut des bénévoles pour la fête de juin", "fr"), ("we need blood donors before the winter", "en")],
)
def test_people_who_are_needed_are_a_goal(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.statement", known={"objective": {}, "audience": {}}, language=language)
    assert plan["objective"]["statement"] is not None


@pytest.mark.parametrize(
    ("said", "language"),
    [("l'atelier fromage est le 9 avril", "fr"), ("the open evening is on 18 March", "en")],
)
def test_a_day_that_is_told_is_a_milestone(said: str, language: Language) -> None:
    plan, _ = answered(said, "objective.statement", known={"objective": {}}, language=language)
    assert plan["objective"]["statement"] is None
    assert len(plan["orchestrate"]["milestones"]) == 1
