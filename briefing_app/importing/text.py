"""The words of a paragraph as the report will show them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.dataset.rules import apply_rule
from briefing_app.importing.draft import DraftParagraph, Rule


def shown_text(paragraph: DraftParagraph, rules: Sequence[Rule]) -> str:
    """Return the corrected text of a paragraph after the rules of its draft.

    Rules put one character for one: offsets are those of `paragraph.text`.
    """
    return with_rules(paragraph.text, rules)


def with_rules(text: str, rules: Sequence[Rule]) -> str:
    """Return the text of one paragraph after the rules, each over the whole of it."""
    for rule in rules:
        text, _ = apply_rule(rule.rule, text, rule.exact, rule.corrected, ())
    return text
