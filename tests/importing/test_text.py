"""The words of a paragraph after its edits and the rules."""

from __future__ import annotations

from briefing_app.importing.draft import DraftParagraph, Rule, TextEdit
from briefing_app.importing.text import shown_text
from briefing_app.model.correction import Certainty, CorrectionKind

_WIDE = Rule("every", ",", "，", CorrectionKind.PUNCTUATION, "全角")
_QUOTES = Rule("pairs", '"', "“”", CorrectionKind.PUNCTUATION, "引号")


def test_rules_come_over_the_edits() -> None:
    edit = TextEdit(0, 2, "入选", CorrectionKind.OCR, "形近", Certainty.CERTAIN)
    paragraph = DraftParagraph(1, '人选"示范"城市,名列前茅。', (edit,))
    assert shown_text(paragraph, (_WIDE, _QUOTES)) == "入选“示范”城市，名列前茅。"


def test_no_rules_leave_the_text() -> None:
    assert shown_text(DraftParagraph(1, "示范市,"), ()) == "示范市,"
