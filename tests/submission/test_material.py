"""Elements of an interpretation in headings, questions and sentences."""

import pytest

from doclint.submission.material import BACKGROUND, CONTENT, CORE, GOALS, missing_elements


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        (["一、出台背景", "二、目标任务", "三、主要内容"], ()),
        (
            [
                "问：为什么制定？",
                "答：内涝多。",
                "问：意义何在？",
                "答：安全。",
                "问：有哪些规定？",
            ],
            (),
        ),
        (["根据《防洪法》起草了办法，旨在治理内涝，主要包括三项制度。"], ()),
        (["一、注意事项", "每年汛前自查一次。"], CORE),
        (["一、目标任务", "主干道不积水。", "二、主要内容", "分清责任。"], (BACKGROUND,)),
        (["一、出台背景", "内涝多。"], (GOALS, CONTENT)),
        ([], CORE),
    ],
)
def test_core_elements(lines: list[str], missing: tuple[str, ...]) -> None:
    assert missing_elements(lines) == missing


def test_further_elements() -> None:
    assert missing_elements(["一、适用范围"], ("适用范围", "注意事项", "联系方式")) == (
        "注意事项",
        "联系方式",
    )
