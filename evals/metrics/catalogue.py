"""Every metric: what it says, of what kind it is, and which way is better."""

from typing import Literal, NamedTuple

from assistant.language.text import Text


class Metric(NamedTuple):
    """A metric.

    Args:
        name: Its name in reports and thresholds.
        kind: ``verdict`` for yes or no, ``number``, or ``label``.
        better: Which way is better.
        text: What it says.
        unit: Unit of a number; empty for a share from 0 to 1.
    """

    name: str
    kind: Literal["verdict", "number", "label"]
    better: Literal["higher", "lower"]
    text: Text
    unit: str = ""


def _metric(
    name: str,
    fr: str,
    en: str,
    kind: Literal["verdict", "number", "label"] = "verdict",
    better: Literal["higher", "lower"] = "higher",
    unit: str = "",
) -> Metric:
    return Metric(name, kind, better, Text(fr, en), unit)


PASSED = "passed"
"""The metric that every case has: whether all its repeats hold."""

METRICS: tuple[Metric, ...] = (
    _metric(PASSED, "cas dont toutes les répétitions tiennent", "cases whose every repeat holds"),
    _metric("field_accuracy", "champs justes", "fields that are right", "number"),
    _metric("nothing_invented", "rien que personne n’a dit", "nothing that nobody said"),
    _metric("untouched", "ce qui ne devait pas bouger", "what had to stay as it was"),
    _metric("plan_untouched", "plan resté intact", "plan left as it was"),
    _metric("origin", "origine des faits", "where facts come from"),
    _metric("lines_told", "faits retrouvés à leur ligne", "facts found on their line", "number"),
    _metric("words_kept_out", "mots tenus hors du plan", "words kept out of the plan"),
    _metric("intent", "intention du message", "intent of the message", "label"),
    _metric("asked", "question posée", "question asked"),
    _metric("question_kept", "question en attente conservée", "pending question kept"),
    _metric("asked_again", "rien de redemandé", "nothing asked again"),
    _metric("review", "points à revoir signalés", "points flagged to review"),
    _metric("says", "la réponse dit ce qu’il faut", "the reply says what it must"),
    _metric("never", "la réponse tait ce qu’il faut", "the reply keeps silent on what it must"),
    _metric("told", "le défaut est dit", "the fault is told"),
    _metric("asks", "ce qui manque est demandé", "what is missing is asked"),
    _metric("language", "langue de la réponse", "language of the reply"),
    _metric("length", "longueur de la réponse", "length of the reply", "number", "lower", "words"),
    _metric("figures_told", "chiffres dont l’origine est connue", "figures whose origin is known", "number"),
    _metric("findings_named", "constats attendus", "findings that are due"),
    _metric("no_false_alarm", "pas de fausse alerte", "no false alarm"),
    _metric("launch", "verdict de lancement", "verdict on the launch"),
    _metric("better_version", "meilleure version proposée", "better version offered"),
    _metric("hit", "passage trouvé parmi les quatre premiers", "passage found among the first four"),
    _metric("mrr", "rang réciproque moyen", "mean reciprocal rank", "number"),
    _metric("ndcg", "gain cumulé normalisé", "normalised cumulative gain", "number"),
    _metric("citation_precision", "citations justes", "citations that are right", "number"),
    _metric("citation_recall", "la bonne section est citée", "the right section is cited"),
    _metric("citation_marks", "renvois numérotés et présents", "marks numbered and present"),
    _metric("wrongly_silent", "sans réponse à tort", "wrongly left unanswered", better="lower"),
    _metric("made_up", "réponse sans source", "answered without a source", better="lower"),
    _metric("wording_held", "la formulation du modèle a tenu", "the model’s wording held"),
    _metric("judge", "note du juge", "the judge’s mark", "number"),
    _metric("turns_to_launch", "messages avant le lancement", "messages until launch", "number", "lower", "messages"),
    _metric("crash", "sans erreur interne", "without an internal error"),
    _metric("tokens", "jetons", "tokens", "number", "lower", "tokens"),
    _metric("cost", "coût", "cost", "number", "lower", "money"),
    _metric("latency", "durée", "duration", "number", "lower", "seconds"),
)
"""All metrics, in the order of the reports."""

BY_NAME = {metric.name: metric for metric in METRICS}
