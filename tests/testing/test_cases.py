"""Case files: what they may say, and what is said of those that cannot be used."""

import pytest

from doclint.testing.cases import CaseError, example_case, load_cases

FAULTY = {"document_number": "滨政办发[2026]12号"}


@pytest.mark.parametrize(
    "expected",
    [
        {},
        {"severity": "error"},
        {"element": "document_number"},
        {"says": "六角括号"},
        {"excerpt": "[2026]"},
        {"label": "正文第2段"},
        {
            "severity": "error",
            "says": "不用“[]”",
            "excerpt": "滨政办发",
            "element": "document_number",
        },
    ],
)
def test_expectation_that_is_met(expected: dict[str, str]) -> None:
    case = example_case("EL005", True, {"name": "半角", "draft": FAULTY, **expected}, {})
    assert case.complaint() == case.failure() == ""


@pytest.mark.parametrize(
    "expected, complaint",
    [
        ({"severity": "info"}, "程度应为“info”，报出的是“error”"),
        ({"element": "title"}, "要素应为“title”，报出的是“document_number”"),
        ({"says": "圆括号"}, "问题应为“圆括号”"),
        ({"excerpt": "2025"}, "文字应为“2025”"),
        ({"label": "版记"}, "位置应为“版记”"),
    ],
)
def test_expectation_that_is_not_met(expected: dict[str, str], complaint: str) -> None:
    case = example_case("EL005", True, {"draft": FAULTY, **expected}, {})
    assert case.complaint().startswith(complaint)


def test_failure_tells_the_whole_story() -> None:
    """What was expected, what came, why a rule was not run, and the draft's lines."""
    silent = example_case("EL005", True, {"name": "没有毛病", "stage": "issuing"}, {})
    told = silent.failure()
    assert told.startswith("EL005 用例“没有毛病”没有通过：没有报出问题")
    assert "应当：报出问题" in told
    assert "1 滨海市人民政府办公室文件" in told
    skipped = example_case("DA002", True, {"name": "印发", "stage": "issuing"}, {}).failure()
    assert "没有检查：DA002，只在拟制阶段检查" in skipped


def test_finding_that_was_not_expected_is_quoted() -> None:
    case = example_case("EL005", False, {"name": "半角", "draft": FAULTY}, {})
    assert "不应报出：" in case.complaint() and "六角括号" in case.complaint()


@pytest.mark.parametrize(
    "text, said",
    [
        ("[[fail]\n", "不是 TOML"),
        ('[[fails]]\nname = "x"\n', "没有 fails 这一项，是否指 fail？"),
        ('[[fail]]\nname = "x"\nseverty = "error"\n', "是否指 severity？"),
        ('[[fail]]\nname = "x"\ndraft = { tile = "x" }\n', "draft 没有 tile 这一项，是否指 title？"),
        ('[[fail]]\nname = "x"\nlayout = { heads = "table" }\n', "是否指 head？"),
        ('[[fail]]\nname = "x"\nlines = ["a"]\ndraft = { title = "b" }\n', "写了 lines"),
        ('[[fail]]\nname = "x"\nmembers = [{ role = "plans" }]\n', "role 没有 plans"),
        ('[[fail]]\nname = "x"\nsheet = ["纸：A3"]\n', "写得不对"),
        ('[[fail]]\nname = "x"\ndraft = { comments = [{ on = "没有这些字", text = "x" }] }\n',
         "no paragraph holds"),
    ],
)  # fmt: skip
def test_case_file_that_cannot_be_used(text: str, said: str) -> None:
    with pytest.raises(CaseError) as raised:
        load_cases(text, "EL005")
    assert said in str(raised.value)


def test_comments_and_custom_properties_of_a_draft() -> None:
    """Tables of TOML become comments and pairs."""
    from doclint.package import open_package
    from doclint.reader import read

    draft = {
        "comments": [{"on": "主要负责人", "text": "请核对", "author": "李核稿"}],
        "custom": {"公开属性": "主动公开"},
    }
    document = read(open_package(example_case("EL005", False, {"draft": draft}, {}).data))
    assert document.properties["custom:公开属性"] == "主动公开"
    assert document.revisions.comments == 1
