"""What an interpretation (解读材料) speaks of, by its headings, questions and sentences."""

from collections.abc import Sequence

from doclint.official.line import key_of

BACKGROUND, GOALS, CONTENT = "背景依据", "目标任务", "主要内容"
CORE = (BACKGROUND, GOALS, CONTENT)
# Element → words of a heading or question, words of a sentence.
_WORDS = {
    BACKGROUND: (
        ("背景", "依据", "缘由", "为什么", "为何", "起草说明", "由来", "必要性", "起草情况",
         "制定过程", "出台过程", "制定情况"),
        ("为贯彻", "为了贯彻", "为落实", "为深入", "根据《", "按照《", "依据《", "制定本", "起草了",
         "制定了", "印发了", "出台了", "背景"),
    ),
    GOALS: (
        ("目标", "任务", "目的", "总体要求", "意义", "预期", "总体思路", "总体考虑", "指导思想"),
        ("目标", "旨在", "为了", "目的", "着力", "力争", "推动", "促进", "实现"),
    ),
    CONTENT: (
        ("内容", "哪些", "举措", "措施", "亮点", "重点", "条款", "怎么", "如何", "规定", "特点",
         "框架", "什么"),
        ("主要内容", "主要包括", "共分", "明确了", "规定了", "提出了", "重点任务"),
    ),
    "适用范围": (("范围", "对象", "适用", "哪些人"), ("适用于", "适用范围")),
    "执行标准": (("标准",), ("标准为", "执行标准")),
    "注意事项": (("注意", "提醒", "须知"), ("需要注意", "应当注意", "请注意")),
    "关键词诠释": (("关键词", "名词", "术语", "概念"), ("是指", "指的是")),
    "惠民利民举措": (("惠民", "利民", "便民", "红利", "优惠"), ("惠民", "便民", "减免", "补贴")),
    "新旧政策差异": (("差异", "变化", "区别", "不同", "对比", "新旧", "修订"), ("与原", "相比")),
}  # fmt: skip
ELEMENTS = tuple(_WORDS)


def missing_elements(lines: Sequence[str], wanted: Sequence[str] = CORE) -> tuple[str, ...]:
    """The elements that neither a heading, a question nor a sentence speaks of."""
    keys = [key_of(line) for line in lines]
    heads = "\n".join(key for key in keys if _is_head(key))
    text = "\n".join(keys)
    missing = []
    for name in wanted:
        in_head, in_text = _WORDS.get(name, ((name,), (name,)))
        if not any(w in heads for w in in_head) and not any(w in text for w in in_text):
            missing.append(name)
    return tuple(missing)


def _is_head(key: str) -> bool:
    """A heading or a question: short, numbered or asking."""
    if key.endswith("?") or key.startswith(("问:", "问题")):
        return True
    return len(key) <= 40 and not key.endswith(("。", ";"))
