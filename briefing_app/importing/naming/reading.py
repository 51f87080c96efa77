"""One paragraph: what each of its numbers is and which quantity it tells of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple

from briefing_app.importing.draft import DraftMention
from briefing_app.importing.naming.clauses import Clause, clauses, held_together, sentences
from briefing_app.importing.naming.leads import Lead, read_lead
from briefing_app.importing.naming.measures import measured
from briefing_app.importing.naming.periods import Time, Years, clause_time, is_circumstance
from briefing_app.importing.naming.phrases import (
    Subject,
    object_of,
    parts_of,
    predicate_of,
    subject_of,
    without_ending,
)
from briefing_app.importing.naming.sorting import is_figure, mention_of
from briefing_app.importing.naming.words import HEADS, KEPT_VERBS, NEW_VERBS, Tail
from briefing_app.importing.quantities import find_quantities
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound, Direction, Measure, Rank, Status

_FAR = 14
_GENERIC_NOUNS = frozenset("项目 企业 案例 事项 单位 机构 人员 产品 作品 城市 县 村 乡镇 村庄 学校 家 工作 家庭 群众 学生 职工 任务 措施 河流 楼宇".split())


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a paragraph before it has an id and indicators."""

    start: int
    end: int
    name: str
    subjects: tuple[str, ...]
    """What the indicators are looked up by; several for 均."""
    value: Decimal | None
    unit: str
    measure: Measure
    bound: Bound
    direction: Direction | None
    time: Time
    upper: Decimal | None = None
    rank: Rank | None = None
    hedge: str = ""
    ranks: tuple[int, ...] = ()
    """For a rank: places in the list of findings."""
    reasons: tuple[str, ...] = ()
    doubt: int = 0
    """How much confidence the reasons take away."""


class Place(NamedTuple):
    """What holds for a paragraph before it is read."""

    usual: Time
    years: Years
    topic: str = ""
    """The heading above, for numbers whose name is not said."""


@dataclass(slots=True)
class _State:
    """What a sentence has said so far, for the clauses that say less."""

    time: Time
    name: str = ""
    """The subject that later clauses go on with."""
    verb: str = ""
    hedge: str = ""
    last_words: str = ""
    """The clause before, where it has no number of its own."""
    group: list[str] = field(default_factory=list)
    """The subjects of 分别 that still wait for their number."""
    model: Finding | None = None
    """The first number of such a group, which the others are like."""
    first: int = 0
    """Place of the sentence's first finding."""


def read_paragraph(text: str, place: Place) -> tuple[list[Finding], list[DraftMention]]:
    """Return the figures of a paragraph and its other numerals, both in text order.

    Mentions come with paragraph 0.
    """
    return _Reader(text, place).read()


class _Reader:
    """Goes through the clauses of a paragraph once."""

    def __init__(self, text: str, place: Place) -> None:
        self._text, self._place = text, place
        self._held = held_together(text)
        self._quantities = find_quantities(text)
        self._findings: list[Finding] = []
        self._mentions: list[DraftMention] = []
        self._at = 0

    def read(self) -> tuple[list[Finding], list[DraftMention]]:
        for start, end in sentences(self._held):
            state = _State(self._place.usual, first=len(self._findings))
            parts = clauses(self._held, start, end)
            for number, clause in enumerate(parts):
                following = parts[number + 1] if number + 1 < len(parts) else None
                self._read_clause(clause, following, state)
        return self._findings, self._mentions

    def _read_clause(self, clause: Clause, following: Clause | None, state: _State) -> None:
        words = self._text[clause.start : clause.end]
        usual = self._place.usual
        state.time = clause_time(words, state.time, usual, self._place.years)
        after = self._text[following.start : following.end] if following else ""
        time = state.time
        if time.status is Status.TARGET and is_circumstance(words, after):
            time = Time(time.period, Status.ACTUAL)
        if "力争" in words:
            state.hedge = "力争"
        elif "争取" in words or "争创" in words:
            state.hedge = "争创" if "争创" in words else "争取"
        read = self._read_numbers(clause, time, state)
        state.last_words = "" if read else words
        if clause.mark == "；":
            state.name = state.verb = state.hedge = ""
            state.group, state.model = [], None
            state.first = len(self._findings)

    def _read_numbers(self, clause: Clause, time: Time, state: _State) -> bool:
        """Read the numbers of a clause; return whether there was a figure."""
        found = self._in_clause(clause)
        done = clause.start
        read = False
        state.verb = ""
        for number, quantity in enumerate(found):
            before = self._text[done : quantity.start]
            limit = _next_figure(found, number, clause.end, self._text)
            behind = self._text[quantity.end : limit]
            if not is_figure(quantity, before, behind):
                self._mentions.append(mention_of(quantity, before, behind, self._text))
                continue
            self._add(quantity, before, behind, time, state)
            done = quantity.end
            read = True
        return read

    def _in_clause(self, clause: Clause) -> list[Quantity]:
        """Return the quantities that begin before the clause ends and were not read yet."""
        found = []
        while self._at < len(self._quantities):
            quantity = self._quantities[self._at]
            if quantity.start > clause.end:
                break
            found.append(quantity)
            self._at += 1
        return found

    # what a single number is

    def _add(
        self, quantity: Quantity, before: str, behind: str, time: Time, state: _State
    ) -> None:
        before = _inside(before)
        if quantity.kind is QuantityKind.RANK:
            self._findings.append(self._rank(quantity, before, behind, time, state))
            return
        if state.group and state.model and not before.strip("、，和与及以"):
            self._findings.append(self._next_of_group(quantity, state))
            return
        lead = read_lead(before, counted=_is_counted(quantity))
        if quantity.kind is QuantityKind.STREAK:
            self._findings.append(self._streak(quantity, lead, behind, time, state))
            return
        self._findings.append(self._amount(quantity, lead, behind, time, state))

    def _amount(
        self, quantity: Quantity, lead: Lead, behind: str, time: Time, state: _State
    ) -> Finding:
        subject = subject_of(lead.words)
        name, far, reasons, doubt = self._name(quantity, lead, subject, behind, state)
        verb = subject.verb or (state.verb if before_is_list(lead) else "")
        kind = measured(quantity, lead, name, new=verb in NEW_VERBS or Tail.NEW in lead.tails)
        if subject.verb:
            state.verb = subject.verb
        subjects = self._subjects(name, quantity, lead, state)
        if len(subjects) > 1 and Tail.EACH in lead.tails:
            reasons.append("“均”，一数几项")
            doubt += 6
        if far > _FAR:
            reasons.append("名称离数字远")
            doubt += 12
        if not time.period:
            reasons.append("年份不明")
            doubt += 10
        if Tail.FROM in lead.tails and _goes_on(behind):
            time = Time(time.period - 1 if time.period else 0, Status.ACTUAL)
            kind = measured(quantity, replace_tails(lead), name, new=False)
        finding = Finding(
            start=quantity.start,
            end=quantity.end,
            name=name,
            subjects=subjects[:1] if state.group else subjects,
            value=quantity.value,
            unit=quantity.unit,
            measure=kind.measure,
            bound=quantity.bound,
            direction=kind.direction,
            time=time,
            upper=quantity.upper,
            hedge=lead.hedge or state.hedge,
            reasons=tuple(reasons),
            doubt=doubt,
        )
        if state.group:
            finding = replace(finding, name=state.group.pop(0))
            state.model = finding
        return finding

    def _name(
        self, quantity: Quantity, lead: Lead, subject: Subject, behind: str, state: _State
    ) -> tuple[str, int, list[str], int]:
        """Return the phrase that names a number, how far off it is, and what is doubtful."""
        noun = object_of(behind)
        name = without_ending(subject.name)
        reasons: list[str] = []
        doubt = 0
        if noun and _noun_counts(quantity, lead, subject):
            name = self._counted(noun, subject, behind)
            state.name = name
            return name, 0, reasons, doubt
        if not name:
            name = self._inherited(state, noun)
            if not name:
                name, doubt = subject.verb + noun or self._place.topic or quantity.unit or "数", 45
                reasons.append("没有写明是什么数")
            elif not lead.moves and not lead.share_of and not lead.beyond:
                reasons.append("名称承上文")
                doubt = 8
            if lead.share_of:
                name = _joined(name, f"占{lead.share_of}比重")
            return name, 0, reasons, doubt
        if lead.share_of:
            name = f"{name}占{lead.share_of}比重"
        elif name in HEADS or subject.name in HEADS:
            base = state.name or self._before(state)
            name = _joined(base, name)
            doubt = 8
            if not base:
                reasons.append("名称不全")
                doubt = 15
            elif not state.name:
                state.name = name
            return name, 0, reasons, doubt
        state.name = name
        return name, 0 if lead.verb else len(name) - 24, reasons, doubt

    def _counted(self, noun: str, subject: Subject, behind: str) -> str:
        """Return the name of what is counted: 463个省市重点建设项目."""
        name = noun
        if noun in _GENERIC_NOUNS and (said := predicate_of(behind.lstrip("的"), noun)):
            name = said + noun if len(said) > 2 else noun + said
        elif noun.endswith("受益"):
            name = "受益" + noun.removesuffix("受益")
        head = subject.name if subject.verb not in KEPT_VERBS else subject.verb
        if head and len(head) <= 8 and not head.endswith(("等", "的")) and head != noun:
            name = f"{head}{name}"
        return name

    def _inherited(self, state: _State, noun: str) -> str:
        """Return the subject that a clause without one goes on with."""
        return state.name or self._before(state) or noun

    def _before(self, state: _State) -> str:
        """Return the subject of the clause before, which had no number."""
        return subject_of(state.last_words).name if state.last_words else ""

    def _subjects(
        self, name: str, quantity: Quantity, lead: Lead, state: _State
    ) -> tuple[str, ...]:
        """Return what the number speaks of; open a group where 分别 announces one."""
        if Tail.RESPECTIVELY in lead.tails:
            count = 1 + _listed_after(self._quantities, self._at, quantity, self._text)
            parts = list(parts_of(_core(name, lead), count))
            if len(parts) == count > 1:
                state.group = [_with_share(part, lead) for part in parts]
                return tuple(state.group)
            return (name,)
        if Tail.EACH in lead.tails:
            return parts_of(name)
        return (name,)

    def _next_of_group(self, quantity: Quantity, state: _State) -> Finding:
        model = state.model
        assert model is not None  # noqa: S101
        name = state.group.pop(0)
        finding = replace(
            model,
            start=quantity.start,
            end=quantity.end,
            name=name,
            subjects=(name,),
            value=quantity.value,
            unit=quantity.unit or model.unit,
            bound=quantity.bound,
            upper=quantity.upper,
        )
        if not state.group:
            state.name = name
        return finding

    # places and streaks

    def _rank(
        self, quantity: Quantity, before: str, behind: str, time: Time, state: _State
    ) -> Finding:
        lead = read_lead(before)
        own = self._findings[state.first :]
        name, ranks = self._ranked(before, behind, own, state)
        subjects = tuple(dict.fromkeys(s for i in ranks for s in self._findings[i].subjects))
        rank = Rank(quantity.scope, quantity.place, self._text[quantity.start : quantity.end])
        return Finding(
            start=quantity.start,
            end=quantity.end,
            name=name,
            subjects=subjects or (without_ending(name),),
            value=Decimal(quantity.place) if quantity.place.isdecimal() else None,
            unit="",
            measure=Measure.RANK,
            bound=quantity.bound,
            direction=None,
            time=time,
            rank=rank,
            hedge=lead.hedge or state.hedge,
            ranks=ranks,
            reasons=() if ranks else ("位次，请看所指",),
            doubt=0 if ranks else 12,
        )

    def _ranked(
        self, before: str, behind: str, own: list[Finding], state: _State
    ) -> tuple[str, tuple[int, ...]]:
        """Return what a place is the place of, and the findings it ranks."""
        words = before.rstrip("的")
        for verb in _RANK_VERBS:
            words = words.removesuffix(verb)
        words = words.rstrip("均都皆、，")
        subject = without_ending(subject_of(words).name) if words else ""
        numbers = [i for i, f in enumerate(own) if f.measure is not Measure.RANK]
        if numbers and (not subject or words.endswith(("增速", "增幅", "规模", "总量"))):
            places = numbers if "均" in before or "都" in before else numbers[-1:]
            name = own[places[-1]].name
            return name, tuple(state.first + i for i in places)
        noun = object_of(behind)
        if not subject or (noun and not before.rstrip().endswith(_RANK_VERBS)):
            subject = noun or subject
        return subject or state.name or self._before(state) or self._place.topic, ()

    def _streak(
        self, quantity: Quantity, lead: Lead, behind: str, time: Time, state: _State
    ) -> Finding:
        own = [f for f in self._findings[state.first :] if f.measure is not Measure.RANK]
        subject = subject_of(lead.words).name
        said = behind.strip("，、；。")
        name = (subject + said) if said else (subject or state.name or self._before(state))
        subjects: tuple[str, ...] = (name or self._place.topic or "连续",)
        if not subject and not said and own:
            subjects = tuple(dict.fromkeys(s for f in own for s in f.subjects))
            name = "、".join(subjects)
        up = Direction.UP if "增" in self._text[quantity.start : quantity.end] else None
        return Finding(
            start=quantity.start,
            end=quantity.end,
            name=name[:40] or subjects[0],
            subjects=subjects,
            value=quantity.value,
            unit=quantity.unit or "年",
            measure=Measure.STREAK,
            bound=quantity.bound,
            direction=up,
            time=time,
        )


_RANK_VERBS = tuple(
    sorted(
        "位居 居 位列 列 排名 排 跃居 稳居 保持 蝉联 继续保持 再次荣获 荣获 获 获得 成为 为 是 继续位居 持续位居 保持在 保持了 均居 均列 进入 "
        "进位到 上升到 上升至 提升至 位于 处于 走在 稳居于 名列 继续保持 升至 跃升至 跻身 持续保持 跃至 升到 排在 排名在 始终保持 并列 居于 挺进 达到".split(),
        key=len,
        reverse=True,
    )
)


def before_is_list(lead: Lead) -> bool:
    """Return whether a number goes on with the list of the one before: 、总部企业105家."""
    return lead.words.startswith(("、", "和", "及", "以及", "与"))


def replace_tails(lead: Lead) -> Lead:
    """Return the lead of 从75% without the movement: the number is where it began."""
    return Lead(lead.words)


def _goes_on(behind: str) -> bool:
    return any(word in behind for word in ("提高", "增", "升", "降", "减", "扩", "缩", "调整", "到", "至", "压"))


def _is_counted(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.AMOUNT and quantity.unit.lstrip("万亿千百十") in _CLASSIFIERS


_CLASSIFIERS = frozenset(
    "个 家 项 件 条 所 座 栋 处 户 部 场 次 名 人 种 批 套 批次 片 辆 台 艘 架 支 篇 对 间 张 只 片区 口 组 例 起 宗 款 门 本 幅 届 期 届次 类 块 盏 根 株 棵 头 羽 公里 千米 里 平方米 亩".split()
)


def _noun_counts(quantity: Quantity, lead: Lead, subject: Subject) -> bool:
    """Return whether the noun behind the number names it, rather than the words before."""
    if quantity.kind is not QuantityKind.AMOUNT:
        return False
    if lead.moves or lead.share_of or lead.arrives:
        return False
    if lead.verb and subject.name and Tail.NEW not in lead.tails:
        return False
    return True


def _joined(base: str, head: str) -> str:
    if not base or base.endswith(head):
        return base or head
    return f"{base}{head}"


def _core(name: str, lead: Lead) -> str:
    return name.removesuffix(f"占{lead.share_of}比重") if lead.share_of else name


def _with_share(part: str, lead: Lead) -> str:
    return f"{part}占{lead.share_of}比重" if lead.share_of else part


def _inside(before: str) -> str:
    """Return the words since a bracket that is still open."""
    at = max(before.rfind("（"), before.rfind("("))
    if at >= 0 and "）" not in before[at:] and ")" not in before[at:]:
        return before[at + 1 :]
    return before


def _next_figure(found: list[Quantity], number: int, end: int, text: str) -> int:
    """Return where the words behind a number end: at the next amount, or with the clause."""
    for other in found[number + 1 :]:
        if other.kind in _PARTING:
            return other.start
    return end


_PARTING = frozenset(
    {
        QuantityKind.AMOUNT,
        QuantityKind.PERCENT,
        QuantityKind.POINTS,
        QuantityKind.MULTIPLE,
        QuantityKind.RANK,
        QuantityKind.STREAK,
    }
)
_JOINTS = frozenset("、 和 与 及 以及 ，".split())


def _listed_after(quantities: list[Quantity], at: int, first: Quantity, text: str) -> int:
    """Return how many numbers follow the first with nothing but 、 or 和 between."""
    index = next((i for i, q in enumerate(quantities) if q.start == first.start), at)
    count, end = 0, first.end
    for other in quantities[index + 1 :]:
        if text[end : other.start] not in _JOINTS:
            break
        count, end = count + 1, other.end
    return count
