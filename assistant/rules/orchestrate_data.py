"""What a campaign does not say about the data that it keeps."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule

_COMPLIANCE = "orchestrate.compliance"


def _capturing(facts: Facts) -> list[str]:
    return sorted(step.id for step in facts.steps.values() if step.captures)


@rule(
    code="ORC034",
    name="data-under-foreign-law-and-not-said",
    title=Text("données sous un droit étranger, sans le dire", "data under foreign law and not said"),
    severity="warning",
    section="orchestrate",
    source="practice-legal#foreign-law",
    also=("orchestrate-data-sovereignty#hosting-check", "orchestrate-data-sovereignty#gdpr"),
)
def data_under_foreign_law_and_not_said(facts: Facts) -> Iterator[Fault]:
    """``data_hosting`` is foreign law and ``hosting_notice`` is empty."""
    compliance = facts.plan.orchestrate.compliance
    if compliance.data_hosting == "foreign_law" and not filled(compliance.hosting_notice):
        yield Fault(
            f"{_COMPLIANCE}.hosting_notice",
            Text(
                "Les données relèvent d’un droit étranger, et rien ne dit comment les personnes en sont informées.",
                "The data falls under foreign law, and nothing says how people are told.",
            ),
            Text(
                "Écrivez la phrase prévue dans la politique de confidentialité ou sur le formulaire, et l’encadrement "
                "du transfert.",
                "Write the sentence planned for the privacy policy or the form, and what the transfer rests on.",
            ),
        )


@rule(
    code="ORC035",
    name="no-retention-period",
    title=Text("pas de durée de conservation", "no retention period"),
    severity="warning",
    section="orchestrate",
    source="practice-legal#retention-period",
)
def no_retention_period(facts: Facts) -> Iterator[Fault]:
    """A step captures identifiers and ``retention_months`` is empty; zero is a period."""
    steps = _capturing(facts)
    if not steps or facts.plan.orchestrate.compliance.retention_months is not None:
        return
    yield Fault(
        f"{_COMPLIANCE}.retention_months",
        Text(
            "La campagne recueille des coordonnées, et ne dit pas combien de temps elle les garde.",
            "The campaign captures contact details, and does not say how long it keeps them.",
        ),
        Text(
            "Donnez une durée en mois et qui efface ; pour des prospects, le repère souvent cité est de trois ans "
            "après le dernier contact.",
            "Give a period in months and who deletes; for prospects the landmark often quoted is three years after the "
            "last contact.",
        ),
        ids=tuple(steps),
    )


@rule(
    code="ORC050",
    name="law-over-the-data-unknown",
    title=Text("droit applicable aux données inconnu", "law over the data unknown"),
    severity="advice",
    section="orchestrate",
    source="orchestrate-data-sovereignty#hosting-check",
    also=("orchestrate-data-sovereignty#stake", "practice-legal#foreign-law"),
)
def law_over_the_data_unknown(facts: Facts) -> Iterator[Fault]:
    """A step captures identifiers, and ``data_hosting`` is unknown or empty: it is a criterion that people forget."""
    steps, compliance = _capturing(facts), facts.plan.orchestrate.compliance
    if not steps or compliance.data_hosting in ("eu", "foreign_law"):
        return
    path = f"{_COMPLIANCE}.data_hosting"
    yield Fault(
        path,
        Text(
            "On ne sait pas de quel droit relèvent les données recueillies.",
            "Nobody knows under which law the captured data falls.",
        ),
        Text(
            "Demandez à l’éditeur de l’outil de quel droit il relève, et pas seulement où sont ses serveurs.",
            "Ask the vendor of the tool which law it falls under, and not only where its servers are.",
        ),
        ids=tuple(steps),
        proposals=(
            Proposal(Text("Droit européen", "European law"), (Edit("set", path, "eu"),)),
            Proposal(Text("Droit étranger", "Foreign law"), (Edit("set", path, "foreign_law"),)),
        ),
    )
