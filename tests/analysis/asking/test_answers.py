from __future__ import annotations

import random
from dataclasses import replace

import pytest

from briefing_app.analysis.asking.answers import Answerer, Results
from briefing_app.library.search.folding import fold
from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report
from tests.analysis.sample import marked_report
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def report() -> Report:
    return bundled_report()


@pytest.fixture(scope="module")
def answerer(report: Report) -> Answerer:
    return Answerer([report])


def exact_words(results: Results) -> list[str]:
    return [h.text[m.start : m.end] for h in results.hits for m in h.marks if m.exact]


def kindred_words(results: Results) -> list[str]:
    return [h.text[m.start : m.end] for h in results.hits for m in h.marks if not m.exact]


def test_a_saying_is_read_marked_and_counted(answerer: Answerer) -> None:
    results = answerer.ask("固投", limit=100)
    assert results.reading == "固定资产投资"
    assert results.spellings == ("gutou", "gdzctz")
    assert (results.exact, results.kindred, results.total) == (2, "投资", 28)
    assert exact_words(results) == ["固定资产投资"] * 2
    assert set(kindred_words(results)) == {"投资"}


def test_the_card_has_both_years_and_their_difference(answerer: Answerer) -> None:
    answer = answerer.ask("外资").answer
    assert answer is not None
    assert answer.detail.difference is not None
    assert answer.detail.difference.text == "+35%"
    assert answer.growth == "review-2-3.foreign-capital.growth"


def test_words_in_the_text_are_exact_and_the_full_name_is_kindred(answerer: Answerer) -> None:
    results = answerer.ask("空气")
    assert results.answer is not None
    assert results.answer.indicator == "pm25"
    assert exact_words(results) == ["空气"]
    assert "PM2.5平均浓度" in kindred_words(results)


def test_groups_stand_in_text_order_with_counts_of_places(answerer: Answerer) -> None:
    groups = answerer.ask("固投", limit=100).groups
    assert [g.label for g in groups][:2] == [
        "2022（二）千方百计抢机遇扩投资", "2022（四）持续深化高水平对外开放",
    ]  # fmt: skip
    assert sum(g.count for g in groups) == 28
    targets = next(g for g in groups if g.section == "plan-targets")
    assert (targets.label, targets.status) == ("2023 主要预期目标", Status.TARGET)
    assert targets.hits[0].place == ""
    assert groups[0].hits[3].place == "有效投资扩量提质"


def test_hits_tell_titles_from_sentences(answerer: Answerer) -> None:
    titles = [hit.text for hit in answerer.ask("固投", limit=100).hits if hit.title]
    assert "有效投资扩量提质。" in titles
    assert "（二）千方百计抢机遇扩投资，重大项目建设提速增效" in titles
    assert not any("固定资产投资" in title for title in titles)


def test_hits_carry_their_figures(answerer: Answerer) -> None:
    hit = next(h for h in answerer.ask("固投").hits if "双百" in h.text)
    (mark,) = hit.figures
    assert (hit.text[mark.start : mark.end], mark.status) == ("10%", Status.ACTUAL)


def test_words_themselves_come_before_kindred_ones(answerer: Answerer) -> None:
    results = answerer.ask("固投", limit=2)
    assert exact_words(results) == ["固定资产投资"] * 2
    assert len(results.hits) == 2
    assert results.total == 28


def test_no_room_for_hits(answerer: Answerer) -> None:
    results = answerer.ask("固投", limit=0)
    assert results.hits == ()
    assert results.exact == 2


def test_related_indicators_share_the_key_word(answerer: Answerer) -> None:
    assert [r.name for r in answerer.ask("固投").related] == [
        "基础设施投资", "制造业投资", "民间投资", "市级重点建设项目完成投资",
    ]  # fmt: skip
    row = answerer.ask("固投").related[1]
    assert (row.words, row.place) == ("力争增长30%", "2023（三）加大投资力度")


def test_figures_of_two_kinds_stand_side_by_side(answerer: Answerer) -> None:
    answer = answerer.ask("科技服务业营收").answer
    assert answer is not None
    assert answer.detail.difference is None
    assert (answer.actual, answer.target) == (
        answer.unlike[0].actual.id,
        answer.unlike[0].target.id,
    )


def test_two_names_give_one_answer_and_the_other_beside(answerer: Answerer) -> None:
    results = answerer.ask("外资 内资")
    assert results.answer is not None
    assert results.answer.indicator == "foreign-capital"
    assert results.related[0].indicator == "domestic-capital"
    assert all("内资" in h.text and "外资" in h.text for h in results.hits if h.marks[0].exact)


def test_conditions_alone_list_their_figures(answerer: Answerer) -> None:
    results = answerer.ask("增长>10%", limit=100)
    assert results.answer is None
    assert [c.words for c in results.chips] == ["增速大于 10%"]
    assert (results.exact, results.unsure) == (21, 5)
    assert "51.4%" in exact_words(results)


def test_conditions_that_leave_one_indicator_answer(answerer: Answerer) -> None:
    results = answerer.ask("=37亿美元")
    assert results.answer is not None
    assert results.answer.indicator == "foreign-capital"


def test_a_place_as_printed_answers(answerer: Answerer) -> None:
    answer = answerer.ask("全国第五").answer
    assert answer is not None
    assert answer.indicator == "business-survey"


def test_a_condition_that_nothing_meets(answerer: Answerer) -> None:
    results = answerer.ask("增长>500%")
    assert (results.answer, results.hits, results.suggestion) == (None, (), None)


def test_a_word_and_a_condition_hold_together(answerer: Answerer) -> None:
    results = answerer.ask("投资 目标", limit=100)
    assert {g.status for g in results.groups} == {Status.TARGET}
    assert answerer.ask("固投 >5%").answer is not None
    assert answerer.ask("研发 >50%").answer is None


def test_a_section_narrows_the_hits(answerer: Answerer) -> None:
    results = answerer.ask("sec:对外开放 增长>10%")
    assert {h.section.rsplit("-", 1)[0] for h in results.hits} == {"review-4"}
    named = answerer.ask("外资 sec:对外开放")
    assert named.exact == 0


def test_words_that_are_also_a_condition_are_found_first(answerer: Answerer) -> None:
    results = answerer.ask("目标", limit=3)
    assert exact_words(results) == ["目标"] * 3
    assert [c.words for c in results.chips] == ["目标"]


def test_nonsense_gets_one_sentence(answerer: Answerer) -> None:
    results = answerer.ask(">abc")
    assert "abc" in results.problem
    assert results.hits == ()


def test_a_passage_that_is_too_long(answerer: Answerer) -> None:
    assert "10000 字" in answerer.ask("长" * 10_000).problem


def test_a_long_passage_of_the_text_is_found(answerer: Answerer, report: Report) -> None:
    results = answerer.ask(report.text[1000:3000])
    assert results.exact == 1
    assert results.problem == ""


def test_signs_that_the_text_holds_are_no_condition() -> None:
    sample = marked_report({"review-1-1": "公式。这里写着a>b的话。"}, {"plan-1-1": "空。"})
    results = Answerer([sample]).ask("a>b")
    assert (results.exact, results.problem) == (1, "")


@pytest.mark.parametrize(
    "text", ["", " \n", "\x00\x01", "[a-z]+(", "\\", "🤔", "龘", "\udcff", "“", "((((", "%%%"]
)
def test_odd_input_has_no_answer(answerer: Answerer, text: str) -> None:
    results = answerer.ask(text)
    assert results.answer is None
    assert results.query == text


def test_a_slip_gets_a_suggestion_and_no_hits(answerer: Answerer) -> None:
    results = answerer.ask("固头")
    assert results.suggestion == ("固投", "固投（固定资产投资）")
    assert (results.answer, results.total) == (None, 0)


def test_a_suggestion_of_a_full_name_is_said_once(answerer: Answerer) -> None:
    suggestion = answerer.ask("实际利用外姿").suggestion
    assert suggestion == ("实际利用外资", "实际利用外资")


def test_a_passage_that_comes_near_is_shown_as_similar(answerer: Answerer) -> None:
    results = answerer.ask("推进科技成果转化转移")
    assert results.similar
    assert (results.exact, results.total) == (0, 0)
    assert "推进科技成果转移转化" in results.hits[0].text
    assert results.hits[0].marks == ()


def test_an_unknown_word_among_known_ones_has_no_answer(answerer: Answerer) -> None:
    results = answerer.ask("外资 火星")
    assert (results.answer, results.exact) == (None, 0)


def test_question_words_need_not_stand_in_the_text(answerer: Answerer) -> None:
    assert answerer.ask("固投 多少").exact == 2


def test_grouping_commas_are_left_out_of_numbers(answerer: Answerer) -> None:
    assert answerer.ask("4,870亿元").exact == 1
    assert answerer.ask("4,87亿元").exact == 0


def test_a_number_is_whole_or_not_asked_for(answerer: Answerer) -> None:
    assert answerer.ask("5.7亿元").answer is None
    assert answerer.ask("85.7亿元").answer is None


def test_other_figures_of_a_number_stand_beside(answerer: Answerer) -> None:
    results = answerer.ask("2000亿")
    assert results.answer is not None
    assert results.answer.indicator == "domestic-capital"
    assert {r.indicator for r in results.related} == {
        "crossborder-ecommerce", "municipal-projects-investment",
    }  # fmt: skip


def test_words_over_a_full_stop_are_one_hit(answerer: Answerer, report: Report) -> None:
    at = report.text.index("。坚持主动抓") if "。坚持主动抓" in report.text else 30
    words = report.text[at - 3 : at + 4]
    results = answerer.ask(words)
    assert any(fold(words) in fold(h.text) for h in results.hits)


def test_every_window_is_found_and_nothing_else(answerer: Answerer, report: Report) -> None:
    dice = random.Random(5)
    text, letters = report.text, sorted(set(report.text))
    for _ in range(400):
        length = dice.randint(2, 10)
        start = dice.randrange(len(text) - length)
        words = text[start : start + length]
        assert any(words in h.text for h in answerer.ask(words).hits if h.marks), words
        other = "".join(dice.choice(letters) for _ in range(length))
        assert other in text or answerer.ask(other).exact == 0, other


def test_windows_are_found_with_blanks_in_them(answerer: Answerer, report: Report) -> None:
    dice = random.Random(6)
    for _ in range(100):
        start = dice.randrange(len(report.text) - 8)
        words = report.text[start : start + 8]
        assert answerer.ask(" ".join(words) + "\n").exact >= 1, words


def test_the_first_report_with_an_answer_gives_it(report: Report) -> None:
    other = replace(report, id="other-2024")
    empty = replace(marked_report(), id="empty", figures=())
    both = Answerer([empty, report, other])
    results = both.ask("固投", limit=1000)
    assert results.answer is not None
    assert results.answer.report == report.id
    exact = {h.report for h in results.hits if any(m.exact for m in h.marks)}
    assert exact == {report.id, other.id}
    assert results.exact == 4


def test_many_reports_are_not_compared_for_likeness(report: Report) -> None:
    many = Answerer([replace(report, id=str(n)) for n in range(13)])
    assert not many.ask("推进科技成果转化转移").similar


@pytest.mark.parametrize("reports", [[], [NO_REPORT]])
def test_nothing_to_ask(reports: list[Report]) -> None:
    results = Answerer(reports).ask("固投 >5%")
    assert (results.answer, results.hits) == (None, ())


def test_a_report_without_figures_is_searched_for_words(report: Report) -> None:
    bare = replace(report, figures=())
    results = Answerer([bare]).ask("固定资产投资")
    assert (results.answer, results.exact) == (None, 2)


def test_without_waiting_pinyin_comes_later(report: Report) -> None:
    answerer = Answerer([report], wait=False)
    assert answerer.ask("gutou").answer is None
    assert answerer.ask("固投").spellings == ()
    assert not answerer.ready
    answerer.prepare()
    assert answerer.ready
    assert answerer.ask("gutou").answer is not None


def test_reports_of_another_make_are_answered_as_well() -> None:
    answerer = Answerer([marked_report()])
    for text in ("固定资产投资", "FAI", "gdzctz", "投资目标"):
        answer = answerer.ask(text).answer
        assert answer is not None, text
        assert answer.indicator == "fai"


@pytest.mark.parametrize("words", ["全国", "全省", "增长", "宁波", "总量", "首个"])
def test_words_that_go_for_many_indicators_name_none(answerer: Answerer, words: str) -> None:
    assert answerer.ask(words).answer is None


@pytest.mark.parametrize("words", ["农业增加值", "旅游总收入", "科技创新中心"])
def test_the_end_of_a_name_is_not_enough(answerer: Answerer, words: str) -> None:
    assert answerer.ask(words).answer is None


def test_a_verb_after_the_beginning_of_a_name(answerer: Answerer) -> None:
    answer = answerer.ask("惠企政策兑现了多少").answer
    assert answer is not None
    assert answer.indicator == "policy-funds"


def test_the_whole_part_of_a_number(answerer: Answerer) -> None:
    answer = answerer.ask("585").answer
    assert answer is not None
    assert answer.indicator == "cost-reduction"


@pytest.mark.parametrize(
    ("typed", "meant"), [("585亿", "585.7亿元"), ("586亿", "585.7亿元"), ("0.048", "4.8%")]
)
def test_a_number_that_is_printed_otherwise_is_offered(
    answerer: Answerer, typed: str, meant: str
) -> None:
    suggestion = answerer.ask(typed).suggestion
    assert suggestion is not None
    assert suggestion.query == meant


@pytest.mark.parametrize("typed", ["0.777", "777亿", "585月"])
def test_a_number_near_none_is_not(answerer: Answerer, typed: str) -> None:
    assert answerer.ask(typed).suggestion is None


@pytest.mark.parametrize("typed", [">5%，", ">5%、", "，>5%"])
def test_commas_beside_a_condition_say_nothing(answerer: Answerer, typed: str) -> None:
    assert answerer.ask(typed, limit=99).hits == answerer.ask(">5%", limit=99).hits


def test_a_range_is_two_conditions(answerer: Answerer) -> None:
    assert answerer.ask("5%-10%").hits == answerer.ask("≥5% ≤10%").hits


@pytest.mark.parametrize("words", ["有效的投资", "房地产投资", "住户贷款余额"])
def test_a_name_that_is_narrowed_is_another(answerer: Answerer, words: str) -> None:
    assert answerer.ask(words).answer is None


@pytest.mark.parametrize(
    "typed", ["gutou mubiao", "mubiaogutou", "gutouzengsu", "qunian gutou duoshao", "吸引固投"]
)
def test_question_words_beside_a_name(answerer: Answerer, typed: str) -> None:
    answer = answerer.ask(typed).answer
    assert answer is not None
    assert answer.indicator == "fixed-investment"


def test_two_letters_begin_no_english_word(answerer: Answerer) -> None:
    assert answerer.ask("ab").answer is None
    assert answerer.ask("aboV").answer is not None
