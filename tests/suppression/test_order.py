"""Orders in comments, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.suppression.order import Order, orders


@pytest.mark.parametrize(
    ("text", "codes", "reason"),
    [
        ("doclint: 忽略 EL003 标题引用原文", ("EL003",), "标题引用原文"),
        ("doclint：忽略EL003，标题引用原文", ("EL003",), "标题引用原文"),
        ("DocLint ： 忽略 el003 原文", ("EL003",), "原文"),
        ("ｄｏｃｌｉｎｔ: 忽略 ＥＬ００３　原文", ("EL003",), "原文"),
        ("doclint: 请忽略：EL003：原文（见附件）", ("EL003",), "原文（见附件）"),
        ("doclint：忽略 EL003、EL005 原因：沿用旧文号。", ("EL003", "EL005"), "沿用旧文号。"),
        ("doclint: 忽略 EL003 和 el005, EL021\n理由是照录", ("EL003", "EL005", "EL021"), "照录"),
        ("doclint: 忽略 EL003 EL003 照录", ("EL003",), "照录"),
        ("doclint: 忽略 BH003:zuofei 照录", ("BH003:zuofei",), "照录"),
        ("doclint: 忽略 EL003: OA系统生成", ("EL003",), "OA系统生成"),
        ("doclint: 忽略 EL003 OA系统生成", ("EL003",), "OA系统生成"),
        ("doclint: 忽略 EL003 2012年以前的文件", ("EL003",), "2012年以前的文件"),
        ("请看。doclint: 忽略 EL003 照录\n下一行", ("EL003",), "照录 下一行"),
        ("doclint: 忽略 EL03 照录", ("EL03",), "照录"),
    ],
)
def test_an_order_is_read(text: str, codes: tuple[str, ...], reason: str) -> None:
    (order,) = orders(text)
    assert (order.codes, order.reason, order.fault) == (codes, reason, "")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("doclint: 忽略 EL003", "没有写原因"),
        ("doclint: 忽略 EL003 。", "没有写原因"),
        ("doclint: 忽略 EL003 原因：", "没有写原因"),
        ("doclint: 忽略", "“忽略”后面没有写规则代码"),
        ("doclint: 忽略 这一段", "“忽略”后面没有写规则代码"),
        ("doclint: EL003 不对", "没有写“忽略”"),
    ],
)
def test_a_faulty_order_says_what_is_lacking(text: str, fault: str) -> None:
    (order,) = orders(text)
    assert order.fault == fault


@pytest.mark.parametrize(
    "text", ["", "请核对", "doclint 报告说有误", "用 doclint 查过，忽略 EL003"]
)
def test_what_only_mentions_doclint_is_no_order(text: str) -> None:
    assert orders(text) == []


def test_several_orders_in_one_comment() -> None:
    text = "doclint: 忽略 EL003 甲\ndoclint：忽略 EL005\nDOCLINT: 忽略 EL021 丙"
    assert orders(text) == [
        Order(("EL003",), "甲", "doclint: 忽略 EL003 甲"),
        Order(("EL005",), "", "doclint：忽略 EL005", "没有写原因"),
        Order(("EL021",), "丙", "DOCLINT: 忽略 EL021 丙"),
    ]


@given(st.text(alphabet="doclint:：忽略 EL003、，。原因\n和BH:x()　１", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """Nothing raises; what is followed has a code and a reason."""
    for order in orders(text):
        assert order.fault or (order.codes and order.reason)
