"""What makes an objective wrong."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.registry import rule


@rule(
    code="OBJ001",
    name="objective-missing",
    title=Text("objectif absent", "objective missing"),
    severity="error",
    section="objective",
    source="objective-ten-words#ten-words",
    also=("method-framework#four-prerequisites",),
)
def objective_missing(facts: Facts) -> Iterator[Fault]:
    """No statement: a goal that nobody wrote down is understood by nobody."""
    if not filled(facts.plan.objective.statement):
        yield Fault(
            "objective.statement",
            Text(
                "La campagne n’a pas d’objectif : personne ne peut dire à quoi elle sert.",
                "The campaign has no objective: nobody can say what it is for.",
            ),
            Text(
                "Écrivez en dix mots au plus le résultat attendu : un verbe, un chiffre, l’audience, une échéance.",
                "Write the result you want in at most ten words: a verb, a figure, the audience, a deadline.",
            ),
        )
