from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from briefing_app.analysis.wording import Sign
from briefing_app.ui.models.wording_model import WordingModel, WordingProxy, WordingRole
from briefing_app.ui.models.wording_rows import HeadRow, LineRow, Row, wording_rows
from tests.builders import make_report
from tests.ui.wordings import all_signs

REPORT = make_report()


def make_rows() -> tuple[Row, ...]:
    return wording_rows(all_signs(REPORT), REPORT, REPORT)


def shown(proxy: WordingProxy) -> list[str]:
    rows = (proxy.index(n, 0).data(WordingRole.ROW) for n in range(proxy.rowCount()))
    return ["head" if isinstance(row, HeadRow) else row.sign for row in rows]


def test_model_obeys_qt(qtmodeltester: ModelTester) -> None:
    model = WordingModel(make_rows())
    qtmodeltester.check(model)
    model.set_rows(())


def test_filtered_model_obeys_qt(qtmodeltester: ModelTester) -> None:
    proxy = WordingProxy(WordingModel(make_rows()))
    qtmodeltester.check(proxy)
    proxy.set_signs(frozenset((Sign.GONE,)))


def test_rows_are_read_out() -> None:
    model = WordingModel(make_rows())
    assert model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "增。右：202311亿元"


def test_rows_are_handed_out_whole() -> None:
    model = WordingModel(make_rows())
    assert isinstance(model.index(1, 0).data(WordingRole.ROW), LineRow)


def test_there_is_nothing_outside_the_rows() -> None:
    model = WordingModel(make_rows())
    assert (model.data(QModelIndex()), model.rowCount(model.index(0, 0))) == (None, 0)
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_headings_cannot_be_chosen() -> None:
    model = WordingModel(make_rows())
    assert model.index(0, 0).flags() == Qt.ItemFlag.NoItemFlags
    assert model.index(1, 0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_lines_are_shown_by_sign_with_their_headings() -> None:
    proxy = WordingProxy(WordingModel(make_rows()))
    proxy.set_signs(frozenset((Sign.ADDED, Sign.GONE)))
    assert shown(proxy) == ["head", Sign.ADDED, Sign.GONE]
    assert proxy.signs == {Sign.ADDED, Sign.GONE}


def test_headings_go_with_their_last_line() -> None:
    model = WordingModel()
    proxy = WordingProxy(model)
    model.set_rows(make_rows())
    proxy.set_signs(frozenset())
    assert shown(proxy) == []
