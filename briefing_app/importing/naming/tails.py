"""Words that stand right before a number, and what they do to it."""

from __future__ import annotations

from enum import Enum, auto

from briefing_app.importing.naming.listing import listed


class Tail(Enum):
    """What a word at the end of the lead (the words before a number) does."""

    FILLER = auto()
    """Says nothing about the number: 已, 共, 预计."""
    REACHES = auto()
    """Joins the number to what stands before: 达到, 为, 控制在."""
    UP = auto()
    DOWN = auto()
    UP_TO = auto()
    """The number is what was reached by growing: 提高到."""
    DOWN_TO = auto()
    NEW = auto()
    """新增 behind its noun: 市场主体新增5万户."""
    EACH = auto()
    """One number for several: 均, 双双."""
    RESPECTIVELY = auto()
    """One number for each of several: 分别."""
    FROM = auto()
    """Opens 从X提高到Y."""
    ABOVE = auto()
    """Compares with another place: 高于."""
    BELOW = auto()
    HEDGE = auto()
    """A word of intent: 力争."""


_UP = listed(
    """
    增收 增产
    前移 前进
    增长 上升 提高 上涨 攀升 回升 递增 提升 增加 扩大 增 升 上调 上浮 增幅
    涨幅 增速 增长率 净增长 正增长 快速增长 稳定增长 改善 多增 扩张 扩容 延长
    上扬 拓展
    """
)
_DOWN = listed(
    """
    后移 后退 减产 减收
    下降 降低 减少 压减 缩减 收窄 下调 回落 精简 压缩 缩短 下滑 减 降 负增长
    降幅 削减 少增 减量 下降率 压降 核减 节约 减轻 走低
    """
)
_RATES = frozenset(("增速", "增幅", "涨幅", "增长率", "降幅", "下降率"))
"""Nouns among the verbs: 增速为8% says what it is and not what it came to."""
_TO = listed(
    """
    到 至 为 到了 至约
    """
)
_REACHES = listed(
    """
    达到 达 为 是 即 实现 完成 超过 突破 超 达到了 达成 保持在 稳定在 控制在
    维持在 稳控在 保持 稳定 控制 维持 跃升至 跃升到 跃上 迈上 迈入 站上 跨越
    跨入 累计达 累计达到 总量达 总量达到 高达 多达 已达 已达到 恢复到 恢复至
    发展到 发展至 增至 合计达 进入 位于 安排 完成了 实现了 超额完成 突破了
    首次突破 首破 相当于 压实到 落实到 扩至 缩至 只有 仅有 仅为 力保 有
    共有 现有 已有 拥有 达标 守住 占 不低于 不少于 不高于 不超过 低于 接近
    逼近 冲刺 再上 再创
    """
)
_FILLERS = listed(
    """
    了 已 将 再 又 也 还 只 仅 就 能 可 要 应 需 拟 按 近 约 共 总 计
    各 每 且 并 另 由此 预计 预期 计划 确保 一次性 同比 环比 年均 平均 人均 户均 亩均 村均
    累计 合计 共计 总计 实际 继续 年 全年 当年 名义 可比 分年 持续 同口径
    按可比口径 按可比价 按可比价格 按不变价 按不变价计算 按可比价计算 按可比价格计算
    按可比口径计算 可比口径 同比口径 扣除价格因素 扣除价格因素后 扣除价格因素实际
    至少 进一步 大幅 逐年 连年 五年 四年 三年 五年累计 三年累计 年度 总共 规划
    目标 目标是 目标为 大约 估计 左右 多 以 在 到 至 于 先后 今年 去年 明年
    上半年 下半年 较好 较快 稳步 稳定 提前 五年来 年内 月均 日均 全部 逐步
    均值 净 首次 每年 平均每年 每年平均 不断 有望 可望 预算 拟按 一律 每人每月
    每人每年 每月 每人 每亩 每户 每吨 每头 每平方米 月人均 年人均 每人每天 普遍
    总体 全市 新 连续 五年年均 近五年年均
    """
)
_EACH = listed(
    """
    均 都 双双 皆 各 同 全部
    """
)
_RESPECTIVELY = listed(
    """
    分别 依次 各自
    """
)
_ABOVE = listed(
    """
    高于 快于 高出 领先 多于 高于全国 优于 超出 好于 领先于 快 高
    """
)
_BELOW = listed(
    """
    低于 慢于 少于
    """
)
_HEDGES = listed(
    """
    力争 争取 争创 力争实现 力争达到 努力实现
    """
)
_NEW = listed(
    """
    新增 净增 新增加 净增加 新增了
    """
)


def _tails() -> dict[str, Tail]:
    tails: dict[str, Tail] = {}
    for words, tail in (
        (_FILLERS, Tail.FILLER),
        (_REACHES, Tail.REACHES),
        (_UP, Tail.UP),
        (_DOWN, Tail.DOWN),
        (_ABOVE, Tail.ABOVE),
        (_BELOW, Tail.BELOW),
        (_EACH, Tail.EACH),
        (_RESPECTIVELY, Tail.RESPECTIVELY),
        (_HEDGES, Tail.HEDGE),
        (_NEW, Tail.NEW),
    ):
        tails |= dict.fromkeys(words, tail)
    for words, tail in ((_UP, Tail.UP_TO), (_DOWN, Tail.DOWN_TO)):
        tails |= {verb + to: tail for verb in words if verb not in _RATES for to in _TO}
    return tails


TAILS = _tails()
"""What a word does at the end of a lead; the longest that fits counts."""

LONGEST_TAIL = max(map(len, TAILS))

PLAIN_MOVES = listed(
    """
    增产 减产
    前移 后移 前进 后退
    上升 上调 下调 下降 净增 减少 压减 回升 增加 增长 多增 少增 延长 提高
    核减 精简 缩短 降低 减 增
    """
)
"""Verbs of more and less that are no part of a name even where things are counted."""

NOUN_ENDS = listed(
    """
    自然增长率
    城市更新 转型 共同 全国 以及 合同 协同 不同 相同 连同 存在 所在 现在 内在
    因为 行为 作为 成为 认为 人为 以为 统计 设计 审计 会计 老年 青年 少年
    成年 未成年 历年 近年 水平 公平 和平 生产线 绿化 成就 就业 更新 创新 革新
    高新 翻新 全新 崭新 总计 直至 甚至 乃至 功能 节能 储能 性能 职能 智能
    技能 产能 动能 势能 风能 太阳能 热能 电能 氢能 潜能 效能 核能 新能 认可
    许可 需要 主要 重要 纪要 提要 摘要 首要 供应 反应 响应 适应 效应 对应
    相应 必需 急需 内需 刚需 军需 所需 按需 直接 将就 造就 全总 老总 汇总
    规划目标 指标 其他 资源 同业 到位 以上 以下 发展规划 总体规划 详细规划
    专项规划 行动计划 国家计划 营业 企业 产业 科技 文化 出现 表现 体现 发现
    展现 再现 没有 所有 国有 公有 私有 特有 独有 含有 占有 持有 享有 富有
    具有 稀有 各自 来自 独自 亲自 财政预算 公共预算 决算 收支预算
    """
)
"""Words whose last character looks like a filler: 技能, 审计, 更新."""
