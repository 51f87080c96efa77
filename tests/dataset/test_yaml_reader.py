from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import Unquoted, YamlList, line_of, read_yaml


def read(text: str) -> tuple[object, list[str]]:
    problems = Problems()
    data = read_yaml(text, "f.yaml", problems)
    return data, [str(problem) for problem in problems.listed()]


def test_libyaml_is_there() -> None:
    assert yaml.__with_libyaml__


def test_scalars_are_text_unless_every_reader_agrees() -> None:
    data, found = read("a: 1\nb: true\nc: null\nd: '3'\ne: 宁波\nf: -7\ng: ~\nh:\ni: \"false\"\n")
    assert found == []
    assert data == {
        "a": 1, "b": True, "c": None, "d": "3", "e": "宁波", "f": -7, "g": None, "h": None,
        "i": "false",
    }  # fmt: skip


@pytest.mark.parametrize(
    "word", ["585.7", "12:30", "no", "017", "1_000", "3.10", "2022-01-01", "0x1F", "+5", "="]
)
def test_what_readers_disagree_on_is_neither_text_nor_number(word: str) -> None:
    data, _ = read(f"a: {word}\n")
    assert isinstance(data, dict)
    assert isinstance(data["a"], Unquoted)
    assert repr(data["a"]) == word


@pytest.mark.parametrize(
    "words", ["a & b", "a *b", "5 * 3", "好!", "a !b", "x &y: z".replace(":", "："), "a[b]{c"]
)
def test_signs_inside_words_are_no_alarm(words: str) -> None:
    assert read(f"a: {words}\n") == ({"a": words}, [])


@pytest.mark.parametrize("words", ["&x", "*x", "!x", "[[[", "a: b", "# x", "- x"])
def test_signs_inside_quotes_are_no_alarm(words: str) -> None:
    assert read(f'a: "{words}"\n') == ({"a": words}, [])


def test_block_text_and_byte_order_are_kept() -> None:
    assert read("a: |\n  一\n  二\nb: [x, {c: y}]\n") == (
        {"a": "一\n二\n", "b": ["x", {"c": "y"}]},
        [],
    )


BAD = {
    "empty": ("", "f.yaml:1: 文件是空的"),
    "white": (" \n\n", "f.yaml:1: 文件是空的"),
    "comment only": ("# x\n", "f.yaml:1: 文件里没有内容"),
    "list": ("\n- a\n", "f.yaml:2: 最外层"),
    "scalar": ("a\n", "f.yaml:1: 最外层"),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", "f.yaml:3: 键“a”与第 1 行重复"),
    "nested duplicate": ("x:\n  a: 1\n  a: 3\n", "f.yaml:3: 键“a”与第 2 行重复"),
    "anchor": ("a: &x 1\n", "f.yaml:1: 不接受锚点 &x"),
    "anchored list": ("b: 1\na: &x [1]\n", "f.yaml:2: 不接受锚点"),
    "alias": ("a: 1\nb: *x\n", "f.yaml:2: 不接受别名 *x"),
    "tag": ("a: !!python/object:os.system x\n", "f.yaml:1: 不接受以 ! 开头"),
    "bare tag": ("a: ! x\n", "f.yaml:1: 不接受以 ! 开头"),
    "brackets": ("a: " + "[" * 200_000, "f.yaml:1: 嵌套超过 64 层"),
    "braces": ("{a: " * 100_000, "f.yaml:1: 嵌套超过 64 层"),
    "dashes": ("- " * 200_000, "f.yaml:1: 嵌套超过 64 层"),
    "complex key": ("? [a]\n: b\n", "f.yaml:1: 键只能是一个词"),
    "tab": ("a:\n\tb: 1\n", "f.yaml:2: 缩进用了制表符"),
    "two documents": ("a: 1\n---\nb: 2\n", "f.yaml:2: 一个文件只能有一份文档"),
    "open quote": ("a: 'x\n", "引号没有收尾"),
    "colon": ("a: b: c\n", "f.yaml:1: 冒号的位置不对"),
    "open list": ("a: [1, 2\n", "方括号没有收尾"),
    "bad escape": ('a: "\\q"\n', "f.yaml:1: 缩进、冒号或引号不合"),
    "control": ("a: 1\nb: \x07\n", "f.yaml:2: 含有控制字符"),
    "at sign": ("a: @x\n", "f.yaml:1: 这个字符不能放在开头"),
}


@pytest.mark.parametrize(("text", "complaint"), BAD.values(), ids=BAD.keys())
def test_bad_files_get_one_sentence_with_its_line(text: str, complaint: str) -> None:
    data, found = read(text)
    assert data is None
    assert len(found) == 1
    assert complaint in found[0]


def test_a_very_long_number_is_no_integer() -> None:
    assert read("a: 1\nb: " + "9" * 5000) == (None, ["f.yaml:2: 这个数太长；是编号的话请加引号。"])


def test_an_error_without_a_place_is_told_for_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str) -> None:
        raise yaml.MarkedYAMLError

    monkeypatch.setattr("briefing_app.dataset.yaml_reader._read", fail)
    assert read("a: 1")[1] == ["f.yaml: 缩进、冒号或引号不合 YAML 写法。"]


def test_lines_are_known_down_to_the_item() -> None:
    data, _ = read("a: 1\nb:\n  - x\n  - c: y\n    d: z\n")
    assert line_of(data, ("a",)) == 1
    assert line_of(data, ("b", 0)) == 3
    assert line_of(data, ("b", 1, "d")) == 5
    assert line_of(data, ("b", 1, "nothing")) == 4
    assert line_of(data, ("b", 9)) == 2
    assert line_of(data, ("a", "deeper")) == 1
    assert isinstance(data, dict)
    assert isinstance(data["b"], YamlList)


@given(st.text(max_size=200))
def test_any_text_gives_data_or_one_problem(text: str) -> None:
    data, found = read(text)
    assert (data is None) == (len(found) == 1)
