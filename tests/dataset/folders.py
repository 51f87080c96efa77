"""A small report folder for tests: valid as it is, and easy to damage."""

from __future__ import annotations

import hashlib
from pathlib import Path

SOURCE = """

【上接第1版】

一年来,主要做了三方面工作。 (一)稳链保供,
确保平稳

坚持主动抓、抓主动。助企纾困落实。降本减负
585.7亿元,居全省第一。宁波研究院人选"名单"。

报告

稳链"见效"。存贷款双双突破3万亿元。

全年增长
5%以上。
"""

REPORT = """\
format: 1
id: sample
title: 示例报告 2023
place: 示例市
seal: 例
review_year: 2022
plan_year: 2023
source:
  file: source.txt
  title: 示例
  page: 第2版
  note: ""
  sha256: {sha256}
sections:
  - id: review
    kind: review
    label: 一、
    title: 2022年回顾
    supplied: true
    paragraphs:
      - 【上接第1版】
      - 一年来，主要做了三方面工作。
    sections:
      - id: review-1
        label: （一）
        title: 稳链保供，确保平稳
        paragraphs:
          - 坚持主动抓、抓主动。
        sections:
          - id: review-1-1
            title: 助企纾困落实
            run_in: true
            paragraphs:
              - 助企纾困落实。降本减负585.7亿元，居全省第一。宁波研究院入选“名单”。
          - id: review-1-2
            title: 稳链“见效”
            run_in: true
            paragraphs:
              - 稳链“见效”。存贷款双双突破3万亿元。
    closing:
      - 全年增长5%以上。
"""

FIGURES = """\
format: 1
figures:
  - id: relief.rank
    section: review-1-1
    exact: 全省第一
    indicator: relief
    value: "1"
    unit: ""
    measure: rank
    period: 2022
    status: actual
    rank: {scope: 全省, place: "1", printed: 全省第一}
    ranks: [relief.level]
  - id: relief.level
    section: review-1-1
    exact: 585.7亿元
    indicator: relief
    value: "585.7"
    unit: 亿元
    measure: level
    period: 2022
    status: actual
  - id: deposits.level
    section: review-1-2
    prefix: 双双
    exact: 突破3万亿元
    applies_to: [deposits, loans]
    value: "3"
    unit: 万亿元
    measure: level
    bound: exceeds
    period: 2022
    status: actual
  - id: growth.target
    section: review
    exact: 5%以上
    suffix: 。
    indicator: growth
    name: 全年增速
    value: "5"
    unit: "%"
    measure: growth
    bound: at_least
    direction: up
    period: 2023
    status: target
    hedge: 力争
mentions:
  - {section: review, exact: 第1版, kind: label, note: 版次}
  - {section: review, exact: 一年来, kind: date}
  - {section: review, exact: 三方面, kind: count}
"""

CORRECTIONS = """\
format: 1
corrections:
  - id: split-area
    kind: line_break
    prefix: 三方面工作。
    exact: ""
    suffix: (一)
    corrected: ¶
    reason: 缺段落分隔。
    certainty: certain
  - id: renxuan
    kind: ocr
    prefix: 研究院
    exact: 人选"名单"
    corrected: 入选"名单"
    reason: 形近误识。
    certainty: certain
  - id: headline
    kind: torn_headline
    exact: ¶报告¶
    corrected: ¶
    reason: 残字。
    certainty: likely
  - id: doubt
    kind: ocr
    exact: 抓主动
    corrected: 抓主动
    reason: 存疑。
    certainty: doubt
  - id: width-comma
    kind: punctuation
    rule: every
    exact: ","
    corrected: ，
    count: 3
    reason: 半角。
    certainty: certain
  - id: width-open
    kind: punctuation
    rule: every
    exact: (
    corrected: （
    count: 1
    reason: 半角。
    certainty: certain
  - id: width-close
    kind: punctuation
    rule: every
    exact: )
    corrected: ）
    count: 1
    reason: 半角。
    certainty: certain
  - id: quotes
    kind: punctuation
    rule: pairs
    exact: '"'
    corrected: “”
    count: 4
    reason: 直引号。
    certainty: certain
  - id: topics
    kind: line_break
    rule: topics
    count: 1
    reason: 小标题另起一段。
    certainty: certain
"""

INDICATORS = """\
format: 1
indicators:
  - {id: relief, name: 降本减负, english: Cost relief, family: money, aliases: [减负]}
  - {id: deposits, name: 存款余额, english: Deposits, family: money, scope: [余额]}
  - {id: loans, name: 贷款余额, english: Loans, family: money, topic: 金融}
  - {id: growth, name: 生产总值, english: Gross product, family: ratio}
"""


def make_folder(
    root: Path,
    *,
    name: str = "sample",
    source: str = SOURCE,
    report: str = REPORT,
    figures: str = FIGURES,
    corrections: str = CORRECTIONS,
    indicators: str = INDICATORS,
) -> Path:
    """Write a report folder below `root`, with its indicators one folder above it."""
    folder = root / name
    folder.mkdir(parents=True, exist_ok=True)
    content = source.encode()
    digest = hashlib.sha256(content).hexdigest()
    (folder / "source.txt").write_bytes(content)
    (folder / "report.yaml").write_text(report.replace("{sha256}", digest), "utf-8")
    (folder / "figures.yaml").write_text(figures, "utf-8")
    (folder / "corrections.yaml").write_text(corrections, "utf-8")
    (root / "indicators.yaml").write_text(indicators, "utf-8")
    return folder
