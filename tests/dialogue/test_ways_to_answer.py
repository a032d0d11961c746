"""One question, many ways to answer it: what stands around the fact is left out, what stands beside it is taken too."""

from collections.abc import Callable

import pytest

from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
GOAL = ("Vendre 30 serres avant le 30 juin 2027", "acquisition", "12")
AUDIENCE = (
    *GOAL,
    "les maraîchers bio",
    "prospects",
    "le gel tardif\nla main d’œuvre",
    "salons et e-mail",
    "Récolter un mois plus tôt",
)
PILLARS = (*AUDIENCE, "Chaleur (preuve : 4 degrés de plus), Solidité (preuve : garantie 15 ans)")


@pytest.mark.parametrize(
    ("said", "name", "lifecycle"),
    [
        ("les maraîchers bio, prospects", "maraîchers bio", "prospect"),
        ("Les maraîchers bio (des prospects)", "maraîchers bio", "prospect"),
        ("ce sont les maraîchers bio ; uniquement des clients réguliers", "maraîchers bio", "regular"),
        ("maraîchers bio : anciens clients", "maraîchers bio", "inactive"),
        ("organic growers, they are all prospects", "organic growers", "prospect"),
        ("growers who heat their greenhouses", "growers who heat their greenhouses", None),
        ("les maraîchers qui vendent en direct", "maraîchers qui vendent en direct", None),
        ("customers of our rivals", "customers of our rivals", None),
    ],
)
def test_who_and_how_they_stand_with_us(talk: Start, said: str, name: str, lifecycle: str | None) -> None:
    conversation = talk()
    audience = conversation.say(*GOAL, said).state.plan.audience
    assert (audience.name, audience.lifecycle) == (name, lifecycle)


@pytest.mark.parametrize(
    ("said", "lifecycle"),
    [
        ("réguliers", "regular"),
        ("plutôt des nouveaux", "new_customer"),
        ("anciens", "inactive"),
        ("regular ones", "regular"),
    ],
)
def test_an_adjective_says_how_they_stand(talk: Start, said: str, lifecycle: str) -> None:
    assert talk().say(*GOAL, "les maraîchers bio", said).state.plan.audience.lifecycle == lifecycle


def test_what_names_customers_in_passing_does_not(talk: Start) -> None:
    assert (
        talk()
        .say(*GOAL, "les maraîchers bio", "le prix du chauffage, les appels clients")
        .state.plan.audience.lifecycle
        is None
    )


@pytest.mark.parametrize(
    "said",
    [
        "Chaleur : 4 degrés de plus\nSolidité : garantie 15 ans",
        "Chaleur - 4 degrés de plus ; Solidité - garantie 15 ans",
        "Chaleur : 4 degrés de plus. Solidité : garantie 15 ans.",
        "Chaleur (4 degrés de plus) et Solidité (garantie 15 ans)",
        "Chaleur, preuve = 4 degrés de plus ; Solidité, la preuve est garantie 15 ans",
        "Voyons… Chaleur, prouvé par 4 degrés de plus, et Solidité, prouvé par garantie 15 ans",
    ],
)
def test_arguments_with_what_proves_them(talk: Start, said: str) -> None:
    pillars = talk().say(*AUDIENCE, said).state.plan.message_house.pillars
    assert [(each.title, each.proofs) for each in pillars] == [
        ("Chaleur", ("4 degrés de plus",)),
        ("Solidité", ("garantie 15 ans",)),
    ]


def test_an_argument_without_a_figure_is_no_proof(talk: Start) -> None:
    (pillar,) = talk().say(*AUDIENCE, "Chaleur : on récolte quand les autres sèment").state.plan.message_house.pillars
    assert (pillar.title, pillar.proofs) == ("Chaleur", ())
    assert pillar.message == "On récolte quand les autres sèment"


@pytest.mark.parametrize(
    "said",
    [
        "2, 1",
        "2 puis 1",
        "le 2 puis le 1",
        "Chaleur : 2, Solidité : 1",
        "le premier : 2, le second : 1",
        "je dirais 2 et 1",
        "le 1 pour Solidité, le 2 pour Chaleur",
    ],
)
def test_which_challenge_each_argument_answers(talk: Start, said: str) -> None:
    pillars = talk().say(*PILLARS, said).state.plan.message_house.pillars
    assert [each.answers for each in pillars] == [("la main d’œuvre",), ("le gel tardif",)]


@pytest.mark.parametrize(
    "said",
    [
        "Ce qu’on vise, c’est : Vendre 30 serres avant le 30 juin 2027",
        "Notre but tient en peu de mots : Vendre 30 serres avant le 30 juin 2027",
        "Bon, alors Vendre 30 serres avant le 30 juin 2027",
    ],
)
def test_the_objective_behind_its_announcement(talk: Start, said: str) -> None:
    objective = talk().say(said).state.plan.objective
    assert objective.statement == "Vendre 30 serres avant le 30 juin 2027"
    assert str(objective.deadline) == "2027-06-30"


@pytest.mark.parametrize(
    "said",
    [
        "On les croise surtout sur : salons, e-mail",
        "They are best reached via: salons, e-mail",
        "Hmm, je dirais salons et e-mail",
    ],
)
def test_where_they_look(talk: Start, said: str) -> None:
    reached = talk().say(*GOAL, "les maraîchers bio", "prospects", "le gel tardif", said).state.plan.audience.habits
    assert reached == ("salons", "e-mail")


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("aucune idée pour le moment", "suggest"),
        ("Good question… no idea right now", "suggest"),
        ("je préfère parler anglais", "language"),
        ("let's carry on in French", "language"),
        ("English please", "language"),
    ],
)
def test_no_answer_is_taken_for_one(talk: Start, said: str, intent: str) -> None:
    conversation = talk()
    before = conversation.say(*AUDIENCE).state
    after = conversation.say(said)
    assert after.intent == intent
    assert after.state.plan.message_house == before.plan.message_house
    assert after.state.pending == before.pending


TEAM = (*PILLARS, "2, 1")


@pytest.mark.parametrize(
    "said",
    [
        "Aline pilote, le salon et l’e-mail : Hugo, Samuel vend",
        "- Aline pilote\n- le salon et l’e-mail : Hugo\n- Samuel (commercial)",
        "Aline est responsable de la campagne. Salon et e-mail : Hugo. Samuel est du côté commercial",
        "Aline runs the campaign, the salon and e-mail: Hugo, Samuel from sales",
        "Aline is the head of the campaign; Hugo does the salon and e-mail; Samuel is on the sales side",
    ],
)
def test_who_does_what(talk: Start, said: str) -> None:
    plan = talk().say(*TEAM, said).state.plan
    assert {each.name: each.role for each in plan.team.members} == {
        "Aline": "campaign_manager",
        "Hugo": "channel_manager",
        "Samuel": "sales",
    }
    assert {each.name.casefold(): each.manager for each in plan.rally.channels if each.name} == {
        "salon": "hugo",
        "e-mail": "hugo",
    }


@pytest.mark.parametrize("said", ["Fox Bay is our agency", "Fox Bay sera notre agence", "l’agence Fox Bay"])
def test_an_agency_by_name(talk: Start, said: str) -> None:
    (member,) = talk().say(*TEAM, said).state.plan.team.members
    assert member.role == "agency"
    assert str(member.name).endswith("Fox Bay")


def test_a_lead_is_a_whole_word(talk: Start) -> None:
    reached = (
        talk()
        .say(*GOAL, "les maraîchers bio", "prospects", "le gel tardif", "Google et Facebook")
        .state.plan.audience.habits
    )
    assert reached == ("Google", "Facebook")
    assert talk().say(*AUDIENCE, "The tone will be factual").state.plan.message_house.tone == "factual"


@pytest.mark.parametrize(
    "said",
    [
        "dans le fichier clients : e-mails et téléphones",
        "Tout est gardé dans le fichier clients : e-mails, téléphones",
        "fichier clients (e-mails, téléphones)",
        "fichier clients : e-mails, téléphones",
    ],
)
def test_where_details_are_kept(talk: Start, said: str) -> None:
    whole = ("Aline pilote, Hugo gère le salon et l’e-mail, Samuel vend", "oui", "un guide prêt (Hugo)")
    (base,) = talk().say(*TEAM, *whole, said).state.plan.rally.data
    assert (base.name, base.holds) == ("fichier clients", ("email", "phone"))


@pytest.mark.parametrize("said", ["9.5k euros in all", "The whole budget is 9.5k euros", "tout le budget : 9 500 €"])
def test_the_whole_budget(talk: Start, said: str) -> None:
    conversation = talk()
    conversation.say("Win 40 demos by 30 June 2027", "acquisition", "12", "budget?")
    assert (
        conversation.say(f"budget: {said}" if said[0].isdigit() else said).state.plan.orchestrate.budget.total == 9500
    )


PLACES = (
    *TEAM,
    "Aline pilote, Hugo gère le salon et l’e-mail, Samuel vend",
    "oui",
    "un guide prêt (Hugo)",
    "CRM (e-mails)",
)


def test_bullets_of_a_journey_are_one_path(talk: Start) -> None:
    told = "- publicité\n- page du guide (récupère l’e-mail)\n- e-mail de suivi\n- démonstration"
    integrate = talk().say(*PLACES, told).state.plan.integrate
    names = {step.id: step.name for step in integrate.steps}
    assert [(names[str(k.source)], names[str(k.target)]) for k in integrate.links] == [
        ("publicité", "page du guide"),
        ("page du guide", "e-mail de suivi"),
        ("e-mail de suivi", "démonstration"),
    ]


def test_a_path_told_again_from_further_up_begins_there(talk: Start) -> None:
    conversation = talk()
    conversation.say(*PLACES, "e-mail de suivi → démonstration")
    again = "publicité → page du guide (récupère l’e-mail) → e-mail de suivi → démonstration"
    integrate = conversation.say(again).state.plan.integrate
    assert [step.name for step in integrate.steps if step.entry] == ["publicité"]


@pytest.mark.parametrize(("said", "months"), [("12", 12), ("12 mois", 12), ("18", 18)])
def test_a_value_by_itself_settles_a_contradiction(talk: Start, said: str, months: int) -> None:
    conversation = talk()
    conversation.say(*GOAL, "Durée de conservation : 18 mois", "On garde les coordonnées 12 mois")
    assert conversation.say(said).state.plan.orchestrate.compliance.retention_months == months


@pytest.mark.parametrize("said", ["Chaleur et solidité", "chaleur & solidité", "Nos piliers sont Chaleur et Solidité"])
def test_two_arguments_in_a_word_each(talk: Start, said: str) -> None:
    pillars = talk().say(*AUDIENCE, said).state.plan.message_house.pillars
    assert [str(each.title).casefold() for each in pillars] == ["chaleur", "solidité"]


def test_work_opens_a_line_of_the_team(talk: Start) -> None:
    members = talk().say(*TEAM, "- Aline pilote\n- Zlatko vend\n- Orsolya from sales").state.plan.team.members
    assert [(each.name, each.role) for each in members] == [
        ("Aline", "campaign_manager"),
        ("Zlatko", "sales"),
        ("Orsolya", "sales"),
    ]


@pytest.mark.parametrize("said", ["Vendre 50 serres avant le 30 juin 2027", "le guide est prêt", "1", "oui mais non"])
def test_anything_may_answer_two_objectives(talk: Start, said: str) -> None:
    conversation = talk()
    conversation.say(GOAL[0], "Objectif : Louer 20 tunnels avant le 30 juin 2027")
    assert conversation.asked == "objective.statement"
    conversation.say(said)
    assert conversation.last.state.plan.objective.statement


def test_another_total_settles_two_budgets(talk: Start) -> None:
    conversation = talk()
    conversation.say(*GOAL, "Budget : 9 000 €", "Le budget est de 8 000 €")
    assert conversation.asked == "orchestrate.budget.total"
    assert conversation.say("8 500 €").state.plan.orchestrate.budget.total == 8500


@pytest.mark.parametrize(
    "said",
    [
        "salon : 4 000 €\ncréation : 2 000 €\ntemps passé : 3000 €\nréserve : 1 k€",
        "10 000 €\nsalon : 4 000 €\ncréation : 2 000 €\ntemps passé : 3000 €\nréserve : 1 k€",
    ],
)
def test_lines_of_sums_are_a_budget_whatever_is_asked(talk: Start, said: str) -> None:
    plan = talk().say(*GOAL, said).state.plan
    budget = plan.orchestrate.budget
    assert [int(line.amount) for line in budget.lines if line.amount is not None] == [4000, 2000, 3000]
    assert budget.reserve == 1000
    assert plan.rally.contents == ()
