"""Names in an 附件说明."""

import pytest

from doclint.official.attachment import attachment_names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["附件：某某管理办法"], ("某某管理办法",)),
        (["附件：1.甲表", "2.乙表"], ("甲表", "乙表")),
        (["附件：1．甲表；", "　　　2．乙表。"], ("甲表", "乙表")),
        (
            ["附件：1.《某规则（2023版）》", "\t修改条款", " 2.《某细则》（修订版）"],
            ("《某规则（2023版）》修改条款", "《某细则》（修订版）"),
        ),
        (["附件：", "一、甲编制大纲（略）", "二、乙编制大纲（略）"], ("甲编制大纲", "乙编制大纲")),
        (["附件：2021年重点任务分工方案"], ("2021年重点任务分工方案",)),
        (
            ["附件：XX年度情况表—1", "XX年度重新鉴定情况表—2"],
            ("XX年度情况表—1", "XX年度重新鉴定情况表—2"),
        ),
        (["附件1：甲表", "附件2：乙表"], ("甲表", "乙表")),
        (["附件：《某通知》（某办发〔2012〕286号）"], ("《某通知》（某办发〔2012〕286号）",)),
    ],
)
def test_names(lines: list[str], names: tuple[str, ...]) -> None:
    """Numbers, end marks and 略 go; wrapped names are joined."""
    assert attachment_names(lines) == names
