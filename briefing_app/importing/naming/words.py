"""The words that stand around numbers in work reports, as data."""

from __future__ import annotations

from enum import Enum, auto


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


_UP = "增长 上升 提高 上涨 攀升 回升 递增 提升 增加 扩大 增 升 上调 上浮 增幅 涨幅 增速 增长率 净增长 正增长 快速增长 稳定增长 改善 多增 扩张 扩容 延长 上扬 拓展"
_DOWN = "下降 降低 减少 压减 缩减 收窄 下调 回落 精简 压缩 缩短 下滑 减 降 负增长 降幅 削减 少增 减量 下降率 压降 核减 节约 减轻 走低"
_TO = "到 至 为 到了 至约"
_REACHES = (
    "达到 达 为 是 即 实现 完成 超过 突破 超 达到了 达成 保持在 稳定在 控制在 维持在 稳控在 保持 稳定 控制 维持 "
    "跃升至 跃升到 跃上 迈上 迈入 站上 跨越 跨入 累计达 累计达到 总量达 总量达到 高达 多达 已达 已达到 "
    "恢复到 恢复至 发展到 发展至 增至 合计达 进入 位于 安排 完成了 实现了 超额完成 突破了 首次突破 首破 "
    "相当于 压实到 落实到 扩至 缩至 只有 仅有 仅为 均为 力保 有 共有 现有 已有 拥有 达标 "
    "守住 占 不低于 不少于 不高于 不超过 低于 接近 逼近 冲刺 再上 再创"
)
_FILLERS = (
    "了 已 将 再 又 也 还 只 仅 就 能 可 要 应 需 拟 按 近 约 共 总 计 各 每 且 并 另 由此 "
    "预计 预期 计划 确保 一次性 同比 环比 年均 平均 人均 累计 合计 共计 总计 实际 继续 年 全年 当年 "
    "名义 可比 分年 持续 同口径 按可比口径 按可比价 按可比价格 按不变价 按不变价计算 按可比价计算 "
    "按可比价格计算 按可比口径计算 可比口径 同比口径 扣除价格因素 扣除价格因素后 扣除价格因素实际 "
    "至少 进一步 大幅 逐年 连年 五年 四年 三年 五年累计 三年累计 年度 总共 规划 目标 目标是 目标为 "
    "大约 估计 左右 多 以 在 到 至 于 先后 今年 去年 明年 上半年 下半年 较好 较快 稳步 稳定 提前 "
    "五年来 年内 月均 日均 全部 逐步 均值 净 首次 每年 平均每年 每年平均 不断 有望 可望 预算 拟按 一律 "
    "每人每月 每人每年 每月 每人 每亩 每户 每吨 每头 每平方米 月人均 年人均 每人每天 普遍 总体 全市 新 连续 五年年均 近五年年均"
)
_EACH = "均 都 双双 皆 各 同 全部"
_RESPECTIVELY = "分别 依次 各自"
_ABOVE = "高于 快于 高出 领先 多于 高于全国 优于 超出 好于 领先于 快 高"
_BELOW = "低于 慢于 少于"
_HEDGES = "力争 争取 争创 力争实现 力争达到 努力实现"
_NEW = "新增 净增 新增加 净增加 新增了"


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
        ("从 由", Tail.FROM),
    ):
        tails |= dict.fromkeys(words.split(), tail)
    for words, tail in ((_UP, Tail.UP_TO), (_DOWN, Tail.DOWN_TO)):
        tails |= {verb + to: tail for verb in words.split() for to in _TO.split()}
    return tails


TAILS = _tails()
"""What a word does at the end of a lead; the longest that fits counts."""

LONGEST_TAIL = max(map(len, TAILS))

HEADS = frozenset(
    "产量 面积 规模 总额 增速 增幅 总量 数量 占比 比重 营收 收入 营业收入 主营业务收入 税收 税收收入 利润 "
    "利润总额 投资 总投资 总投资额 投资额 完成投资 计划投资 年度投资 年度计划投资 当年投资 到位资金 产值 总产值 "
    "销售额 交易额 成交额 余额 总数 户数 人数 覆盖率 办结率 满意率 满意度 合格率 完成率 开工率 竣工率 投资完成率 "
    "浓度 平均浓度 贡献率 总里程 里程 总长 总长度 长度 金额 总金额 合同金额 协议金额 协议投资 签约金额 增加值 "
    "惠及群众 受益群众 单产 总产 亩均产量 平均单价 年产值 年产量 综合产值 开工面积 竣工面积 "
    "存量 增量 资金 融资 融资额 授信总额 授信 投资总额 用地 建筑面积 总建筑面积 装机 装机容量 注册企业 "
    "经营性收入 拟利用资金 引资额 到位率 转化率 通过率 优良率 达标率 利用率 增长率 综合实力 标准 人均 户均 "
    "开工 竣工 建成 投产 办复率 参保率 就业率 生产 发电量".split()
)
"""Nouns that say how something is measured and not what: the subject stands before."""

SHARE_ENDINGS = tuple(
    "率 占比 比重 比例 强度 覆盖面 度 面 贡献 普及 份额 百分比 之比 水平 达标 系数".split()
)
"""Ends of names whose percentage is a level."""

GROWTH_ENDINGS = tuple("增长率 增速 增幅 涨幅 年均增速 平均增速 增长速度".split())
FALL_ENDINGS = tuple("下降率 降幅 跌幅 压减率 降低率".split())

NEW_VERBS = tuple(
    "新增 净增 新设 新设立 新认定 新培育 新获批 新发展 新登记 新注册 新入库 新增加 新入统 新纳统 新落户".split()
)

GENERIC_VERBS = tuple(
    "获 完成 实现 达到 建成 开展 组建 发放 落实 兑付 兑现 获批 获评 获得 荣获 落地 设立 培育 争取 投放 累计 "
    "举办 承办 实施 推进 推动 打造 创建 争创 形成 招引 签约 投用 安排 筹集 拨付 下达 认定 评选 选聘 遴选 "
    "支持 出台 制定 拥有 使用 确定 启动 加快 抓好 提供 开通 储备 谋划 列入 入库 发行 下拨 投入 配备 选派 "
    "招录 招聘 吸纳 聘请 建立 建设 培养 布局 申报 上报 发展 组织 集聚 汇聚 引导 确保 保障 做好 争得 "
    "成功举办 成功创建 成功申报 创成 评定 授予 布设 铺设 落户 对接 签订 达成 聚集 现有 已有 共有 有 "
    "力争 争取 力争全年 力保 努力实现 保持 稳定 巩固 守住 坚守 坚决守住 新建成 建成投用 建成并投用 "
    "动工建设 开工建设 开工 全力推进 加快推进 加快建设 有序推进 统筹推进 深入推进 统筹 编制 收获 争取到 "
    "到位 争取到位 取得 带动 撬动 释放 实行 采取 推出 共 共计 合计 完善 保留 保有 设置 增设 新开通 "
    "支出 投资 筹措 归集 募集 追加 下拨 预拨 安置 接待 征集 刊发 组织开展 选树 依托 创造 提取 发出 "
    "签发 颁发 新开设 开设 开办 创办 派出 受益 覆盖 惠及 直接惠及".split()
)
"""Verbs that say no more than that something was done: not part of a name."""

KEPT_VERBS = frozenset(
    "惠及 直接惠及 投资 支出 覆盖 受益 安置 接待 带动 到位 开工 投入 建设 发展 培养 保障".split()
)
"""Generic verbs that stay where the noun alone would not say what was counted."""

FRONT_FILLERS = tuple(
    "预计 预计全年 全年 去年 今年 上年 当年 目前 截至目前 截至年底 一年来 五年来 过去一年 过去五年 这一年 年内 "
    "其中 同时 此外 另外 特别是 尤其是 仅 并 且 也 还 又 再 已 将 把 使 令 让 要 须 我们 我市 我省 我县 我区 我州 我国 "
    "我旗 实际 初步核算 经初步核算 据初步统计 初步统计 据统计 初步预计 全力 努力 着力 大力 积极 持续 继续 稳步 "
    "成功 顺利 全面 深入 扎实 加力 超额 提前 率先 主动 进一步 不断 累计 共 共计 合计 总计 平均 每年 分别 均 都 "
    "第一时间 高质量 高标准 高水平 高起点 高效 有效 精准 统筹 首次 再次 相继 先后 陆续 同步 切实 优先 重点 "
    "一次性 年均 五年 三年 四年 两年 五年间 三年来 四年来 两年来 各级 对 向 以 从 由 到 在 为 与 和 及 以及 、 的 等 "
    "之 中 后 年 底 末 至 届时 力争 争取 确保 力争全年 计划 拟 预期 经 建议 目标 即 如 因此 至此 还有 "
    "历史性 历史性地 一举 强势 坚决 仍 仍有 用 使用 先 先行 把 面对 利用 总体要求 过去的一年 这五年 五年累计 期间 年底 年末 来 上 下 更多 比 让更多 共有 是 今年拟 建议 "
    "年底前 上半年 下半年 一季度 前三季度 前11个月 有".split()
)
"""Words at the front of a subject that are no part of a name."""

KEEP_FRONT = tuple(
    "实际利用 实际使用 实际到 实际吸收 实际投 先进 先行 先导 先锋 先天 坚持 用地 用水 用电 用户 用工 用能 用海 有限 人均 对外 对口 对种 对企 为企 为群 在建 在校 在岗 在册 在线 在库 在外 在园 在籍 上市 上缴 下岗 中央 中小 中国 中欧 中医 "
    "中型 中等 中高 中职 中学 中心 新型 新兴 新能源 新材料 新经济 新业态 新车 新农 新一代 新生 新增 新建 新改 新扩 新开 新设 "
    "以上 到位 到港 与央 与京 由 年产 年度 年货 年处 年人 年旅 年接 年综 年营 年出 末端 底线 "
    "平均工资 平均浓度 平均预期 平均受教育 平均寿命 更新 比重 比例 经济 经营 经常 经费 经开 全面小康 "
    "后备 下拨 下达 下放 下派 上划 来 和谐 从业 共有产权 共享 有效 有机 有序 有线 有色 有限 向外 中标 持续经营 "
    "新区 新城 新社 新闻 新办 新技 新产 新模 新品 新签 新发 新引 新培 新登 新注 新认 新入 新获 新落 新投 新购 新批 新录 新成 新创 新组 "
    "等级 等外 重点 优先 高效节水 高质量发展 高标准农田 高水平专 高水平大 高水平学 高质量专 主动脉 努 "
    "的士 再生 再贷款 再担保 已建 全面推 中职 还款 还田 还林 还草 统筹城 要素 也 都市 都江 都匀 和田 和县 "
    "最低 最高 最大 更 较大 较 下水 上水 上网 上云 上星 上规 上限 中试 中药 中粮 中游 中长 中短 中部 中巴 中铁 中车 中班 "
    "对台 对美 对欧 对日 对韩 对非 对东 以工 以旧 以 为民 为农 为老 为困 为小 在学 在职 在逃 在孵 在营 在统 在全 年新 年减 年均可 年节".split()
)
"""Fronts that look like fillers and belong to the name."""

TIME_FRONT = (
    r"(?:到|至|截至|截止|自|从|在|比|较)?(?:"
    r"(?:19|20)\d\d年(?:底|末|初|全年|以来|上半年|[1-9]\d?[-—至]\d\d?月)?|“?十[一二三四五]五”?(?:规划)?(?:末|时期|期间|以来)?|"
    r"(?:过去|今后|未来|近)[一二三四五十\d]+年(?:来|间)?|(?:年|月)[底末](?:前)?|\d{1,2}月(?:底|份|末)?(?:前)?|"
    r"(?:汛期|春节|国庆|采暖季|供暖季|入冬|开学)(?:前|后)|"
    r"(?:上|前|一|二|三|四|[1-4])[一二三四]?季度)"
)
"""A time at the front of a subject, as a regular expression."""

RIGHT_STOPS = (
    "的 获 入选 入围 列入 纳入 建成 投用 投产 竣工 开工 启动 完成 实现 落地 得到 达到 全部 均 已 正在 加快 全面 超额 "
    "顺利 成功 通过 支持 惠及 有序 签约 上线 投入 进入 跻身 荣获 被 用于 助力 享受 脱贫 摘帽 出列 增长 下降 "
    "提高 超过 占 居 位居 位列 形成 冲锋 奔赴 驰援 投身 参加 参与 取得 达标 为 在 向 从 于 与 稳 率先 基本 有力 有效 加速 "
    "如期 按期 陆续 相继 先后 落户 入驻 入库 开业 开园 开放 开展 实行 实施 可 能 将 持续 不断 得 受益 受惠 受 贯通 集中 以及其他"
).split()
"""Where the noun behind a number ends."""

RIGHT_VERBS = tuple(
    "获 入选 入围 列入 纳入 建成 投用 投产 竣工 开工 启动 完成 实现 落地 得到 达到 均 已 正在 加快 超额 顺利 通过 支持 惠及 "
    "签约 进入 跻身 荣获 被 用于 助力 占 居 位居 位列 安排 安置 增长 下降 提高 超过 比 较 高于 低于 是 为 并 且 而 同比 环比 "
    "其中 主要 实施 分别 新建 用 到 及其 以确保 左右 在 将 连续 继续 创 刷新 再创 稳居 排 列 位 跃居 办结 全覆盖 落户 开展 "
    "推动 推进 打造 建设 促进 带动 保障 解决 提升 强化 加强 深化 培育 引进 发放 用好 拓展 优化 改善 扶持 奖励 补助 资助 撬动 "
    "大关 台阶 新台阶 关口 门槛 水平 目标 新高 增加 减少 上升 下调 调整 缩短 压缩 恢复 跃升 攀升 升 降 增 扩 缩 让 以及 或 既 仍 还 也 都 又 才 不 超 和 与 及".split()
)
"""What follows a number and is no noun that the number counts."""

MANY_HEADS = tuple(
    "城镇居民人均可支配收入 居民人均可支配收入 人均可支配收入 居民人均纯收入 人均纯收入 人均财政补助标准 人均补助标准 居民收入 "
    "可支配收入 主营业务收入 营业收入 增加值 总产值 产值 销售额 交易额 营收 收入 产量 余额 投资 浓度 平均浓度 覆盖率 参保率 面积 "
    "利润总额 利润 税收 进出口 零售额 总量 数量 占比 比重 比例 标准 人数 户数 增速 投诉率 满意率 合格率 达标率 利用率 处理率 "
    "补助标准 保障标准 总数 规模".split()
)
"""Heads that several subjects share: 城镇、农村居民人均可支配收入."""

NAMED_RISES = ("增收", "增产", "增亏", "增值")
"""Verbs of growing that stay in the name: 农民人均增收."""

PAIRED_WORDS = {
    "城乡居民": ("城镇居民", "农村居民"),
    "城乡低保": ("城市低保", "农村低保"),
    "城乡": ("城市", "农村"),
    "存贷款": ("存款", "贷款"),
    "城镇和农村居民": ("城镇居民", "农村居民"),
    "城镇、农村居民": ("城镇居民", "农村居民"),
    "城镇、乡村居民": ("城镇居民", "农村居民"),
    "城镇与农村居民": ("城镇居民", "农村居民"),
    "粮食种植面积和产量": ("粮食种植面积", "粮食产量"),
}
"""Short forms of two subjects."""

RANK_VERBS = tuple(
    sorted(
        "创 再创 创下 均创 刷新 位居 居 位列 列 排名 排 跃居 稳居 保持 蝉联 继续保持 再次荣获 荣获 获 获得 成为 为 是 继续位居 持续位居 保持在 保持了 "
        "均居 均列 进入 进位到 进位至 上升到 上升至 提升至 提升到 位于 处于 走在 名列 升至 跃升至 跃升到 跻身 持续保持 跃至 升到 排在 "
        "排名在 始终保持 并列 居于 挺进 达到 评为 被评为 迈入 重返 稳居于 连续位居 持续稳居 继续稳居 再次位居 前移至 晋升至".split(),
        key=len,
        reverse=True,
    )
)
"""What joins a place to what has it, longest first."""

GENERIC_NOUNS = frozenset(
    "项目 企业 案例 事项 单位 机构 人员 产品 作品 城市 县 村 乡镇 村庄 学校 家 工作 家庭 群众 学生 职工 任务 措施 "
    "河流 楼宇 社区 园区 景区 品牌 工程 成果 试点 平台 个人 集体 街道 医院 行动 基地 县区 区县 县市 贫困村 行政村".split()
)
"""Nouns behind a number that say little: what is said of them makes the name."""

CLASSIFIERS = frozenset(
    "个 家 项 件 条 所 座 栋 处 户 部 场 次 名 人 种 批 套 批次 片 辆 台 艘 架 支 篇 对 间 张 只 片区 口 组 例 起 宗 款 门 本 "
    "幅 届 期 届次 类 块 盏 根 株 棵 头 羽 公里 千米 里 平方米 亩 人次 位 道 幢 孔 公顷 平方公里 场次 轮".split()
)
"""Units of what is counted or measured out, so that 改造提升 before them is a name."""

INVESTMENTS = ("计划总投资", "总投资", "年度计划投资", "计划投资", "完成投资", "累计投资", "协议投资", "投资")
"""Heads that stand before the sum while the project stands behind it, longest first."""

CUT_VERBS = tuple(
    "完成 实现 建成 新增 引进 培育 打造 争取 发放 获批 获评 开展 落实 投放 达到 认定 发行 下达 签约 招引 拨付 创建 组建".split()
)
"""Verbs after which a subject begins that is too long as a whole."""
