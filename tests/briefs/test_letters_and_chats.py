"""Briefs as people talk and write to each other: letters, chats, notes; what looks like a fact and is none."""

import datetime

from assistant.plan import plan_data
from assistant.plan.path import value_at
from tests.briefs.plans import names, read, values


def test_a_paragraph_may_begin_with_its_heading() -> None:
    text = (
        "Note de cadrage\n\nL'équipe. Zoé coordonne la campagne. Karim gère la radio.\n\n"
        "Le budget. 30 000 € au total : 20 000 € de radio, 8 000 € de création. Nous gardons 2 000 € de côté.\n"
    )
    assert values(
        text,
        "team.members[zoe].role",
        "rally.channels[radio].manager",
        "orchestrate.budget.total",
        "orchestrate.budget.reserve",
    ) == ["campaign_manager", "karim", 30000, 2000]


LETTER = """The Lantern Theatre
4 Bridge Street

2 November 2026

Dear Ben,

As agreed, here is what we expect of you. We would like to sell 3,000 season cards by 30 June 2027.

The people we most want to reach are retired couples living in town. They tell us that parking is a worry.

What we want them to remember is simple: "A seat of your own".
There are three reasons to come: the same chairs all year (ten plays), a free drink, and a bus home after every show.

The budget must not go beyond £20,000. Of this, 9,000 is for posters and 6,000 for radio.

My colleague Agnes looks after our newsletter. The poster should be ready by 1 March 2027.

Yours sincerely,

Olive Marsh
Head of Marketing
The Lantern Theatre
"""


def test_a_formal_letter_is_read_between_its_head_and_its_signature() -> None:
    assert values(
        LETTER,
        "currency",
        "objective.target",
        "audience.name",
        "message_house.promise",
        "orchestrate.budget.total",
        "rally.channels[newsletter].manager",
        "rally.contents[poster].status",
    ) == ["GBP", 3000, "retired couples living in town", "A seat of your own", 20000, "agnes", "to_create"]
    assert len(names(LETTER, "message_house.pillars", "title")) == 3
    lines = value_at(plan_data(read(LETTER)), "orchestrate.budget.lines")
    assert [line["label"] for line in lines] == ["posters", "radio"]


def test_a_figure_that_names_a_thing_is_no_target() -> None:
    text = (
        "La nouvelle ligne de tram 4 ouvre le 3 mai 2027.\n\n"
        "Nous voulons 900 abonnements souscrits d'ici le 30 septembre 2027.\n"
    )
    assert values(text, "objective.target", "objective.deadline") == [900, datetime.date(2027, 9, 30)]


def test_a_goal_with_a_figure_says_a_vague_one_more_exactly() -> None:
    text = "- Enjeu : remplir le gîte en hiver. On vise 200 réservations de nuits avant fin février 2027.\n"
    assert values(text, "objective.target", "objective.deadline") == [200, datetime.date(2027, 2, 28)]


def test_pillars_of_a_paragraph_keep_their_own_proofs() -> None:
    text = (
        "Premier pilier : la vitesse. Preuve : 12 minutes en moyenne. Deuxième pilier : le prix. "
        "Preuve : 9 € par mois, sans engagement.\n"
    )
    pillars = value_at(plan_data(read(text)), "message_house.pillars")
    assert [(p["title"], p["proofs"]) for p in pillars] == [
        ("La vitesse", ["12 minutes en moyenne"]),
        ("Le prix", ["9 € par mois, sans engagement"]),
    ]


CHAT = """[09:02] Lola : objectif 60 essais réservés par des coiffeurs d'ici le 15 avril 2027
[09:04] Hugo : moi je prends Facebook
[09:05] Lola : moi les flyers + l'emailing
[09:06] Hugo : page d'inscription déjà en ligne, juste à adapter
[09:07] Anna : je fais la vidéo de démonstration, livrée le 10 février 2027
[09:08] Anna : et TikTok ?
[09:09] Hugo : non pas TikTok, pas notre cible
"""


def test_who_takes_what_in_a_chat_is_who_says_so() -> None:
    assert values(
        CHAT,
        "rally.channels[facebook].manager",
        "rally.channels[flyers].manager",
        "rally.channels[emailing].manager",
        "rally.contents[video-de-demonstration].owner",
        "rally.contents[page-d-inscription].status",
    ) == ["hugo", "lola", "lola", "anna", "to_adapt"]
    assert "TikTok" not in str(plan_data(read(CHAT))["rally"])


def test_a_fair_among_the_channels_has_its_days() -> None:
    text = "Canaux : e-mailing (resp. Benoît), salon Tech&Terre les 22 et 23 septembre 2027, presse (agence Sillon).\n"
    assert names(text, "rally.channels") == ["e-mailing", "salon Tech&Terre", "presse"]
    assert values(text, "rally.channels[e-mailing].manager") == ["benoit"]
    assert [str(m["date"]) for m in value_at(plan_data(read(text)), "orchestrate.milestones")] == ["2027-09-22"]


def test_what_belongs_to_one_base_makes_one() -> None:
    text = "Data: HubSpot, about 1,900 contacts with e-mails – legitimate interest – kept 24 months\n"
    assert names(text, "rally.data") == ["HubSpot"]
    assert values(
        text,
        "rally.data[hubspot].holds",
        "orchestrate.compliance.legal_basis",
        "orchestrate.compliance.retention_months",
    ) == [["email"], "legitimate_interest", 24]


def test_families_who_visit_work_in_no_sector() -> None:
    assert values("Audience: families who visit the museum on Sundays.\n", "audience.sector") == [None]


def test_ticket_sales_read_no_review() -> None:
    reviews = value_at(
        plan_data(read("We look at ticket sales together every Monday.\n")), "orchestrate.measurement.reviews"
    )
    assert [review["readers"] for review in reviews] == [None]


SLACK = """Nadia Okafor  9:14 AM
target: 250 sign-ups by 30 June 2027, today 40

Pete Lindqvist  9:17 AM
I'll take the webinar, Suki does email

Nadia Okafor  9:26 AM
and I run the whole thing

Suki  9:40 AM
demo video needs to be made, me, by 2 april 2027
"""


def test_who_speaks_may_stand_above_what_they_say() -> None:
    assert values(
        SLACK,
        "objective.target",
        "objective.baseline",
        "team.members[nadia].role",
        "rally.channels[webinar].manager",
        "rally.channels[email].manager",
        "rally.contents[demo-video].owner",
    ) == [250, 40, "campaign_manager", "pete", "suki", "suki"]
    assert sorted(names(SLACK, "team.members")) == ["Nadia", "Pete", "Suki"]


def test_entries_with_a_mark_each_are_one_person_each() -> None:
    text = "Team: Clem = lead, Thomas = e-mailing, Aya = Facebook, agence Pivot = courrier.\n"
    assert values(
        text,
        "team.members[clem].role",
        "rally.channels[e-mailing].manager",
        "rally.channels[facebook].manager",
        "rally.channels[courrier].manager",
    ) == ["campaign_manager", "thomas", "aya", "pivot"]


def test_bold_words_after_a_number_head_their_line() -> None:
    text = (
        '1. **Goal** – 900 cases by 15 February 2027.\n2. **Line** – "Nobody\'s round"? Ros hates it. Agreed instead: '
        '"The pint that keeps them here".\n3. **Money** – £21k. Kits £8k, tastings £11k, £2k in the drawer.\n'
    )
    assert values(text, "objective.target", "message_house.promise", "orchestrate.budget.total") == [
        900,
        "The pint that keeps them here",
        21000,
    ]
    assert values(text, "orchestrate.budget.reserve") == [2000]


def test_how_many_addresses_a_file_holds_is_no_figure_of_the_goal() -> None:
    text = (
        "- But : retrouver 600 abonnés d'ici la fin juin 2027, on est tombés à 410.\n"
        "- Le fichier des anciens abonnés compte 1 350 adresses postales et 900 e-mails.\n"
    )
    assert values(text, "objective.target", "objective.baseline") == [600, 410]
    assert [one["holds"] for one in value_at(plan_data(read(text)), "rally.data")] == [["postal_address", "email"]]


def test_the_sentence_with_the_figure_and_the_day_is_the_goal() -> None:
    text = (
        "## Objective\nWe want to hire 22 night nurses by 30 September 2027. Applications are the leading indicator "
        "(target: 260).\n"
    )
    assert values(text, "objective.target", "objective.deadline") == [22, datetime.date(2027, 9, 30)]


def test_what_makes_up_the_total_counts_nothing_else() -> None:
    text = "Campagne galettes.\n\nBudget 900 € : 400 insta, 200 affiches, 300 sms\n"
    lines = value_at(plan_data(read(text)), "orchestrate.budget.lines")
    assert [(line["label"], line["amount"]) for line in lines] == [("insta", 400), ("affiches", 200), ("sms", 300)]


def test_channels_with_who_runs_them_need_no_verb() -> None:
    text = "Promesse : « Une semaine, un équipage ». Instagram (Nora) + mail aux anciens (Gaël). 1 500 € max.\n"
    assert values(text, "rally.channels[instagram].manager", "orchestrate.budget.total") == ["nora", 1500]


def test_names_after_the_first_do_the_same() -> None:
    text = "Team\n- Campaign lead: Bridget (HR)\n- Data protection: Mrs Ray\n- Sales - Dilys, Owen\n"
    assert values(text, "team.members[dilys].role", "team.members[owen].role") == ["sales", "sales"]
    assert "Mrs Ray" in names(text, "team.members")


def test_a_sheet_may_head_days_over_what_is_none() -> None:
    text = (
        "Rubrique;Détail;Responsable;Échéance\nObjectif;Faire signer 140 baux étudiants;Estelle;15/09/2027\n"
        "Canal;Instagram;Jules;\nCanal;salon de l'étudiant;Estelle;06/02/2027\n"
        "Contenu;vidéo de visite;Jules;20/01/2027\nContenu;guide du bail;Maud;existe déjà\n"
    )
    assert values(
        text,
        "objective.deadline",
        "rally.channels[instagram].manager",
        "rally.contents[guide-du-bail].status",
        "rally.contents[video-de-visite].owner",
    ) == [datetime.date(2027, 9, 15), "jules", "ready", "jules"]
    assert [str(m["date"]) for m in value_at(plan_data(read(text)), "orchestrate.milestones")] == ["2027-02-06"]


def test_a_later_letter_that_says_it_corrects_is_taken() -> None:
    text = (
        "De : Élodie\nÀ : Baptiste\nDate : 26 novembre 2026\n\nLa direction porte l'enveloppe à 11 000 € (pas 9 500). "
        "On oublie aussi l'affichage, trop cher.\n\n---------- Message transféré ----------\nDe : Farid\nÀ : Élodie\n"
        "Date : 24 novembre 2026\n\n- Budget 9 500 € : 4 000 € de courrier, 2 500 € de radio.\n"
    )
    assert values(text, "orchestrate.budget.total", "audience.habits") == [11000, []]
    assert "affichage" not in str(value_at(plan_data(read(text)), "rally.channels"))
