"""Shared runs of two texts: complete, never overlapping, linear."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.submission.overlap import SIZE, overlap

RULE = "各责任单位要于四月底前完成下穿通道和地下空间的全面排查并逐项登记"
OTHER = "小区外的道路积水请拨打城建部门的热线当天就会有人上门查看处理"
HANZI = st.text("甲乙丙丁戊己庚辛", max_size=60)


def test_copied_line_is_shared_as_a_whole() -> None:
    found = overlap([OTHER, RULE + "。"], ["总则", RULE])
    assert [(run.words, run.first, run.second) for run in found.runs] == [(RULE, 1, 1)]
    assert found.share == pytest.approx(len(RULE) / (len(RULE) + len(OTHER)))


def test_punctuation_and_spaces_do_not_hide_a_copy() -> None:
    assert overlap([RULE[:15] + "，　" + RULE[15:]], [RULE]).share == 1


@pytest.mark.parametrize("text", [f"“{RULE}”", f"《{RULE}》", RULE[: SIZE - 1], "", "。；，"])
def test_quotation_and_short_line_are_not_counted(text: str) -> None:
    assert overlap([text], [RULE]) == (0.0, 0, ())


@given(st.lists(HANZI, max_size=5), st.lists(HANZI, max_size=5))
def test_runs_stand_in_both_texts_and_make_up_the_share(
    first: list[str], second: list[str]
) -> None:
    found = overlap(first, second, 3)
    for run in found.runs:
        assert len(run.words) >= 3
        assert run.words in first[run.first] and run.words in second[run.second]
    assert sum(len(run.words) for run in found.runs) == pytest.approx(found.share * found.length)
    assert 0 <= found.share <= 1


@given(st.lists(HANZI, min_size=1, max_size=5))
def test_a_text_is_wholly_its_own(lines: list[str]) -> None:
    found = overlap(lines, lines, 1)
    assert found.share == (1.0 if any(lines) else 0.0)


def test_cost_is_linear() -> None:
    """Ten times the text costs about ten times as much, also where everything repeats."""

    def cost(count: int) -> float:
        lines = [RULE * 3 + str(i) for i in range(count)]
        start = process_time()
        overlap(lines, lines)
        return process_time() - start

    cost(50)
    assert min(cost(1000) for _ in range(3)) < 40 * min(cost(100) for _ in range(3))
