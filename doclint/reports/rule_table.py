"""The rule table of the README: ``python -m doclint.reports.rule_table [README.md]``.

The command writes the built-in rules between the two markers of the file, a table for each
family; a test holds file and rules together.
"""

from collections.abc import Iterable, Iterator

from doclint.reports import words
from doclint.rules import DRAFTING, ISSUING, PUBLISHED, Rule

BEGIN, END = "<!-- rules:begin -->", "<!-- rules:end -->"

_FAMILIES = {
    "DA": "公开属性",
    "SM": "密级和保密",
    "IP": "政策解读",
    "RR": "修改、废止和有效期",
    "EL": "公文要素和用语",
    "LY": "版式",
    "PK": "报审材料",
    "SP": "豁免与忽略",
    "DOC": "文件本身和 doclint 自己",
}
_STAGES = {DRAFTING: "拟制", ISSUING: "印发", PUBLISHED: "发布"}
_GROUNDS = {"norm": "法规、标准", "local": "地方规定", "practice": "惯例", "inferred": "推断"}
_HEAD = ("| 代码 | 检查什么 | 程度 | 阶段 | 依据 |", "|---|---|---|---|---|")


def table(rules: Iterable[Rule]) -> str:
    """A Markdown table for each family in the order above, other families after them."""
    families: dict[str, list[Rule]] = {prefix: [] for prefix in _FAMILIES}
    for rule in rules:
        families.setdefault(rule.code.rstrip("0123456789"), []).append(rule)
    return "\n\n".join(
        "\n".join(_family(prefix, found)) for prefix, found in families.items() if found
    )


def updated(text: str, rules: Iterable[Rule]) -> str:
    """A text with the table between its markers; ValueError where these are not there."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the text has no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{table(rules)}\n{END}{after}"


def _family(prefix: str, rules: list[Rule]) -> Iterator[str]:
    """The heading and the table of one family."""
    yield f"**{_FAMILIES.get(prefix, prefix)}**（{prefix}，{len(rules)} 条）"
    yield ""
    yield from _HEAD
    for rule in rules:
        yield _row(rule)


def _row(rule: Rule) -> str:
    """Code, title, severity, stages and kinds of ground."""
    title = rule.title
    if rule.status != "stable":
        title += f"（{words.STATUSES[rule.status]}）"
    stages = "、".join(name for stage, name in _STAGES.items() if stage in rule.stages)
    kinds = dict.fromkeys(_GROUNDS[basis.kind] for basis in rule.basis)
    severity = words.SEVERITIES[rule.severity.word]
    return f"| {rule.code} | {title} | {severity} | {stages} | {'；'.join(kinds) or '—'} |"


def main(path: str) -> None:
    """Write the table of the built-in rules into a file."""
    from doclint.rules.builtin import builtin_rules
    from doclint.rules.documents import FAULT_RULES
    from doclint.rules.suppressions import SUPPRESSION_RULES

    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(updated(text, (*builtin_rules(), *SUPPRESSION_RULES, *FAULT_RULES)))


if __name__ == "__main__":
    import sys

    main(sys.argv[1] if len(sys.argv) > 1 else "README.md")
