"""Places: the one character they are known by, and their names in Latin letters."""

from __future__ import annotations

import re

_SEALS = """
北京京 天津津 河北冀 山西晋 内蒙古蒙 辽宁辽 吉林吉 黑龙江黑 上海沪 江苏苏 浙江浙 安徽皖
福建闽 江西赣 山东鲁 河南豫 湖北鄂 湖南湘 广东粤 广西桂 海南琼 重庆渝 四川川 贵州黔 云南滇
西藏藏 陕西陕 甘肃甘 青海青 宁夏宁 新疆新 香港港 澳门澳 台湾台 国务院国 宁波甬 温州瓯 绍兴越
嘉兴禾 金华婺 广州穗 佛山禅 成都蓉 南昌洪 福州榕 厦门鹭 泉州鲤 漳州芗 合肥庐 潍坊鸢 开封汴
西安镐 太原并 贵阳筑 南宁邕 海口椰 三亚鹿 大同云 常德武 衡阳雁 九江浔 赣州虔 景德镇瓷
"""
"""Name and seal in one word; a place that is not here has its first character."""
_PEOPLES = (
    "土家|苗|藏|羌|彝|壮|回|侗|布依|蒙古|哈萨克|朝鲜|傣|景颇|傈僳|白|哈尼|满|瑶|畲|黎|水|仡佬|纳西|拉祜|佤|毛南|仫佬"
    "|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|裕固|保安|撒拉|土|东乡|独龙|怒|普米|布朗|维吾尔"
)
_SUFFIX = re.compile(
    rf"(?:(?:{_PEOPLES})族?)*(?:特别行政区|自治区|自治州|自治县|自治旗)$"
    r"|(?:林区|特区|新区|开发区|街道|省|市|州|盟|县|区|旗|镇|乡)$"
)
_STATIONED = re.compile("驻(.)(?:解放军|部队|单位|官兵|高校|武警|人民解放军|各单位)")
_OFTEN = 3
_OUTER = re.compile(r".+(?:省|自治区|市|自治州|盟|州)(?=.{2,}(?:市|县|区|旗|州|镇|乡|街道)$)")


def seal_of(place: str, text: str = "") -> str:
    """Return the one character a place is known by: 甬 for 宁波市, else its first.

    The table of well-known places comes first, then what the text itself says: 驻甬部队.
    """
    if not place:
        return ""
    name = short_name(place)
    known = _seals().get(name)
    if known:
        return known
    said = _STATIONED.findall(text)
    return said[0] if said and said[0] in place else place[0]


def place_of_seal(text: str) -> str:
    """Return the place whose seal a text names (驻甬部队 for 宁波), or ""."""
    said = set(_STATIONED.findall(text))
    named = [n for n, seal in _seals().items() if seal in said and text.count(n) >= _OFTEN]
    if len(named) != 1:
        return ""
    speaks = re.search("代表([省市县区州旗])(?:人民)?政府", text)
    return named[0] + (speaks[1] if speaks else "")


def short_name(place: str) -> str:
    """Return a place without its rank and without what it lies in.

    >>> short_name("示例省甲乙市丙丁县"), short_name("某某土家族苗族自治州")
    ('丙丁', '某某')
    """
    inner = _OUTER.sub("", place)
    name = _SUFFIX.sub("", inner)
    return name if len(name) > 1 else inner


def latin(place: str) -> str:
    """Return a short name in Latin letters, for an id: ningbo. "" where there is none."""
    from pypinyin import lazy_pinyin  # 150 ms: only when a report is imported

    letters = "".join(lazy_pinyin(short_name(place))).lower()
    return re.sub("[^a-z0-9]", "", letters)


def _seals() -> dict[str, str]:
    return {entry[:-1]: entry[-1] for entry in _SEALS.split()}
