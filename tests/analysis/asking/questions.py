"""Questions as people type them, with what the bundled report answers.

Question | indicator | printed actual | printed target; nothing where the text has nothing.
Written from the text: names, parts, sayings, pinyin, initials, digits, whole questions,
words in another order, other scripts and widths.
"""

from __future__ import annotations

from typing import NamedTuple


class Question(NamedTuple):
    """One question and its answer."""

    text: str
    indicator: str
    actual: str
    target: str


_LINES = """
固定资产投资 | fixed-investment | 10% | 10%以上
固投 | fixed-investment | 10% | 10%以上
固投增速 | fixed-investment | 10% | 10%以上
固投去年多少，今年目标？ | fixed-investment | 10% | 10%以上
投资 固定资产 | fixed-investment | 10% | 10%以上
gutou | fixed-investment | 10% | 10%以上
gdzctz | fixed-investment | 10% | 10%以上
guding zichan | fixed-investment | 10% | 10%以上
gu投 | fixed-investment | 10% | 10%以上
fixed asset investment | fixed-investment | 10% | 10%以上
社会消费品零售总额 | retail-sales | 4870亿元 | 6%
社零 | retail-sales | 4870亿元 | 6%
社消零 | retail-sales | 4870亿元 | 6%
消费品零售总额 | retail-sales | 4870亿元 | 6%
社零增速 | retail-sales | 4.8% | 6%
社零排名 | retail-sales | 全省前列 | 6%
shls | retail-sales | 4870亿元 | 6%
shehuixiaofeipin | retail-sales | 4870亿元 | 6%
社會消費品零售總額 | retail-sales | 4870亿元 | 6%
外资 | foreign-capital | 37亿美元 | 50亿美元
实际利用外资 | foreign-capital | 37亿美元 | 50亿美元
利用外资完成多少 | foreign-capital | 37亿美元 | 50亿美元
外资目标 | foreign-capital | 37亿美元 | 50亿美元
wz | foreign-capital | 37亿美元 | 50亿美元
waizi | foreign-capital | 37亿美元 | 50亿美元
FDI | foreign-capital | 37亿美元 | 50亿美元
实到外资今年目标是多少亿美元 | foreign-capital | 37亿美元 | 50亿美元
37亿 | foreign-capital | 37亿美元 | 50亿美元
50亿美元 | foreign-capital | 37亿美元 | 50亿美元
内资 | domestic-capital | 1850亿元 | 2000亿元
引进内资 | domestic-capital | 1850亿元 | 2000亿元
neizi | domestic-capital | 1850亿元 | 2000亿元
1850亿元 | domestic-capital | 1850亿元 | 2000亿元
GDP | gdp |  | 5.5%以上
地区生产总值目标 | gdp |  | 5.5%以上
今年经济增长目标是多少 | gdp |  | 5.5%以上
shengchanzongzhi | gdp |  | 5.5%以上
财政收入 | general-budget |  | 与经济增长基本同步
一般公共预算收入预期 | general-budget |  | 与经济增长基本同步
居民收入 | resident-income |  | 与经济增长基本同步
居民收入目标 | resident-income |  | 与经济增长基本同步
城乡居民人均可支配收入 | resident-income |  | 与经济增长基本同步
CPI | cpi |  | 3%以内
物价 | cpi |  | 3%以内
物价涨幅控制在多少 | cpi |  | 3%以内
失业率 | urban-unemployment |  | 3.5%以内
登记失业率目标 | urban-unemployment |  | 3.5%以内
就业 | urban-jobs | 24万人 | 20万人
新增就业多少人 | urban-jobs | 24万人 | 20万人
城镇新增就业去年完成情况 | urban-jobs | 24万人 | 20万人
xzjy | urban-jobs | 24万人 | 20万人
24万人 | urban-jobs | 24万人 | 20万人
研发 | rd-intensity | 3.0% | 3.15%
R&D | rd-intensity | 3.0% | 3.15%
研发投入强度 | rd-intensity | 3.0% | 3.15%
研发经费占比 | rd-intensity | 3.0% | 3.15%
R&D投入目标 | rd-intensity | 3.0% | 3.15%
3.15% | rd-intensity | 3.0% | 3.15%
专利 | invention-patents | 4.7万件 | 5.3万件
发明专利 | invention-patents | 4.7万件 | 5.3万件
有效发明专利拥有量 | invention-patents | 4.7万件 | 5.3万件
fmzl | invention-patents | 4.7万件 | 5.3万件
技术交易额 | tech-transactions | 500亿元 | 突破600亿元
技术合同 | tech-transactions | 500亿元 | 突破600亿元
高新技术企业 | hightech-firms | 36% | 1500家
高企 | hightech-firms | 36% | 1500家
高新技术企业增长排名 | hightech-firms | 全省首位 | 1500家
科技型中小企业 | tech-smes | 突破2万家 |
专精特新 | little-giants | 101家 | 120家
小巨人 | little-giants | 101家 | 120家
专精特新“小巨人”今年新增多少家 | little-giants | 101家 | 120家
单项冠军 | single-champions | 20个 | 20家左右
国家级制造业单项冠军 | single-champions | 20个 | 20家左右
danxiangguanjun | single-champions | 20个 | 20家左右
上市公司 | listed-companies | 11家 | 10家以上
总部企业 | headquarters | 105家 | 100家以上
数字经济 | digital-core-revenue | 4800亿元 | 5800亿元
数字经济核心产业 | digital-core-revenue | 4800亿元 | 5800亿元
核心产业营收目标 | digital-core-revenue | 4800亿元 | 5800亿元
4800亿 | digital-core-revenue | 4800亿元 | 5800亿元
高新产业增加值 | hightech-value-added | 超6% | 7%
战新 | emerging-value-added | 超6% | 8%
战略性新兴产业增加值 | emerging-value-added | 超6% | 8%
规上工业增加值 | large-industry-value-added |  | 8%
工业增加值目标 | large-industry-value-added |  | 8%
服务业增加值 | service-value-added |  | 7%以上
科技服务业 | tech-service-revenue | 420亿元 | 20%
科技服务业营收 | tech-service-revenue | 420亿元 | 20%
软件收入 | software-revenue |  | 15%
制造业贷款 | manufacturing-loans |  | 12%
新增制造业贷款 | new-manufacturing-loans | 821.3亿元 |
制造业中长期贷款 | manufacturing-longterm-loans |  | 14%
普惠小微贷款 | inclusive-loans | 35.5% | 16%
普惠小微贷款增速 | inclusive-loans | 35.5% | 16%
小微贷款 | inclusive-loans | 35.5% | 16%
减负 | cost-reduction | 585.7亿元 | 力争330亿元以上
降本减负 | cost-reduction | 585.7亿元 | 力争330亿元以上
585.7 | cost-reduction | 585.7亿元 | 力争330亿元以上
惠企政策资金 | policy-funds | 432.5亿元 | 力争360亿元以上
退税 | vat-refund | 409亿元 |
首贷户 | first-loan-firms | 2.1万户 |
市场主体 | market-entities | 突破130万户 |
消费券 | consumption-vouchers | 近20亿元 |
重点项目 | municipal-projects |  | 400个以上
省市重点建设项目 | provincial-municipal-projects | 463个 |
市级重点建设项目 | municipal-projects |  | 400个以上
463个 | provincial-municipal-projects | 463个 |
基建 | infrastructure-investment |  | 15%
基础设施投资 | infrastructure-investment |  | 15%
制造业投资 | manufacturing-investment |  | 力争30%
民间投资 | private-investment |  | 8%以上
民投目标 | private-investment |  | 8%以上
专项债 | special-bonds | 353亿元 |
政府投资基金 | government-fund | 超424亿元 |
海铁联运 | sea-rail | 145万标箱 |
海铁 | sea-rail | 145万标箱 |
20.4% | sea-rail | 20.4% |
跨境电商 | crossborder-ecommerce | 突破2000亿元 |
跨境电商进出口额 | crossborder-ecommerce | 突破2000亿元 |
出口 | foreign-trade-exports | 全国城市第五位 |
出口第几 | foreign-trade-exports | 全国城市第五位 |
出口排第几 | foreign-trade-exports | 全国城市第五位 |
外贸进出口 | foreign-trade |  | 保持全国占比份额
进出口目标 | foreign-trade |  | 保持全国占比份额
服务贸易 | service-trade | 20% |
海外仓 | overseas-warehouses | 42万平方米 |
中东欧进口 | cee-imports | 40% |
航运中心 | shipping-center | 全球十强 |
PM2.5 | pm25 | 每立方米22微克 |
pm25 | pm25 | 每立方米22微克 |
空气质量 | pm25 | 每立方米22微克 |
水质 | surface-water-quality | 93.6% |
绿色工厂 | green-factories | 686家 |
粮食产量 | grain-output | 14.3亿斤 |
粮食 | grain-output | 14.3亿斤 |
生猪 | pigs | 15% |
养老 | elderly-beds | 4000张 |
养老床位 | elderly-beds | 4000张 |
养老金 | basic-pension | 全省第一 |
托育 | childcare-places | 9574个 |
托位 | childcare-places | 9574个 |
保租房 | rental-housing | 7.3万套（间） |
保障性租赁住房 | rental-housing | 7.3万套（间） |
学位 | school-places | 4.6万个 |
随迁子女 | migrant-pupils | 超97% |
低保 | minimum-living | 全省第一 |
低收入农户收入 | low-income-farmers | 15.1% |
慈善信托排名 | charity-trusts | 全省第一 |
营商环境排名 | business-survey | 全国第五 |
营商环境第几 | business-survey | 全国第五 |
垃圾分类 | waste-sorting | 全国大城市第二 |
垃圾分类排第几 | waste-sorting | 全国大城市第二 |
老旧小区改造 | old-communities | 800万平方米 |
改造城中村 | urban-village-renewal | 1076万平方米 |
绿道 | greenways | 471公里 |
断头路 | dead-end-roads | 17条 |
顶尖人才 | top-talent-projects | 4个 | 4个
甬江人才 | yongjiang-talent-projects | 402个 | 400个
大学生 | graduates-attracted | 超22万人 | 20万人
引进大学生目标 | graduates-attracted | 超22万人 | 20万人
高技能人才 | skilled-talents | 5.1万人 | 5万人
存款 | deposits | 突破3万亿元 |
贷款余额 | loans | 突破3万亿元 |
能耗 | energy-quota | 65万吨标煤 |
亩均税收 | tax-per-mu | 6% |
数据共享 | data-sharing | 100% |
出庭应诉率 | court-appearance | 100% |
政协提案 | cppcc-proposals | 475件 |
人大代表建议 | congress-proposals | 534件 |
城市书房 | city-studies | 20家 |
省运会金牌 | games-gold | 均列第二 |
实验室 | key-labs | 3家 | 5家
重点实验室 | key-labs | 3家 | 5家
研发机构 | provincial-rd-institutes |  | 5家
天使基金 | angel-fund |  | 100%以上
智能工厂 | smart-workshops |  | 100个
三类企业 | three-types-firms |  | 3000家
规上服务业企业 | large-service-firms |  | 1000家
固定资産投資 | fixed-investment | 10% | 10%以上
ＧＤＰ | gdp |  | 5.5%以上
固 投 | fixed-investment | 10% | 10%以上
"""

QUESTIONS = tuple(
    Question(*(cell.strip() for cell in line.split("|"))) for line in _LINES.strip().splitlines()
)
