"""What a report is: title, place, seal, years, id."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing_app.importing.draft import About
from briefing_app.importing.outline.places import latin, place_of_seal, seal_of
from briefing_app.importing.outline.years import years_of

_PLACE = (
    r"(?:(?!自治|[年月日])[\u4e00-\u9fff]{2,11}?"
    r"(?:省|特别行政区|自治区|市|自治州|自治县|自治旗|林区|特区|新区|盟|县|区|旗|镇|乡|街道|州))+"
)
_PLACES = (
    re.compile(rf"代表(?P<place>{_PLACE})人民政府"),
    re.compile(rf"在(?P<place>{_PLACE})第[一二三四五六七八九十\d]+届人民代表大会"),
    re.compile(rf"(?P<place>{_PLACE})(?:\d{{4}}年)?(?:人民)?政府工作报告"),
    re.compile(rf"(?P<place>{_PLACE})人民政府(?:代理?)?(?:[省市县区州旗镇乡]长|主席)"),
    re.compile(
        rf"^(?P<place>{_PLACE})(?:人民政府)?(?:代理?|常务)?副?(?:[省市县区州旗镇乡]长|主席)"
        r"[\u4e00-\u9fff·]{2,6}$"
    ),
    re.compile(rf"(?P<place>{_PLACE})第[一二三四五六七八九十\d]+届人民代表大会"),
)
_COUNCIL = re.compile("代表国务院|国务院总理|全国人民代表大会")
_TITLE = re.compile(r"[^，。！？：；—]{0,24}(?:政府)?工作报告(?:（?20\d{2}年?）?)?")
_SEPARATORS = re.compile(r"[_|｜\-–—]+|\s{2,}")


def about(
    front: Sequence[str], body: Sequence[str], headings: Sequence[str], *, title: str, name: str
) -> About:
    """Return what title, date, speaker and headings say; 0 and "" where nothing does.

    `front` are the paragraphs before the first heading, `title` and `name` the document's
    own title and its file name.
    """
    names = (title, re.sub(r"\.\w{2,5}$", "", name))
    place = _place((*front, *names), body)
    review, plan = years_of(headings, front, body, (*_titles(front), *names))
    letters = latin(place) if place else ""
    return About(
        id=f"{letters}-{plan}" if letters and plan else "",
        title=_title((*_titles(front), *names), place, plan),
        place=place,
        seal=seal_of(place, "".join(body)),
        review_year=review,
        plan_year=plan,
    )


def _place(front: Sequence[str], body: Sequence[str]) -> str:
    """Return the place that speaks, or "" where only 全市 is said."""
    for words in front:
        if _COUNCIL.search(words):
            return "国务院"
    for pattern in _PLACES:
        for words in front:
            found = pattern.search(words)
            if found:
                return found["place"]
    for pattern in _PLACES[:2]:
        for words in body:
            found = pattern.search(words)
            if found:
                return found["place"]
    return place_of_seal("".join(body))


_ANY_YEAR = re.compile(r"(?:19|20)\d\d")


def _titles(front: Sequence[str]) -> list[str]:
    """Return the lines before the text that name a report."""
    return [m[0] for words in front if (m := _TITLE.match(words)) and "代表" not in m[0]]


def _title(names: Sequence[str], place: str, plan: int) -> str:
    """Return the title as printed where it names the place, else one made of it; with a year."""
    for name in names:
        for part in _SEPARATORS.split(name):
            found = _TITLE.search(part)
            if found and len(found[0]) > len("政府工作报告"):
                printed = found[0].strip()
                return f"{printed} {plan}" if plan and not _ANY_YEAR.search(printed) else printed
    if not place:
        return f"{plan}年政府工作报告" if plan else "政府工作报告"
    owner = "" if place == "国务院" else place
    return f"{owner}政府工作报告 {plan}" if plan else f"{owner}政府工作报告"
