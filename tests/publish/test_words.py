"""What a banner says for every status."""

import pytest

from doclint.publish.model import Mark
from doclint.publish.words import banner, chinese_date, ground_text
from doclint.registry.model import Ground

GROUND = Ground("某市人民政府关于废止部分文件的决定", "某政发〔2021〕3号")
BY = "依据《某市人民政府关于废止部分文件的决定》（某政发〔2021〕3号）"
OWN = Ground("某市供热办法", "某政发〔2016〕1号")


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (Mark("repealed", "已废止", "2021-09-24", GROUND), f"【已废止】本文件自2021年9月24日起废止，{BY}。"),
        (Mark("repealed", "", "2021-09-04", GROUND), f"【已废止】本文件自2021年9月4日起废止，{BY}。"),
        (Mark("repealed", "已废止", "", GROUND), f"【已废止】本文件已废止，{BY}。"),
        (Mark("repealed", "全文废止", "2021-09-24", GROUND, successor="某市供热条例"), f"【全文废止】本文件自2021年9月24日起废止，{BY}；现行规定见《某市供热条例》。"),
        (Mark("repealed", "停止执行", "2021-09-24", GROUND), f"【停止执行】本文件自2021年9月24日起停止执行，{BY}。"),
        (Mark("expired", "已失效", "2021-09-24", GROUND), f"【已失效】本文件自2021年9月24日起失效，{BY}。"),
        (Mark("expired", "已失效", "2021-09-24", OWN, number="某政发〔2016〕1号"), "【已失效】本文件有效期届满，自2021年9月24日起失效。"),
        (Mark("partly_repealed", "部分废止", "2021-09-24", GROUND, "第三条"), f"【部分废止】本文件第三条自2021年9月24日起废止，{BY}。"),
        (Mark("partly_repealed", "部分失效", "2021-09-24", GROUND), f"【部分失效】本文件部分内容自2021年9月24日起失效，{BY}。"),
        (Mark("amended", "已修改", "2021-09-24", GROUND, "第三条", "某市供热办法（2021年修订）"), f"【已修改】本文件第三条自2021年9月24日起修改，{BY}；修改后的文本见《某市供热办法（2021年修订）》。"),
        (Mark("not_yet", "尚未施行", "2030-01-01", Ground("")), "【尚未施行】本文件自2030年1月1日起施行，目前尚未施行。"),
        (Mark("in_force", "有效", "2021-09-24", GROUND), ""),
        (Mark("repealed", "已废止", "2021-09-24", Ground("")), "【已废止】本文件自2021年9月24日起废止。"),
    ],
)  # fmt: skip
def test_banner(mark: Mark, text: str) -> None:
    assert banner(mark) == text


def test_a_lapse_is_never_called_a_repeal() -> None:
    for since in ("", "2021-09-24"):
        assert "废止" not in banner(Mark("expired", "已失效", since, OWN))
        assert "失效" not in banner(Mark("repealed", "已废止", since, Ground("某决定")))


@pytest.mark.parametrize(
    ("ground", "text"),
    [
        (Ground("某决定", "某政发〔2021〕3号"), "《某决定》（某政发〔2021〕3号）"),
        (Ground("《某决定》", ""), "《某决定》"),
        (Ground("某决定", "无"), "《某决定》"),
        (Ground("", "某政发〔2021〕3号"), "某政发〔2021〕3号"),
        (Ground(" 某\n决定 "), "《某 决定》"),
    ],
)
def test_grounds(ground: Ground, text: str) -> None:
    assert ground_text(ground) == text


@pytest.mark.parametrize(("iso", "text"), [("2021-09-04", "2021年9月4日"), ("2021", ""), ("", "")])
def test_dates(iso: str, text: str) -> None:
    assert chinese_date(iso) == text
