"""What was typed, taken apart: words to find, conditions to meet, what makes no sense.

A blank means AND, quotation marks keep words together. A condition is a word of its own
(`目标`, `全省第一`, `以上`, `亿元`), or has a sign (`增长>10%`, `sec:对外开放`). Whether a
figure meets a condition is decided by `analysis.conditions`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from briefing_app.library.search.folding import fold
from briefing_app.library.search.spoken import between_commas, in_signs, small_number
from briefing_app.model.figure import Bound, Measure, Status
from briefing_app.model.report import Report

LONGEST = 500
"""Characters of a question; what is longer can only be a passage of the text."""
MOST_CONDITIONS = 12
"""Conditions of a question; nobody means more of them."""


class Operator(StrEnum):
    """How a figure is to stand to the number of a condition."""

    MORE = ">"
    AT_LEAST = "≥"
    LESS = "<"
    AT_MOST = "≤"
    EQUAL = "="


class Kind(StrEnum):
    """What a condition is about. Conditions of one kind are alternatives, but for VALUE."""

    VALUE = "value"
    MEASURE = "measure"
    STATUS = "status"
    SECTION = "section"
    RANK = "rank"
    BOUND = "bound"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `typed` as it was written, `words` as it was understood.

    VALUE has operator, value, unit ("" for any) and perhaps a measure; RANK has a scope ("" for
    any) and a place (a number or a word, "" for any); SECTION has the folded words of a heading.
    """

    kind: Kind
    typed: str
    words: str
    operator: Operator | None = None
    value: Decimal | None = None
    unit: str = ""
    measure: Measure | None = None
    status: Status | None = None
    bound: Bound | None = None
    scope: str = ""
    place: str = ""
    section: str = ""


class Term(NamedTuple):
    """Words to find: as typed and folded; `quoted` ones are meant literally."""

    typed: str
    folded: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A question taken apart. `whole` is all of it, folded; `problem` one sentence or ""."""

    text: str
    whole: str
    terms: tuple[Term, ...] = ()
    conditions: tuple[Condition, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the reports at hand know of: units as written, folded headings."""

    units: frozenset[str] = field(default_factory=frozenset)
    headings: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Vocabulary:
        """Return the units and headings of these reports."""
        reports = tuple(reports)
        units = {f.unit for r in reports for f in r.figures if f.unit and not f.is_rank}
        headings = {fold(s.heading) for r in reports for s in r.outline()}
        return cls(frozenset(units), frozenset(headings))


class _NonsenseError(Exception):
    """A condition that cannot be understood; its text is the sentence to show."""


_MEASURES = {
    "增速": Measure.GROWTH,
    "增长率": Measure.GROWTH,
    "增长": Measure.GROWTH,
    "增幅": Measure.GROWTH,
    "占比": Measure.SHARE,
    "比例": Measure.SHARE,
    "比重": Measure.SHARE,
    "涨幅": Measure.CHANGE,
    "变化": Measure.CHANGE,
    "新增": Measure.INCREASE,
    "总量": Measure.LEVEL,
    "位次": Measure.RANK,
    "排名": Measure.RANK,
    "连续": Measure.STREAK,
}
_MEASURE_NAMES = {
    Measure.GROWTH: "增速",
    Measure.SHARE: "占比",
    Measure.CHANGE: "变化",
    Measure.INCREASE: "新增",
    Measure.LEVEL: "总量",
    Measure.RANK: "位次",
    Measure.STREAK: "连续",
}
_SCOPES = "全球|全国大城市|全国城市|全国|长三角|全省|全市|本市"
_GRADES = ("国家级", "省级", "市级", "省部级", "省级以上", "市级以上")
NO_NAMES = frozenset((*_MEASURES, *_SCOPES.split("|"), *_GRADES))
"""Words that say how or where something is counted; as a part of a name they mean none."""
_ALONE = ("增速", "占比", "位次", "总量")
"""Measures that a word alone asks for; the others stand in the text too often."""
_STATUSES = {"目标": Status.TARGET, "实绩": Status.ACTUAL}
_BOUNDS = {
    "以上": Bound.AT_LEAST,
    "以内": Bound.AT_MOST,
    "左右": Bound.ABOUT,
    "超": Bound.OVER,
    "近": Bound.NEARLY,
    "突破": Bound.EXCEEDS,
}
_SIGNS = {
    ">": Operator.MORE, "大于": Operator.MORE, "高于": Operator.MORE, "多于": Operator.MORE,
    "超过": Operator.MORE, ">=": Operator.AT_LEAST, "=>": Operator.AT_LEAST,
    "≥": Operator.AT_LEAST, "≧": Operator.AT_LEAST, "⩾": Operator.AT_LEAST,
    "不低于": Operator.AT_LEAST, "不少于": Operator.AT_LEAST, "至少": Operator.AT_LEAST,
    "<": Operator.LESS, "小于": Operator.LESS, "低于": Operator.LESS, "少于": Operator.LESS,
    "不到": Operator.LESS, "<=": Operator.AT_MOST, "=<": Operator.AT_MOST,
    "≤": Operator.AT_MOST, "≦": Operator.AT_MOST, "⩽": Operator.AT_MOST,
    "不超过": Operator.AT_MOST, "不高于": Operator.AT_MOST, "至多": Operator.AT_MOST,
    "=": Operator.EQUAL, "==": Operator.EQUAL, "等于": Operator.EQUAL,
}  # fmt: skip
_SIGN_WORDS = {
    Operator.MORE: "大于",
    Operator.AT_LEAST: "不低于",
    Operator.LESS: "小于",
    Operator.AT_MOST: "不高于",
    Operator.EQUAL: "等于",
}
_SYMBOL = re.compile(r"(?P<left>[^<>=≥≤≧≦⩾⩽]*)(?P<sign>[<>=≥≤≧≦⩾⩽]+)(?P<right>.*)")
_WORDY = "|".join(sorted((s for s in _SIGNS if s[0].isalpha()), key=len, reverse=True))
_WORD_SIGN = re.compile(rf"(?P<left>\D*?)(?P<sign>{_WORDY})(?P<right>[+-]?\d.*)")
_NUMBER = re.compile(r"(?P<number>[+-]?\d[\d,]*(?:\.\d+)?)(?P<unit>.*)")
_SCALES = ("", "万", "亿", "万亿")
_SECTION = re.compile(r"(?:sec|section|章节):(?P<name>.*)")
_STANDS = "(?:稳|均)?(?:位?居|位?列)|排名?(?:在)?|位次|蝉联"
_RANK = re.compile(
    rf"(?:{_STANDS})?(?P<scope>{_SCOPES})?(?:{_STANDS})?"
    r"(?:第(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})位?|(?P<word>首位|首个|首创|唯一|前列))"
)
_LEADS = "|".join(f"(?<={word})" for word in _MEASURES)
"""A sign joins the word before a blank only where that is a measure: >5% <10% are two."""
_JOINED = re.compile(
    rf"(?:(?:{_LEADS})\s+)?([<>=＜＞＝≥≤≧≦⩾⩽]+)\s*(?:(\d[\d,.]*)\s+(?=[%％万亿]))?"
    r"|(?:(?<=sec)|(?<=章节))\s*[:：]\s*",
    re.IGNORECASE,
)
_QUOTED = r"“([^“”]+)”|\"([^\"]+)\"|「([^「」]+)」|『([^『』]+)』"
_PARTS = re.compile(rf"(?<!\S)(?:{_QUOTED})(?!\S)|(\S+)")


def parse(text: str, known: Vocabulary, *, spoken: bool = False) -> Query:
    """Take a question apart; it never raises. `known` settles units and headings.

    `spoken`: conditions may also be said (1000亿以上, 100-500亿); what the text has word for
    word is better not read so.
    """
    whole = fold(text)
    if len(whole) > LONGEST:
        return Query(text, whole, (Term(text, whole, quoted=True),))
    terms, conditions = list[Term](), list[Condition]()
    try:
        for part in _parts(text, known, spoken=spoken):
            found, rest = ((), part) if part.quoted else _conditions(part, known, spoken=spoken)
            conditions += found
            if rest.folded:
                terms.append(rest)
    except _NonsenseError as problem:
        return Query(text, whole, problem=str(problem))
    different = {(c.kind, c.words): c for c in reversed(conditions)}
    if len(different) > MOST_CONDITIONS:
        return Query(text, whole, problem=f"写了 {len(different)} 个条件，太多，只写几个再试。")
    return Query(text, whole, tuple(terms), tuple(reversed(different.values())))


def _parts(text: str, known: Vocabulary, *, spoken: bool) -> Iterator[Term]:
    """Yield the quoted passages and the words between blanks, or commas beside a condition."""
    for found in _PARTS.finditer(_JOINED.sub(_close_up, text)):
        plain = found.group(found.lastindex or 0)
        quoted = found.lastindex != _PARTS.groups
        pieces = [] if quoted else [Term(p, fold(p)) for p in between_commas(plain)]
        if any(_is_condition(piece, known, spoken=spoken) for piece in pieces):
            yield from (piece for piece in pieces if piece.folded)
        elif folded := fold(plain):
            yield Term(plain, folded, quoted)


def _is_condition(part: Term, known: Vocabulary, *, spoken: bool) -> bool:
    """Whether a piece between commas is a condition that commas may stand beside."""
    word = part.folded
    if _SYMBOL.fullmatch(word) or _SECTION.fullmatch(word):
        return True
    return spoken and (_simple(part, known) is not None or bool(_said(part, known)))


def _close_up(match: re.Match[str]) -> str:
    """Return a sign with its number, without the blanks that were typed around them."""
    return match.group(1) + (match.group(2) or "") if match.group(1) else ":"


def _conditions(part: Term, known: Vocabulary, *, spoken: bool) -> tuple[Sequence[Condition], Term]:
    """Return the conditions in a word and what is left of the word to find."""
    nothing = Term("", "")
    if simple := _simple(part, known):
        return [simple], nothing
    if match := _SECTION.fullmatch(part.folded):
        return [_section(part.typed, match["name"], known)], nothing
    if spoken and (said := _said(part, known)):
        return [condition for condition, _ in said], said[0][1]
    if match := _SYMBOL.fullmatch(part.folded) or _WORD_SIGN.fullmatch(part.folded):
        condition, rest = _signed(part.typed, match, known)
        return [condition], rest
    return [], part


def _said(part: Term, known: Vocabulary) -> list[tuple[Condition, Term]]:
    """Return the conditions that a word says without signs; none where it cannot mean one."""
    forms = [_SYMBOL.fullmatch(form) for form in in_signs(part.folded)]
    try:
        return [_signed(part.typed, match, known) for match in forms if match]
    except _NonsenseError:
        return []


def _signed(typed: str, match: re.Match[str], known: Vocabulary) -> tuple[Condition, Term]:
    """Return the condition that a sign makes, and the words before it to find."""
    measure, left = _measure(match["left"])
    return _value(typed, measure, match["sign"], match["right"], known), Term(left, left)


def _simple(part: Term, known: Vocabulary) -> Condition | None:
    """Return the condition that a word on its own is: 目标, 以上, 增速, 亿元, 全省第一."""
    typed, word = part.typed, part.folded
    if status := _STATUSES.get(word):
        return Condition(Kind.STATUS, typed, word, status=status)
    if bound := _BOUNDS.get(word):
        return Condition(Kind.BOUND, typed, f"写明“{word}”", bound=bound)
    if word in _ALONE:
        return Condition(Kind.MEASURE, typed, word, measure=_MEASURES[word])
    if word in known.units:
        return Condition(Kind.UNIT, typed, f"单位{word}", unit=word)
    match = _RANK.fullmatch(word)
    return _rank(typed, match) if match else None


def _rank(typed: str, match: re.Match[str]) -> Condition:
    scope, word = match["scope"] or "", match["word"] or ""
    place = str(small_number(match["number"])) if match["number"] else word
    if word == "首位":
        place = "1"
    words = scope + (f"第{match['number']}" if match["number"] else word)
    return Condition(Kind.RANK, typed, words, scope=scope, place=place)


def _section(typed: str, name: str, known: Vocabulary) -> Condition:
    if not name:
        raise _NonsenseError("“sec:”后面要写章节名，如 sec:对外开放。")
    if known.headings and not any(name in heading for heading in known.headings):
        raise _NonsenseError(f"没有名称含“{_short(name)}”的章节。")
    return Condition(Kind.SECTION, typed, f"章节含“{_short(name)}”", section=name)


def _measure(left: str) -> tuple[Measure | None, str]:
    """Return the measure that the words before a sign end with, and the words before it."""
    for word, measure in _MEASURES.items():
        if left.endswith(word):
            return measure, left.removesuffix(word)
    return None, left


def _value(
    typed: str, measure: Measure | None, sign: str, right: str, known: Vocabulary
) -> Condition:
    operator = _SIGNS.get(sign)
    if operator is None:
        raise _NonsenseError(f"看不懂“{_short(sign)}”，可写 > ≥ < ≤ =。")
    if not right:
        raise _NonsenseError(f"“{_short(typed)}”后面缺一个数，如 >10%、>1000亿。")
    match = _NUMBER.fullmatch(right)
    if match is None:
        raise _NonsenseError(
            f"“{_short(typed)}”里的“{_short(right)}”不是数，应写作 >10%、>1000亿。"
        )
    number, unit = match["number"], match["unit"]
    if not _is_unit(unit, known):
        raise _NonsenseError(f"“{_short(typed)}”里的单位“{_short(unit)}”，报告里没有。")
    noun = _MEASURE_NAMES[measure] if measure else ""
    return Condition(
        Kind.VALUE,
        typed,
        f"{noun}{_SIGN_WORDS[operator]} {number}{unit}",
        operator=operator,
        value=Decimal(number.replace(",", "")),
        unit=unit,
        measure=measure,
    )


def _is_unit(unit: str, known: Vocabulary) -> bool:
    """Whether figures can be counted in this: a scale, or a unit of the reports at any scale."""
    if unit in _SCALES or unit == "%":
        return True
    bases = {known_unit.lstrip("万亿") for known_unit in known.units}
    return fold(unit).lstrip("万亿") in {fold(base) for base in bases if base}


def _short(words: str) -> str:
    return words if len(words) <= 20 else words[:20] + "…"
