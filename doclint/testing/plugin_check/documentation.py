"""Each rule has its page."""

from collections.abc import Iterator

from doclint.rules import Rule
from doclint.rules.page import parse_page
from doclint.testing.plugin_check.subject import Subject


def complaints(plugin: Subject) -> Iterator[str]:
    """What is lacking of the data and the pages of its rules."""
    names: dict[str, str] = {}
    for rule in plugin.rules:
        for complaint in _complaints(rule):
            yield f"规则 {rule.code} {complaint}"
        if rule.name in names:
            yield f"规则 {rule.code} 和 {names[rule.name]} 的名称都是 {rule.name}"
        names[rule.name] = rule.code


def _complaints(rule: Rule) -> Iterator[str]:
    missing = parse_page(rule.page).missing
    if missing:
        yield f"的说明缺少：{'、'.join(missing)}"
    if not rule.basis:
        yield "没有写依据（basis）"
    for basis in rule.basis:
        if not basis.title.strip():
            yield "的依据没有写名称"
        if basis.kind == "norm" and not basis.article:
            yield f"的依据《{basis.title}》没有写条款；没有条文的，性质（kind）写 practice"
    if rule.name != rule.name.lower() or "_" in rule.name or " " in rule.name:
        yield f"的名称 {rule.name} 应为小写英文，词间用连字符"
