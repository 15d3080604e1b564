"""Clauses on effect, validity and repeal."""

import pytest

from doclint.official.clause import best_effect, effects_in, repeals_in, validity_in
from doclint.official.line import key_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("本意见自2021年10月1日起施行。", "2021-10-01"),
        ("第二十条　本办法自公布之日起施行。", "on_publication"),
        ("本通知自印发之日起正式执行。", "on_publication"),
        ("第十五条 本办法自发布之日起实行。", "on_publication"),
        ("本《规范》自2011年10月1日起执行。", "2011-10-01"),
        ("本办法自2017年5月1日起施行，有效期至2020年12月31日。", "2017-05-01"),
        ("《意见》作相应修改后，重新发布，并自发布之日起施行。", "on_publication"),
        ("根据国家规定，电价从2026年1月1日起执行。", None),
        ("自2020年起每年组织开展评价。", None),
        ("第三条修改为：“本规定自2010年1月1日起施行。”", None),
        ("依据自2012年5月1日起施行的仲裁规则申请仲裁的，", None),
    ],
)
def test_effect(text: str, value: str | None) -> None:
    """The clause of the text itself counts; prices, quotations and other rules do not."""
    best = best_effect(effects_in(key_of(text), 0, False))
    assert (best.value if best else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("本办法自2016年1月1日起施行，有效期五年。", "P5Y"),
        ("第六条 本办法有效期至2020年12月31日。", "2020-12-31"),
        ("本规则自发布之日起施行，有效期5年。", "P5Y"),
        ("处罚信息的有效期一般为5年，自处罚之日起计算。", None),
    ],
)
def test_validity(text: str, value: str | None) -> None:
    """The validity of the text itself, not of what it is about."""
    assert validity_in(key_of(text)) == value


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("《甲办法》（某政办〔2016〕207号）同时废止。", [("甲办法", "某政办〔2016〕207号")]),
        (
            "本规定施行后，《甲规定》《乙规定（试行）》同时废止。",
            [("甲规定", None), ("乙规定（试行）", None)],
        ),
        (
            "我院法〔1998〕86号通知印发的《关于甲问题的意见》不再执行，予以废止。",
            [("关于甲问题的意见", "法〔1998〕86号")],
        ),
        (
            "《关于印发〈甲办法〉的通知》（某财〔2012〕14号）即行废止。",
            [("关于印发〈甲办法〉的通知", "某财〔2012〕14号")],
        ),
        ("本规定施行前的有关规定同时废止。", []),
        ("《甲通知》（某办〔2010〕3号）继续有效。", []),
        ("根据《甲条例》，不予废止《乙办法》。", []),
        ("《关于废止〈甲〉的决定》已经通过。", []),
    ],
)
def test_repeals(text: str, named: list[tuple[str, str | None]]) -> None:
    """What a clause names and ends, with the number beside it."""
    assert [(r.title, r.number) for r in repeals_in(text, 0)] == named
