"""What is said when a conversation is taken up again: where it stands, and the pending question."""

from assistant.dialogue.guided.opening import standing
from assistant.dialogue.guided.writer import ask_text, progress
from assistant.dialogue.protocols import Reply, Source
from assistant.dialogue.sources import source_of
from assistant.dialogue.stages import asked, open_questions
from assistant.dialogue.state import State
from assistant.language.text import Text
from assistant.plan import SECTIONS
from assistant.rules.finding import Finding


def recap(state: State, findings: tuple[Finding, ...]) -> Reply:
    """Return a recap with the pending question.

    Args:
        state: Where the conversation stands.
        findings: What the rules find now.
    """
    language, plan = state.language, state.plan
    lines = [
        Text("Reprenons. Vous parlez à un logiciel.", "Welcome back. You are talking to software.").get(language),
        standing(plan, language),
    ]
    sources: list[Source] = []
    question = state.pending
    if question is not None:
        row = asked(question.id)
        if row is not None:
            sources.append(source_of(row.source, language, question.path))
            lines.append(f"{ask_text(question, plan, language)} ({row.why.get(language)} [1])")
        else:
            finding = next((f for f in findings if f.code == question.code and f.path == question.path), None)
            if finding is not None:
                sources.append(source_of(finding.source, language, question.path))
                lines.append(f"{finding.message.get(language)} [1] {finding.fix.get(language)}")
        left = sum(1 for q in open_questions(plan, findings, state) if q.stage == question.stage)
        lines.append(progress((question.stage, SECTIONS.index(question.stage) + 1, left), language))
    return Reply("\n\n".join(lines), tuple(sources))
