"""What a rule of a pack says where the pack does not: message, remedy, what is checked."""

from doclint.rules.packs import wire_rules as w
from doclint.rules.packs.names import (
    ELEMENTS,
    MEASURES,
    SCOPES,
    UNITS,
    USUAL_SCOPES,
    english,
    unique,
)


def remark(rule: w.AnyRule) -> str:
    """The message, with placeholders."""
    if isinstance(rule, w.Order):
        return "{文字}应在{改为}之后。"
    if isinstance(rule, w.Count):
        return f"{_title(rule)}：有{{数}}处，{{限}}处。"
    if isinstance(rule, w.Format):
        return f"{_element(rule.element)}“{{文字}}”的写法不对。"
    if isinstance(rule, w.Pattern):
        return f"“{{文字}}”：{_title(rule)}。"
    if isinstance(rule, w.Forbid):
        return "不应使用“{文字}”。"
    if isinstance(rule, w.Replace):
        return "“{文字}”应为“{改为}”。"
    if isinstance(rule, w.Consistency):
        return "同一份公文里“{改为}”和“{文字}”混用。"
    if isinstance(rule, w.Cap):
        return f"{_measure(rule)}是{{数}}{_unit(rule)}，{{限}}。"
    return f"{_title(rule)}。"


def remedy(rule: w.AnyRule) -> str:
    """How to mend it, with placeholders."""
    if isinstance(rule, w.Presence):
        thing = _element(rule.element) if rule.element else "要求的文字"
        return f"删去{thing}。" if rule.absent else f"补上{thing}，写法见“正确示例”。"
    if isinstance(rule, w.Order):
        return "按规定的次序调整。"
    if isinstance(rule, w.Replace):
        return "改为“{改为}”。"
    if isinstance(rule, w.Consistency):
        return "统一为“{改为}”，或者都用另一种。"
    if isinstance(rule, w.Forbid | w.Pattern):
        return "删去，或者换一种说法。"
    if isinstance(rule, w.Cap):
        return "改到限额以内：{限}。"
    if isinstance(rule, w.Count):
        return "改到规定的数目：{限}处。"
    return "按“正确示例”的写法改。"


def what(rule: w.AnyRule) -> str:
    """What is checked, in sentences."""
    return f"{_subject(rule)}{_limits(rule)}"


def _subject(rule: w.AnyRule) -> str:
    if isinstance(rule, w.Presence):
        return _presence(rule)
    if isinstance(rule, w.Order):
        return f"各要素按这个次序：{'、'.join(map(_element, rule.elements))}；没有的跳过。"
    if isinstance(rule, w.Count):
        thing = _element(rule.element) if rule.element else _quoted(rule.words)
        return f"{thing}有几处：{_range(rule.min, rule.max, '处')}。"
    if isinstance(rule, w.Format):
        whole = "整理后的文字" if rule.value == "normal" else "印出的文字"
        return f"{_element(rule.element)}（{whole}）符合：{rule.pattern} 。"
    if isinstance(rule, w.Cap):
        return f"{_measure(rule)}：{_range(rule.min, rule.max, _unit(rule))}{_other_caps(rule)}。"
    return _listing(rule)


def _presence(rule: w.Presence) -> str:
    place = _element(rule.element) if rule.element else _scopes(rule.scope)
    verb = "不得有" if rule.absent else "有没有"
    if not rule.pattern:
        return f"{verb}{place}。"
    return f"{place}里{verb}符合这个写法的文字：{rule.pattern} 。"


def _listing(rule: w.Pattern | w.Forbid | w.Replace | w.Consistency) -> str:
    """The entries, each with its id, by which it can be switched off."""
    lines = []
    for entry in rule.entry:
        if isinstance(entry, w.Expression):
            said = f"不得有 {entry.pattern}"
        elif isinstance(entry, w.Forbidden):
            said = f"不用{_quoted(entry.words)}"
        elif isinstance(entry, w.Replaced):
            said = f"{_quoted(entry.wrong)}应为“{entry.right}”"
        else:
            said = f"{_quoted(entry.variants)}只用一种"
        if entry.exceptions:
            said += f"（{_quoted(entry.exceptions)}除外）"
        lines.append(f"{rule.code}:{entry.id}　{said}")
    quoted = "" if rule.quoted else "，书名号、引号里的不算"
    return f"检查{_scopes(rule.scope)}{quoted}：\n\n" + "\n\n".join(lines)


def _limits(rule: w.AnyRule) -> str:
    """To which documents it is limited."""
    parts = list(rule.document_types)
    if rule.normative is not None:
        parts.append("规范性文件" if rule.normative else "不是规范性文件的公文")
    if not parts:
        return ""
    return ("\n\n" if hasattr(rule, "entry") else "") + f"只查{'、'.join(parts)}。"


def _other_caps(rule: w.Cap) -> str:
    caps = (("暂行、试行的", rule.max_trial), ("通告", rule.max_notice))
    return "".join(f"，{name}最多{years}年" for name, years in caps if years is not None)


def _range(least: int | None, most: int | None, unit: str) -> str:
    parts = [f"至少{least}{unit}"] if least is not None else []
    return "、".join([*parts, f"最多{most}{unit}"] if most is not None else parts)


def _title(rule: w.AnyRule) -> str:
    return rule.title.rstrip("。")


def _element(name: str) -> str:
    return ELEMENTS[english(name, ELEMENTS)]


def _measure(rule: w.Cap) -> str:
    return MEASURES[english(rule.measure, MEASURES)].removesuffix("年数")


def _unit(rule: w.Cap) -> str:
    return UNITS[english(rule.measure, MEASURES)]


def _scopes(names: list[str]) -> str:
    return "、".join(SCOPES[name] for name in unique(names, SCOPES) or USUAL_SCOPES)


def _quoted(words: list[str]) -> str:
    return "、".join(f"“{word}”" for word in words)
