"""The status a page states: words that stand alone, never prose, never negations."""

import pytest

from doclint.page.model import Field, Span
from doclint.page.stated import stated_status, without_status

_NOWHERE = Span(0, 0)


def _field(label: str, value: str) -> Field:
    return Field(label, value, _NOWHERE, _NOWHERE, _NOWHERE)


@pytest.mark.parametrize(
    ("title", "status", "bare"),
    [
        ("某市供热管理办法（已废止）", "已废止", "某市供热管理办法"),
        ("【已失效】某市供热管理办法", "已失效", "某市供热管理办法"),
        ("某市供热管理办法[有效]", "有效", "某市供热管理办法"),
        ("某市供热管理办法（部分失效）", "部分失效", "某市供热管理办法"),
        ("某市供热管理办法〔全文废止〕", "全文废止", "某市供热管理办法"),
        ("某市供热管理办法 (失效)", "失效", "某市供热管理办法"),
        ("某市供热管理办法（试行）", "", "某市供热管理办法（试行）"),
        ("某市关于废止部分文件的决定", "", "某市关于废止部分文件的决定"),
        ("某市供热管理办法（不废止）", "", "某市供热管理办法（不废止）"),
        ("某市宣布失效文件目录", "", "某市宣布失效文件目录"),
    ],
)
def test_titles(title: str, status: str, bare: str) -> None:
    assert stated_status((), [title], ()) == status
    assert without_status("".join(title.split())) == "".join(bare.split())


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("【已废止】本文件自2021年9月24日起废止，依据《…的决定》（某政发〔2021〕3号）。", "已废止"),
        ("（部分失效）", "部分失效"),
        ("本文件已废止", "废止"),
        ("本文已于2019年12月31日失效。", "失效"),
        ("提示：该文件已被《某市供热条例》废止", "废止"),
        ("注：本办法已根据某政发〔2020〕1号修改", "修改"),
        ("本规定自2020年1月1日起停止执行。", "停止执行"),
        ("此件有效期已满，自行失效", "自行失效"),
        ("本通知自2020年1月1日起施行，有效期至2025年12月31日，期满自动失效。", ""),
        ("本办法不予废止", ""),
        ("本办法尚未失效", ""),
        ("本通知自印发之日起施行，原《某市供热暂行办法》同时废止。", ""),
        ("本决定自公布之日起施行，有效期五年。", ""),
        ("为废止不适应形势的文件，现就清理工作通知如下：", ""),
        ("废止", ""),
    ],
)
def test_lines(line: str, status: str) -> None:
    assert stated_status((), (), [line]) == status


@pytest.mark.parametrize(
    ("label", "value", "status"),
    [
        ("有效性", "有 效", "有效"),
        ("时效性", "现行有效", "现行有效"),
        ("有效性", "部分失效", "部分失效"),
        ("有效性", "", ""),
        ("有效期", "5年", ""),
        ("有效性", "自2020年1月1日起至2025年12月31日止，期满后自行失效，另有规定的除外", ""),
    ],
)
def test_fields(label: str, value: str, status: str) -> None:
    assert stated_status((_field(label, value),), (), ()) == status


def test_a_mark_by_hand_goes_before_a_field_filled_by_default() -> None:
    fields = (_field("有效性", "有效"),)
    assert stated_status(fields, ["某市供热管理办法（已废止）"], ()) == "已废止"
    assert (
        stated_status((_field("有效性", "已失效"),), ["某市供热管理办法（废止）"], ()) == "已失效"
    )
