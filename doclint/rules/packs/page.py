"""The page of a rule of a pack, as ``doclint explain`` shows it: made of its data."""

from collections.abc import Iterator, Sequence

from doclint.finding import Basis
from doclint.rules.packs import wire
from doclint.rules.packs import wire_rules as w
from doclint.rules.packs.names import ELEMENTS
from doclint.rules.packs.remarks import remedy, what
from doclint.rules.page import HEADINGS

# Fields of a draft that are no elements, and those whose names differ.
_FIELDS = {**ELEMENTS, "body": "正文", "mark": "公开标注", "secrecy": "密级标志"}
_PLACEHOLDERS = {
    "{文字}": "查到的文字",
    "{改为}": "正确的写法",
    "{数}": "现有的数目",
    "{限}": "限额",
}


def page(rule: w.AnyRule, basis: Sequence[Basis]) -> str:
    """The five headings, each with its text below it, indented."""
    texts = (
        rule.what or what(rule),
        rule.why or _ground(basis),
        "\n".join(_lines(rule.bad[0])),
        "\n".join(_lines(rule.good[0])),
        _plain(rule.help or remedy(rule)),
    )
    return "\n\n".join(f"{h}\n{_indented(t)}" for h, t in zip(HEADINGS, texts, strict=True))


def _ground(basis: Sequence[Basis]) -> str:
    """Why, where the pack does not say: the grounds."""
    named = [
        each.title if each.kind == "practice" else f"《{each.title.strip('《》')}》{each.article}"
        for each in basis
    ]
    return f"依据：{'；'.join(named)}。"


def _lines(example: wire.Example) -> Iterator[str]:
    """An example as it is read: its lines, or what is changed in a draft."""
    for line in example.lines:
        yield from line.split("\n")
    for name, value in example.draft.items():
        values = value if isinstance(value, list) else [value]
        for each in values or [""]:
            shown = str(each.get("title", "")) if isinstance(each, dict) else str(each)
            yield f"{_FIELDS.get(name, name)}：{shown.replace(chr(10), '') or '（没有）'}"
    for name, value in example.layout.items():
        yield f"版面 {name}：{value}"


def _plain(text: str) -> str:
    """A remedy without placeholders, for no document is at hand."""
    for placeholder, words in _PLACEHOLDERS.items():
        text = text.replace(f"“{placeholder}”", words).replace(placeholder, words)
    return text


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line.strip() else "" for line in text.split("\n"))
