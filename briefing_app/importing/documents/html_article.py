"""Which part of a web page is the article: where the prose is, not what the class says."""

from __future__ import annotations

import re
from typing import Any

from briefing_app.importing.documents.html_tree import Block, Node, Page
from briefing_app.importing.documents.records import Line

_ENOUGH = 0.97
"""The innermost element with so much of the page's prose holds the article."""
_MENU = 0.6
"""A block with so many linked characters is a menu, a crumb trail or a list of articles."""
_ASIDE_SHARE = 0.3
_FURNITURE = re.compile(
    r"^[【\[\s]*(?:字体|字号|大\s*中\s*小|打印|关闭|分享|扫一扫|责任编辑|责编|编辑[：:]|来源[：:]|作者[：:]|"
    r"信息来源|稿源|发布时间|发布日期|发文日期|日期[：:]|时间[：:]|浏览|点击|阅读|访问|上一[篇页]|下一[篇页]|"
    r"版权所有|主办[：:单]|承办[：:单]|[^\s]{0,2}ICP备|[^\s]{0,4}公网安备|网站标识码|相关链接|相关文章|相关稿件|"
    r"当前位置|您(?:现在)?的位置|首页|收藏|无障碍|索引号|主题分类|发文机关|发文字号|文号[：:]|成文日期|公开方式|"
    r"返回(?:顶部|首页)|我要(?:分享|纠错)|设为首页|联系我们|网站地图|视力保护)"
)
_TITLE_ENDS = re.compile(r"[_|\-—–－｜]")
_REPORT = ("报告", "工作")
_LOOKED_AT = 12
"""So many lines at the start of the article may hold its title already."""


def article(page: Page) -> list[Block]:
    """Return the blocks of the article, without what stands around it."""
    blocks = _without_asides(page)
    total = sum(page.blocks[i].characters for i in blocks if page.blocks[i].strong)
    if not total:
        return [page.blocks[i] for i in blocks if not _is_menu(page.blocks[i])]
    node = _widened(page, _innermost(page, total))
    inside = [page.blocks[i] for i in blocks if node.first <= i < node.last]
    return _trimmed(inside)


def title_of(root: Any) -> str:
    """Return the name a page gives itself, without that of its site, or ""."""
    for name in ("ArticleTitle", "og:title"):
        for key in ("name", "property"):
            for meta in root.iterfind(f".//meta[@{key}='{name}']"):
                if words := _words(meta.get("content") or ""):
                    return words
    parts = _TITLE_ENDS.split(_words(root.findtext(".//title") or ""))
    known = [part.strip() for part in parts if all(word in part for word in _REPORT)]
    return known[0] if known else parts[0].strip()


def with_title(lines: list[Line], title: str, headings: list[str]) -> list[Line]:
    """Put the page's heading before an article that does not show it itself.

    Only a heading that agrees with the page's title, or names a report, is one: the largest
    letters of a page are often the site's.
    """
    start = _plain("".join(line.text for line in lines[:_LOOKED_AT]))
    wanted = [h for h in headings if _plain(h) and _agree(h, title)]
    wanted += [h for h in (*headings, title) if all(word in h for word in _REPORT)]
    if not wanted or any(_plain(heading) in start for heading in wanted):
        return lines
    return [Line(wanted[0], level=1, whole=True), *lines]


def _innermost(page: Page, total: int) -> Node:
    """Return the last element, in the order they open, that holds nearly all the prose."""
    enough = [node for node in page.nodes if node.strong >= _ENOUGH * total]
    return enough[-1] if enough else Node(-1, 0, aside=False, last=len(page.blocks))


def _widened(page: Page, node: Node) -> Node:
    """Take in the elements around as long as they add prose and no menus."""
    while node.parent >= 0 and _adds_prose(page, page.nodes[node.parent], node):
        node = page.nodes[node.parent]
    return node


def _adds_prose(page: Page, outer: Node, node: Node) -> bool:
    """Return whether the article goes on around an element; a single block is never all of it."""
    grows = outer.strong > node.strong or node.last - node.first == 1
    added = page.blocks[outer.first : node.first] + page.blocks[node.last : outer.last]
    return grows and not any(map(_is_menu, added))


def _without_asides(page: Page) -> list[int]:
    """Return the blocks that lie in no menu or footer, unless that holds the article."""
    total = sum(block.characters for block in page.blocks if block.strong)
    gone = bytearray(len(page.blocks))
    for node in page.nodes:
        if node.aside and node.strong < _ASIDE_SHARE * total:
            gone[node.first : node.last] = b"\x01" * (node.last - node.first)
    return [i for i in range(len(page.blocks)) if not gone[i]]


def _trimmed(blocks: list[Block]) -> list[Block]:
    """Drop menus and labels before the first and after the last paragraph of prose."""
    strong = [i for i, block in enumerate(blocks) if block.strong]
    first, last = (strong[0], strong[-1]) if strong else (0, len(blocks) - 1)
    return [
        block
        for i, block in enumerate(blocks)
        if first <= i <= last or not (_is_menu(block) or _is_furniture(block))
    ]


def _is_menu(block: Block) -> bool:
    return block.linked > _MENU * block.characters


def _is_furniture(block: Block) -> bool:
    return _FURNITURE.match(block.lines[0].text) is not None


def _words(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return "".join(text.split())


def _agree(heading: str, title: str) -> bool:
    return _plain(heading) in _plain(title) or (bool(title) and _plain(title) in _plain(heading))
