"""What makes an objective wrong: missing, too long, without figure, deadline or starting point."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.rules.chunks import MOST_WORDS, words_of
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.shorter import shorter_versions
from assistant.rules.statement import Statement, read_statement
from assistant.rules.wording import quoted

__all__ = ["shorter_versions", "statement_of"]

_PATH = "objective.statement"
_SHOWN_WORDS = 40


def statement_of(facts: Facts) -> Statement | None:
    """Return what the statement says, None where there is none."""
    text = filled(facts.plan.objective.statement)
    return read_statement(text, facts.language) if text else None


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
            _PATH,
            Text(
                "La campagne n’a pas d’objectif : personne ne peut dire à quoi elle sert.",
                "The campaign has no objective: nobody can say what it is for.",
            ),
            Text(
                "Écrivez en dix mots au plus le résultat attendu : un verbe, un chiffre, l’audience, une échéance.",
                "Write the result you want in at most ten words: a verb, a figure, the audience, a deadline.",
            ),
        )


@rule(
    code="OBJ002",
    name="longer-than-ten-words",
    title=Text("plus de dix mots", "longer than ten words"),
    severity="error",
    section="objective",
    source="objective-ten-words#ten-words",
    also=("practice-objective#counting-words", "objective-ten-words#understood-by-anyone"),
)
def longer_than_ten_words(facts: Facts) -> Iterator[Fault]:
    """More than ten words: what cannot be said in ten is not clear yet."""
    statement = statement_of(facts)
    if statement is None or len(statement.words) <= MOST_WORDS:
        return
    count = len(statement.words)
    counted = [word.text for word in words_of(statement.text)]
    words = " · ".join(counted[:_SHOWN_WORDS]) + (" · …" if count > _SHOWN_WORDS else "")
    versions = shorter_versions(statement.text, facts.language)
    shown = [quoted(version) for version in versions]
    yield Fault(
        _PATH,
        Text(
            f"L’objectif compte {count} mots, dix au plus : {words}.",
            f"The objective has {count} words, ten at most: {words}.",
        ),
        Text(
            f"Plus court, avec vos mots : {' ou '.join(s.fr for s in shown)}.",
            f"Shorter, in your words: {' or '.join(s.en for s in shown)}.",
        ),
        proposals=tuple(
            Proposal(Text(f"Écrire {s.fr}", f"Write {s.en}"), (Edit("set", _PATH, version),))
            for version, s in zip(versions, shown, strict=True)
        ),
    )


@rule(
    code="OBJ003",
    name="kind-unknown",
    title=Text("nature de l’objectif inconnue", "kind unknown"),
    severity="error",
    section="objective",
    source="objective-ten-words#kinds",
)
def kind_unknown(facts: Facts) -> Iterator[Fault]:
    """No kind: nobody can tell which figures will judge the campaign. Silent where all is missing (OBJ001)."""
    objective = facts.plan.objective
    if objective.kind is not None or objective == type(objective)():
        return
    yield Fault(
        "objective.kind",
        Text(
            "On ne sait pas quel résultat la campagne cherche : gagner des clients, les garder, leur vendre plus, se "
            "faire connaître…",
            "Nobody knows which result the campaign seeks: winning customers, keeping them, selling them more, "
            "becoming known…",
        ),
        Text(
            "Choisissez-en un seul : acquisition, fidélisation, montée en gamme, vente croisée, notoriété, activation, "
            "recommandation ou événement.",
            "Choose one only: acquisition, retention, upsell, cross-sell, awareness, activation, referral or event.",
        ),
    )


@rule(
    code="OBJ004",
    name="no-figure",
    title=Text("pas de chiffre", "no figure"),
    severity="warning",
    section="objective",
    source="objective-ten-words#figure",
    also=("objective-smart-kpi#smart",),
)
def no_figure(facts: Facts) -> Iterator[Fault]:
    """Neither in the statement nor in `target`. The podcast asks for a figure where possible, SMART goals always."""
    statement = statement_of(facts)
    if statement is None or statement.has_figure or facts.plan.objective.target is not None:
        return
    metric = filled(facts.plan.objective.metric) or (statement.main_metric.words if statement.main_metric else "")
    name = quoted(metric)
    yield Fault(
        "objective.target",
        Text(
            "L’objectif n’a pas de chiffre : on ne saura pas s’il est atteint.",
            "The objective has no figure: nobody will know whether it is reached.",
        ),
        Text(
            f"Dites combien : le nombre ou le pourcentage de {name.fr} à atteindre."
            if metric
            else "Dites combien : un nombre ou un pourcentage, et ce qu’il compte.",
            f"Say how many: the number or percentage of {name.en} to reach."
            if metric
            else "Say how many: a number or a percentage, and what it counts.",
        ),
    )


@rule(
    code="OBJ005",
    name="no-deadline",
    title=Text("pas d’échéance", "no deadline"),
    severity="warning",
    section="objective",
    source="practice-objective#deadline",
    also=("objective-smart-kpi#smart",),
)
def no_deadline(facts: Facts) -> Iterator[Fault]:
    """Neither in the statement nor in `deadline`."""
    statement = statement_of(facts)
    if statement is None or statement.has_deadline or facts.plan.objective.deadline is not None:
        return
    end = facts.plan.orchestrate.end
    proposals: tuple[Proposal, ...] = ()
    if end is not None:
        label = Text(f"Prendre la fin de la campagne, {end.isoformat()}", f"Take the campaign’s end, {end.isoformat()}")
        proposals = (Proposal(label, (Edit("set", "objective.deadline", end.isoformat()),)),)
    yield Fault(
        "objective.deadline",
        Text(
            "L’objectif n’a pas d’échéance : on peut toujours dire qu’il sera atteint plus tard.",
            "The objective has no deadline: one can always say that it will be reached later.",
        ),
        Text(
            "Dites pour quand : « d’ici fin juin », « au troisième trimestre »…",
            "Say by when: “by end of June”, “in the third quarter”…",
        ),
        proposals=proposals,
    )


@rule(
    code="OBJ006",
    name="no-baseline",
    title=Text("pas de point de départ", "no baseline"),
    severity="warning",
    section="objective",
    source="practice-objective#baseline",
    also=("objective-smart-kpi#baseline",),
)
def no_baseline(facts: Facts) -> Iterator[Fault]:
    """A figure is there, in the statement or in `target`, and `baseline` is empty."""
    objective = facts.plan.objective
    statement = statement_of(facts)
    if objective.baseline is not None or not (objective.target is not None or (statement and statement.has_figure)):
        return
    figures = statement.figures if statement else ()
    said = next((figure for figure in figures if figure.change and figure.high is not None), None)
    words = quoted(said.words) if said else None
    yield Fault(
        "objective.baseline",
        Text(
            "On connaît le chiffre à atteindre, pas celui d’aujourd’hui : le progrès ne se mesurera pas.",
            "The figure to reach is known, today’s is not: progress cannot be measured.",
        ),
        Text(
            f"L’objectif dit {words.fr} : notez le premier chiffre comme point de départ."
            if words
            else "Notez où en est ce chiffre aujourd’hui ; zéro est une réponse.",
            f"The objective says {words.en}: note the first figure as the baseline."
            if words
            else "Note where this figure stands today; zero is an answer.",
        ),
        proposals=(
            Proposal(
                Text(f"Partir de {said.value:f}", f"Start from {said.value:f}"),
                (Edit("set", "objective.baseline", said.value),),
            ),
        )
        if said
        else (),
    )
