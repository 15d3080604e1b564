"""Rules as a list and as pages."""

from doclint.finding import Basis, Severity
from doclint.reports import Presentation
from doclint.reports.rulebook import entry, listing, page
from doclint.reports.sheet import Sheet
from doclint.rules import ISSUING, PUBLISHED, retired, rule


@rule(
    "XX001",
    "missing-mark",
    title="缺少标注",
    severity=Severity.ERROR,
    stages={PUBLISHED, ISSUING},
    basis=[Basis("某办法", "某发〔2024〕1号", "第三条", "local")],
    status="preview",
    in_force_from="2012-07-01",
)
def EXAMPLE(official, context):  # noqa: N802
    """标注不可少。

    检查什么
        有没有标注。
    为什么
        规定如此，
        一向如此 abc
        def。

        另起一段。
    错误示例
        二〇一七年
          缩进的一行
    正确示例
        此件公开发布
    怎么改
        补上标注。
    """
    return iter(())


SHEET = Sheet.of(Presentation())


def test_the_page_shows_everything_under_its_headings() -> None:
    assert list(page(EXAMPLE, SHEET)) == [
        "XX001 缺少标注",
        "  名称：      missing-mark",
        "  严重程度：  错误",
        "  适用阶段：  印发、已发布",
        "  自何时起：  2012年7月1日（此前的文件不按此检查）",
        "  依据：      《某办法》（某发〔2024〕1号）第三条（地方规定）",
        "  状态：      试行",
        "  改法：      须人工改",
        "",
        "  标注不可少。",
        "",
        "检查什么",
        "  有没有标注。",
        "",
        "为什么",
        "  规定如此，一向如此 abc def。",
        "",
        "  另起一段。",
        "",
        "错误示例",
        "  二〇一七年",
        "    缩进的一行",
        "",
        "正确示例",
        "  此件公开发布",
        "",
        "怎么改",
        "  补上标注。",
    ]


def test_the_listing_is_aligned() -> None:
    assert list(listing([EXAMPLE], SHEET)) == ["XX001   错误  缺少标注（试行）"]


def test_a_rule_as_data() -> None:
    assert entry(EXAMPLE) == {
        "code": "XX001",
        "name": "missing-mark",
        "title": "缺少标注",
        "severity": "error",
        "stages": ["issuing", "published"],
        "basis": [
            {"title": "某办法", "number": "某发〔2024〕1号", "article": "第三条", "kind": "local"}
        ],
        "status": "preview",
        "fix": "manual",
        "profiles": [],
        "replaced_by": [],
    }
    assert list(entry(EXAMPLE)) == [
        "code",
        "name",
        "title",
        "severity",
        "stages",
        "basis",
        "status",
        "fix",
        "profiles",
        "replaced_by",
    ]


GONE = retired("XX002", "old-mark", title="旧标注", since="0.3", replaced_by="XX001")


def test_a_retired_rule_keeps_a_line_and_says_what_replaced_it() -> None:
    assert list(listing([GONE], SHEET)) == ["XX002         旧标注（已停用，改用 XX001）"]
    assert list(page(GONE, SHEET)) == [
        "XX002 旧标注",
        "  名称：      old-mark",
        "  状态：      规则 XX002（旧标注）已在 0.3 版停用，请改用 XX001",
    ]
    assert entry(GONE)["status"] == "retired"
    assert entry(GONE)["replaced_by"] == ["XX001"]


def test_a_deprecated_rule_says_so_and_a_local_one_whose_it_is() -> None:
    old = EXAMPLE._replace(status="deprecated", replaced_by=("XX009",), profiles=("dalian",))
    assert list(listing([old], SHEET)) == ["XX001   错误  缺少标注（将停用，改用 XX009）"]
    shown = list(page(old, SHEET))
    assert "  状态：      将停用，改用 XX009" in shown
    assert "  适用机关：  机关配置 dalian 和它们下级的" in shown
