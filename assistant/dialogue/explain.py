"""Says why: the reason of a question, or of a rule."""

from assistant.dialogue.sources import source_of
from assistant.dialogue.stages import asked
from assistant.dialogue.work import Work
from assistant.errors import UsageError
from assistant.language.text import Text, fold
from assistant.rules.catalogue import find_rule
from assistant.rules.explained import explanation


def because(reason: str) -> str:
    """Return a French reason after "parce que", elided before a vowel."""
    return f"Parce qu’{reason}" if fold(reason)[:1] in tuple("aeiouy") else f"Parce que {reason}"


def explain(work: Work) -> None:
    """Say why the pending question is asked, or what a rule is for."""
    code = work.explain
    if code == "question":
        question = work.question
        row = asked(question.id) if question else None
        if question is not None and row is not None:
            source = source_of(row.source, work.language, question.path)
            work.panels.append(Text(f"{because(row.why.fr)}.", f"Because {row.why.en}."))
            work.sources.append(source)
            return
        code = question.code or "" if question else ""
    known = [f for f in work.findings if f.code == code]
    try:
        told = explanation(code)
    except (UsageError, KeyError):
        told = None
    if told is None and not known:
        work.remarks.append(Text("Je ne connais pas cette règle.", "I know no such rule."))
        return
    fr = [f"**{code}** " + (told.why.fr if told else "")]
    en = [f"**{code}** " + (told.why.en if told else "")]
    for finding in known[:3]:
        fr.append(f"- {finding.message.fr} → {finding.fix.fr}")
        en.append(f"- {finding.message.en} → {finding.fix.en}")
    work.panels.append(Text("\n".join(fr), "\n".join(en)))
    work.sources.append(source_of(find_rule(code).source, work.language))
