"""What makes the grounds of a plan weak: open assumptions, and quotes that cannot be found."""

import re
from collections.abc import Iterator
from typing import Any

from assistant.errors import EditError, InternalError
from assistant.language.text import LANGUAGES, Text, fold_typography
from assistant.plan.campaign import Plan
from assistant.plan.edit import Edit, value_of
from assistant.plan.provenance import Provenance
from assistant.plan.wording import known_patterns, path_label, pattern_of, value_label
from assistant.rules.facts import Documents, Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.registry import rule
from assistant.rules.shown import value_shown
from assistant.rules.wording import listed, quoted
from knowledge.document import load_document

_STEM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@rule(
    code="PLN004",
    name="open-assumption",
    title=Text("hypothèse ouverte au lancement", "open assumption at launch"),
    severity="warning",
    section="plan",
    source="practice-plan#assumptions",
)
def open_assumption(facts: Facts) -> Iterator[Fault]:
    """A field whose provenance is ``assumed``: nobody said it, it follows from something else."""
    assumed = [path for path, provenance in facts.plan.provenance.items() if provenance.origin == "assumed"]
    for path in assumed:
        value, where = _value(facts.plan, path), _called(facts.plan, path)
        shown = _worded(path, value)
        note = filled(facts.plan.provenance[path].note)
        why = Text(f" ({note})", f" ({note})") if note else Text("", "")
        yield Fault(
            path,
            Text(
                f"Supposé, pas encore confirmé : {where.fr}{why.fr}" + (f", {shown.fr}." if shown else "."),
                f"Assumed, not confirmed yet: {where.en}{why.en}" + (f", {shown.en}." if shown else "."),
            ),
            Text(
                "Confirmez cette valeur avec quelqu’un qui la connaît, ou donnez la vraie.",
                "Confirm this value with somebody who knows, or give the real one.",
            ),
            proposals=(
                (
                    Proposal(
                        Text(f"Confirmer : {shown.fr}", f"Confirm: {shown.en}"),
                        (Edit("set", path, value, Provenance(origin="user")),),
                    ),
                )
                if shown
                else ()
            ),
        )


def _called(plan: Plan, path: str) -> Text:
    """Return how people call a field, with the element that it belongs to; any text may be a key of provenance."""
    if pattern_of(path) not in known_patterns():
        return quoted(path)
    return path_label(plan, path)


def _worded(path: str, value: Any) -> Text | None:
    """Return a value in words, those of an enumeration as people say them; None where it is empty."""
    if isinstance(value, str) and value.strip():
        return Text(quoted(value_label(path, value, "fr")).fr, quoted(value_label(path, value, "en")).en)
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        return Text(
            listed([value_label(path, each, "fr") for each in value]).fr,
            listed([value_label(path, each, "en") for each in value]).en,
        )
    return value_shown(value)


def _value(plan: Plan, path: str) -> Any:
    try:
        return value_of(plan, path)
    except EditError:
        # Any text may be a key of provenance; what is no path has no value.
        return None


@rule(
    code="PLN005",
    name="quote-not-in-the-document",
    title=Text("citation absente du document", "quote not in the document"),
    severity="error",
    section="plan",
    source="practice-plan#quotes",
)
def quote_not_in_the_document(facts: Facts) -> Iterator[Fault]:
    """A quote that its document does not hold word for word, typography folded (error).

    A warning where the document is not on this machine. A quote begins and ends at whole words: "cinq" is not in
    "cinquante".
    """
    for index, citation in enumerate(facts.plan.citations):
        document, quote = filled(citation.document), filled(citation.quote)
        if not document or not quote:
            continue
        path = f"citations[{index}]"
        name, words = quoted(document), quoted(quote)
        texts = list(_texts(document, facts.documents))
        removal = Proposal(Text("Retirer cette citation", "Remove this quote"), (Edit("remove", path),))
        if not texts:
            yield Fault(
                f"{path}.quote",
                Text(
                    f"Le document {name.fr} n’est pas sur cette machine : la citation {words.fr} ne peut être ni "
                    "confirmée ni démentie.",
                    f"The document {name.en} is not on this machine: the quote {words.en} can be neither confirmed nor "
                    "denied.",
                ),
                Text(
                    f"Ajoutez le document {name.fr} pour que la citation soit vérifiée.",
                    f"Add the document {name.en} so that the quote can be checked.",
                ),
                severity="warning",
                proposals=(removal,),
            )
        elif not any(holds_quote(text, quote) for text in texts):
            yield Fault(
                f"{path}.quote",
                Text(
                    f"La citation {words.fr} n’est pas dans {name.fr}.",
                    f"The quote {words.en} is not in {name.en}.",
                ),
                Text(
                    "Reprenez les mots exacts du document, ou retirez la citation.",
                    "Take the exact words from the document, or remove the quote.",
                ),
                proposals=(removal,),
            )


def _texts(document: str, documents: Documents | None) -> Iterator[str]:
    """Yield the text of a person's document, or those of the built-in one of that name in both languages."""
    own = documents(document) if documents else None
    if own is not None:
        yield own
    elif _STEM.fullmatch(document):
        for language in LANGUAGES:
            try:
                yield "\n".join(section.text for section in load_document(document, language).sections)
            except InternalError:
                # Not one of ours: nobody knows this document here.
                continue


def holds_quote(text: str, quote: str) -> bool:
    """Tell whether ``text`` holds ``quote`` word for word, with typography folded and nothing else.

    Quotation marks count for nothing: « x » has spaces inside that “x” has not.
    """
    folded, wanted = (" ".join(fold_typography(t).replace('"', " ").split()) for t in (text, quote))
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        cut_before = at > 0 and folded[at - 1].isalnum() and wanted[0].isalnum()
        cut_after = end < len(folded) and folded[end].isalnum() and wanted[-1].isalnum()
        if not cut_before and not cut_after:
            return True
        at = folded.find(wanted, at + 1)
    return False
