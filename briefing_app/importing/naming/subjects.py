"""Which phrase names a number: what stands before it, behind it, or was said before."""

from __future__ import annotations

import re

from briefing_app.importing.naming.findings import CARRIED, FAR_OFF, NO_NAME, PARTIAL, Name, Said
from briefing_app.importing.naming.leads import Lead
from briefing_app.importing.naming.phrases import (
    Subject,
    object_of,
    predicate_of,
    subject_of,
    without_ending,
)
from briefing_app.importing.naming.tails import Tail
from briefing_app.importing.naming.words import (
    CLASSIFIERS,
    GENERIC_NOUNS,
    GENERIC_VERBS,
    HEADS,
    INVESTMENTS,
    KEPT_VERBS,
    MEASURED_AS,
)
from briefing_app.importing.quantities.records import Quantity, QuantityKind

_LONG = 24
_SHORT = 2
_LONGEST_HEAD = 20
_LIMITS = ("以上", "以下", "以内")
_BROKEN = re.compile(
    "增势|势头|强劲|喜获|蓬勃|明显|全面|进一步|连跨|跨上|跨越|迈上|再上|跃上|稳步|持续|不断|实现|保持|继续|显著|大幅|平稳|较快|加快|同比"
)
_NUMBER = re.compile(r"\d[\d.]*[万亿]?\w?")
_WHOLE_OF_TAXES = ("预算收入", "财政收入", "财政总收入")
_BLAND = ("实施", "完成", "推进", "开展", "建设", "安排")
"""Verbs that do not tell one project from another."""
_SPENT_ON = re.compile(
    r"(?:新建|建设|建成|改造|实施|用于|打造|完成|启动|推进|新改建|改建|扩建|支持|购置|收购|搭建|建立|布局)了?(.+)"
)


def is_counted(quantity: Quantity) -> bool:
    """Return whether a number has a classifier: 21条, and not 21亿元."""
    return (
        quantity.kind is QuantityKind.AMOUNT
        and quantity.unit.lstrip("万亿千百十").partition("（")[0] in CLASSIFIERS
    )


def name_of(quantity: Quantity, lead: Lead, behind: str, said: Said, topic: str) -> Name:
    """Return the phrase that names a number; `said` remembers it for the clauses after."""
    subject = subject_of(lead.words)
    if lead.share_of or (lead.part_of and quantity.kind is not QuantityKind.MULTIPLE):
        return _share(subject, lead, said, topic)
    counted = is_counted(quantity)
    noun = object_of(behind, counted=counted)
    if name := _behind(quantity, lead, subject, behind, noun):
        said.name = said.name if name.endswith(INVESTMENTS) and said.name else name
        return Name(name, (), (noun, subject.verb + noun))
    if head := _head_in(subject, said):
        return _headed(head, subject, said)
    if subject.name:
        return _subject(subject, lead, counted, said)
    if said.share and _share_goes_on(quantity, lead):
        return Name(said.share)
    return _carried(lead, subject, noun, said, topic)


def _subject(subject: Subject, lead: Lead, counted: bool, said: Said) -> Name:
    """Return the name that stands before its number: 国内生产总值达到114万亿元."""
    name = without_ending(subject.name)
    also = (subject.verb + name, name + lead.verb, subject.name)
    kind = name.rpartition("等")[2]
    if counted and len(kind) > _SHORT and kind != name:
        name = kind
    if name.endswith(_LIMITS) and said.name:
        return Name(name + said.name, (CARRIED,))
    said.name, said.share = name, ""
    far = len(name) > _LONG and not lead.verb
    return Name(name, (FAR_OFF,) if far else (), also)


def _head_in(subject: Subject, said: Said) -> str:
    """Return the noun that does not say of what: 投资, 实施项目; "" if the name does."""
    name = without_ending(subject.name) or subject.verb
    if name in HEADS:
        return name
    plain = subject.name.removeprefix(subject.verb)
    bland = subject.verb in _BLAND and plain in GENERIC_NOUNS
    return plain if bland and (said.name or before_of(said)) else ""


def _share(subject: Subject, lead: Lead, said: Said, topic: str) -> Name:
    """Return 民生支出占一般公共预算支出比重, the subject taken from before if it must be."""
    base = subject.name or said.name or before_of(said)
    reasons = () if base else (PARTIAL,)
    if lead.part_of:
        return Name(f"{base or topic}占{lead.part_of}比例", reasons)
    said.name = subject.name or said.name
    said.share = f"{base or topic}占{lead.share_of}比重"
    return Name(said.share, reasons)


def _share_goes_on(quantity: Quantity, lead: Lead) -> bool:
    """Return whether a number goes on with a share: 由58.3%提高到65.7%，提高7.4个百分点."""
    came_to = quantity.kind is QuantityKind.PERCENT and lead.arrives
    return came_to or quantity.kind is QuantityKind.POINTS


def _behind(quantity: Quantity, lead: Lead, subject: Subject, behind: str, noun: str) -> str:
    """Return the name that stands behind its number; "" if none does."""
    if paid := _paid_for(subject, quantity, behind, noun):
        return paid
    if noun and _noun_counts(quantity, lead, subject):
        return _counted(noun, subject, behind)
    alone = (
        quantity.kind is QuantityKind.PERCENT and not subject.name and lead.verb in ("", "有", "使")
    )
    return noun if alone else ""


def _paid_for(subject: Subject, quantity: Quantity, behind: str, noun: str) -> str:
    """Return 科创孵化器投资 for 投资4.65亿元建设科创孵化器, and 城建类项目总投资."""
    if quantity.kind is not QuantityKind.AMOUNT or is_counted(quantity):
        return ""
    words = subject.name or subject.verb
    head = next((h for h in INVESTMENTS if words.endswith(h)), "")
    if not head:
        return ""
    if behind.startswith("的") and noun:
        return noun + head
    if words == head and (match := _SPENT_ON.match(behind)):
        return (object_of(match[1]) or match[1][:_LONG]) + head
    return ""


def _noun_counts(quantity: Quantity, lead: Lead, subject: Subject) -> bool:
    """Return whether the noun behind the number names it, rather than the words before."""
    if quantity.kind is not QuantityKind.AMOUNT or lead.moves or lead.arrives:
        return False
    return not (lead.verb and subject.name) or Tail.NEW in lead.tails


def _counted(noun: str, subject: Subject, behind: str) -> str:
    """Return the name of what is counted: 463个省市重点建设项目."""
    name = noun
    if noun.partition("（")[0] in GENERIC_NOUNS:
        if subject.name and not subject.name.endswith(("等", "的")):
            return subject.name[-_LONGEST_HEAD:] + noun
        name = predicate_of(behind.lstrip("的"), noun) + noun
    head = subject.verb if subject.verb in KEPT_VERBS else _without_verb(subject.name)
    if head and len(head) <= 8 and not head.endswith(("等", "的")) and head != noun:
        return head + name
    return name


def _without_sum(name: str) -> str:
    """Return what a sum was spent on, without the sum: 石化项目 of 石化项目投资."""
    head = next((h for h in INVESTMENTS if name.endswith(h)), "")
    return name.removesuffix(head) or name


def _without_measure(base: str) -> str:
    """Return what was measured in another way before: 水稻 of 水稻种植面积."""
    found = next((m for m in MEASURED_AS if base.endswith(m)), "")
    rest = base.removesuffix(found)
    return rest if len(rest) >= _SHORT else base


def _without_verb(head: str) -> str:
    """Return the words before a number without the verb they end with: 对农户发放."""
    verb = next((v for v in GENERIC_VERBS if len(v) > 1 and head.endswith(v)), "")
    return head.removesuffix(verb)


def _carried(lead: Lead, subject: Subject, noun: str, said: Said, topic: str) -> Name:
    """Return the subject that a clause without one goes on with."""
    name = said.name or before_of(said) or noun
    if not name and subject.verb in KEPT_VERBS:
        return Name(coming_of(said) + subject.verb, (PARTIAL,))
    if not name:
        return Name(topic or subject.verb or "数", (NO_NAME,))
    if not said.name:
        said.name = name
    plain = lead.moves or lead.beyond or lead.arrives
    if lead.each and lead.each not in name and not plain:
        return Name(lead.each + name, (CARRIED,))
    return Name(name, () if plain else (CARRIED,))


def _headed(head: str, subject: Subject, said: Said) -> Name:
    """Return 市级重点建设项目完成投资: the head alone does not say of what."""
    base = _without_sum(said.name or before_of(said))
    verb = "" if head == subject.verb else subject.verb
    if not base and (coming := coming_of(said)) and head in INVESTMENTS:
        return Name(coming + head, (CARRIED,))
    if not base:
        said.name = verb + head
        return Name(said.name, (PARTIAL,))
    if base.endswith(_WHOLE_OF_TAXES) and head.startswith("税收"):
        said.name = head
        return Name(head)
    name = base if base.endswith(head) else _without_measure(base) + head
    if not said.name:
        said.name = name
    return Name(name, (CARRIED,), (base + verb + head, head))


def before_of(said: Said) -> str:
    """Return the subject of the clause before, where that had no number."""
    name = subject_of(said.clause).name if said.clause else ""
    short = _BROKEN.split(name)[0].rstrip("“")
    return short if len(short) >= _SHORT else name


def coming_of(said: Said) -> str:
    """Return the subject of the clause that follows: what a sum was spent on."""
    words, *behind = _NUMBER.split(said.coming, maxsplit=1)
    before = subject_of(words).name
    return before if before and not before.endswith("等") else object_of("".join(behind))
