"""What an export says of itself: report, extent, filter, numbers, source, dates."""

from __future__ import annotations

from briefing_app.analysis.table import area_label
from briefing_app.analysis.words import STATUS_WORDS, WORKED_OUT
from briefing_app.export.content import Choice, Content

SEPARATOR = " / "
_WHOLE = "全文"
_HASH = 8


def about(content: Content) -> tuple[tuple[str, str], ...]:
    """Return what the export contains, as labels and values: 报告, 范围, 数字, 来源 ..."""
    lines = (
        ("报告", content.report.title),
        ("范围", extent(content)),
        ("筛选", content.filters),
        ("数字", counted(content)),
        ("年份", years(content)),
        ("来源", source(content)),
        ("原文未收录", absent(content)),
        ("校订", corrected(content)),
        ("算", f"标“算”的高低和比例{WORKED_OUT}" if content.book.pairs else ""),
        ("没有找到", "、".join(content.lost)),
        ("生成时间", content.made),
    )
    return tuple((label, value) for label, value in lines if value)


def extent(content: Content) -> str:
    """Return what part of the report this is: 全文, 2022年工作回顾 / （一）助企纾困."""
    report, choice = content.report, content.choice
    where = path_words(content, content.within) if content.within else ""
    if content.agenda:
        where = f"议程“{content.agenda.title}”（{len(content.agenda.stops)} 项）"
    if choice is Choice.COMPARISON:
        compared = f"{report.review_year}年实绩与{report.plan_year}年目标对比"
        return f"{where}，{compared}" if where else compared
    if choice is Choice.FIGURES:
        return f"所选 {len(content.figures)} 个数字"
    return where or _WHOLE


def path_words(content: Content, section_id: str) -> str:
    """Return the headings down to a section, the long ones up to their first comma."""
    report = content.report
    return SEPARATOR.join(area_label(report, s.id) for s in report.path(section_id))


def counted(content: Content) -> str:
    """Return what there is: 数字 201 项（实绩 147，目标 54），没有数字的目标 4 项，位次 27 处."""
    numbers = [figure for figure in content.figures if figure.is_number]
    places = sum(figure.is_rank for figure in content.figures)
    goals = len(content.figures) - len(numbers) - places
    by_status = "，".join(
        f"{word} {sum(figure.status is status for figure in numbers)}"
        for status, word in STATUS_WORDS.items()
    )
    parts = (
        f"{len(numbers)} 项（{by_status}）",
        f"没有数字的目标 {goals} 项" if goals else "",
        f"位次 {places} 处" if places else "",
    )
    return "，".join(part for part in parts if part)


def years(content: Content) -> str:
    """Return which years the data speak of: 2022年实绩，2023年目标."""
    return f"{content.report.review_year}年实绩，{content.report.plan_year}年目标"


def source(content: Content) -> str:
    """Return where the text comes from: title, page, and the first of its SHA-256."""
    origin = content.report.source
    page = "，".join(part for part in (origin.page, origin.note) if part)
    place = f"《{origin.title}》{page}"
    return f"{place}（SHA-256 {origin.sha256[:_HASH]}）" if origin.sha256 else place


def absent(content: Content) -> str:
    """Return what the copy lacks, as the sections say it; "" if nothing."""
    return "；".join(s.absent for s in content.report.outline() if s.absent)


def corrected(content: Content) -> str:
    """Return how many places of the text differ from the page; "" if none does."""
    count = len(content.report.edits)
    return f"正文与版面有 {count} 处不同，都列在校订清单里" if count else ""
