"""Words of work reports, and the characters that recognition takes for one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from briefing_app.importing.repair.wordlist import WORDS

_GROUPS = """
人入 末未 己已 日曰 士土 千干于 大太 问间 天夫 无元 午牛 折拆 折析 拔拨 侯候 暖缓 晴睛 幕墓 概慨
载戴 载栽 捐损 住往 传伟 侍待 职织 积织 纲网 钢纲 治冶 没设 泽译 汇江 准淮 况祝 刊刑 制刷 匹医
团闭 困因 园圆 场扬 坏环 坚竖 增赠 失矢 委季 宗宋 官宫 尘尖 师帅 底低 建健 志忘 块快 恩思 执热
才寸 早旱 村材 桂柱 格恪 亿忆 代伐 倍信 偿尝 储诸 免兔 典曲 刺剌 协办 单早 吨顿 呈皇 哈给 器嚣
围困 垃拉 域城 墙增 娱误 字宇 宁宇 宣宜 密蜜 寒塞 察祭 崇祟 市布 幅副 平乎 幼幻 庆床 延廷 异导
张弦 归旧 彩采 彻砌 径经 得碍 微徽 忠患 总急 戏戎 户尸 技枝 抗杭 护沪 押抽 担但 招拓 持特 挂桂
挖控 推堆 援缓 摘滴 支丈 教救 整警 断继 旋施 既即 暂智 杂染 构沟 检捡 植值 模摸 步涉 残浅 汽气
流硫 测侧 海悔 浦捕 润闰 涨胀 漏满 炼练 焦集 燃然 牌脾 状壮 狠很 珠株 班斑 理埋 电申 监盐 盘盆
直真 知如 短矩 矿旷 破玻 票粟 秀季 移侈 税悦 稳隐 突穿 站战 竞竟 章童 端瑞 第弟 签答 简筒 管菅
粮娘 精情 紧坚 累罗 红江 约钓 级吸 纪记 纯钝 线钱 组祖 终冬 绍召 结给 络洛 统充 绩债 续读 维准
编偏 缩宿 置直 老考 者着 聚骤 肃萧 脱晚 致至 若苦 获荻 菜莱 营宫 落洛 蓄畜 蓝监 虑虚 融隔 补朴
装袋 规现 观现 触独 讨对 议仪 设没 证征 评坪 识织 诉斥 诊珍 试式 话活 语悟 误娱 请清 谈淡 财材
货贷 质盾 购构 贵责 资咨 赛寒 超起 越赵 趋趁 跨垮 践残 踪综 转传 辅铺 迁迂 迅讯 运远 近进 述迷
追迫 退迟 送选 适话 速束 遭糟 避壁 邮油 郊效 部陪 采彩 释译 野墅 量童 钟种 铁轶 锋峰 错措 镇填
闭团 闻间 防访 阵陈 降隆 限眼 险验 难谁 零雪 需雷 震晨 静净 顶项 顺须 预顶 题提 风凤 首道 驱躯
驻住 乌鸟 兑兄 凌凌 列到 刃刀 利刑 另别 名各 司可 合台 员贡 土士 壮状 奖桨 妇归 宽觅 尽屡 岗岚
帮邦 废度 座坐 强弹 徙徒 恢惜 抉扶 抡抢 挤济 据锯 掘握 搏博 撒散 旦但 昌冒 易昜 显昱 木术 板扳
栋拣 根很 桥娇 梯涕 榜傍 毫豪 洁浩 涌诵 清情 温湿 源原 滩难 潮湖 煤媒 猪诸 瓜爪 畅杨 登凳 矛予
确碓 碳磺 祥样 禁楚 种钟 程积 竿竽 糖塘 绕饶 绿录 网冈 群郡 耕耘 肋助 股般 胶咬 腾滕 舱航 荒慌
蔬疏 讯迅 译泽 诚试 该核 谋煤 账帐 赔陪 轨执 辨辩 达迭 逐遂 遇遏 酒洒 铭名 销消 锻锻 阅阁 队认
陆陵 障彰 集隼 韧轫 颁颂 颗棵 飘瓢 鲜鳞 麻床 齐济
"""
"""Characters that look alike, a group a word; a character may stand in several."""


@cache
def words() -> frozenset[str]:
    """Return the words that are spelled right."""
    return frozenset(WORDS.split())


@cache
def misread() -> Mapping[str, str]:
    """Return the word that is meant, for each form with one character taken for another.

    Forms that are words as well, or could stand for two words, are left out.
    """
    known = words()
    found: dict[str, str] = {}
    twice: set[str] = set()
    for word in known:
        for wrong in _variants(word):
            if wrong in known or found.get(wrong, word) != word:
                twice.add(wrong)
            found[wrong] = word
    return {wrong: meant for wrong, meant in found.items() if wrong not in twice}


@cache
def confusable() -> Mapping[str, str]:
    """Return for each character the ones it may be taken for."""
    found: dict[str, str] = {}
    for group in _GROUPS.split():
        for char in group:
            others = group.replace(char, "")
            found[char] = found.get(char, "") + others
    return found


def _variants(word: str) -> Iterator[str]:
    for at, char in enumerate(word):
        for other in confusable().get(char, ""):
            yield word[:at] + other + word[at + 1 :]
