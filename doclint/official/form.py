"""The cover form of a draft (发文稿纸, 公文处理单, 发文呈批单): is it one, and what it states.

A form is a table or lines of labels with values: ``公开属性`` in one cell and the boxes in
the next, or ``公开属性：主动公开√ 依申请公开□ 不予公开□`` in one, or the boxes alone.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.document import BODY, TEXT_BOX, Document
from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.official.tick import Choice, choice_of, class_of, plain, ticked_texts

_TITLE = Pattern(
    r".{0,30}?(?P<title>(?:签?发文|拟|公文)稿纸|拟稿纸|发文卡片|发文[单笺]"
    r"|(?:发文|公文|文件|收文|拟文|行文)(?:处理|呈批|审批|审签|签批|会签|签发|拟办|拟稿|办理)[单表笺签]"
    r"|(?:呈批|签批|审签|签发|呈签|拟文|报批)[单表件笺])(?:\(.{1,12}\))?"
)
# What only a form of the workflow asks for; 主送, 抄送, 标题 stand in any document.
_STEPS = (
    "拟稿", "核稿", "会签", "会稿", "签发", "缓急", "紧急程度", "校对", "打字", "印数", "份数",
    "印发份数", "拟办", "批示", "审签", "缮印", "封发", "主办单位", "主办处室", "承办单位", "承办人",
    "来文单位", "办公室审核", "办公室意见", "领导意见", "领导审批", "部门负责人", "处室负责人", "公开属性",
)  # fmt: skip
_STRONG = "(?:拟定?)?(?:政府|文件)?(?:信息|政务)?公开(?:属性|选项|类别|类型|程度|性质)"
_BARE = "(?:政府)?(?:信息|政务)公开|是否公开"  # a label only where it is the whole of one
_WEAK = "(?:政府)?(?:信息|政务)?公开(?:方式|形式|范围|情况|意见)"
_ATTRIBUTE = Pattern(
    rf"(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK})) ?(?::|$|(?= )|(?=[□☐☑√■(\[]))"
    rf"|(?:^|(?<= ))(?P<bare>{_BARE}) ?(?::|$|(?=[□☐☑√■]))"
)
_REASON = Pattern(
    r"(?:[^ :。;,()□☐☑√■]{0,14}公开[^ :。;()□☐☑√■]{0,10}?(?:理由|原因|依据)(?:(?:及|和|或|、)?(?:依据|说明|理由))?"
    r"|(?:说明)?(?:理由|原因)) ?(?P<colon>:)?"
)
_LABEL_END = Pattern(r"[^ :]{2,12}:")
_ADVISED = Pattern(r"\([^()]*\)")
_LONGEST = 300  # characters of a cell with label, boxes and reason; prose is longer
_BLANK = " _＿-—–/\\、,.。;:；：…·"


class Attribute(NamedTuple):
    """The disclosure attribute of a form: ``literal`` as ticked or written, "" where empty.

    ``cls`` is its class, "" where empty, several or outside the vocabulary.
    """

    cls: str
    literal: str


class Form(NamedTuple):
    """What a form shows.

    ``title`` is its name (``发文稿纸``) or ""; ``labels`` are the labels of the workflow
    found; ``attribute`` is None where the form does not ask for it.
    """

    title: str
    labels: tuple[str, ...]
    attribute: Attribute | None
    reason: str

    @property
    def is_form(self) -> bool:
        """Whether it is a cover form: by its name and a label, or by three labels."""
        return len(self.labels) >= (1 if self.title else 3)


_Row = tuple[str, ...]


def read_form(document: Document) -> Form:
    """Read a document as a cover form."""
    rows = _rows(document)
    keys = [key_of(cell) for row in rows for cell in row]
    title = next((m["title"] for key in keys[:6] if (m := _TITLE.fullmatch(key))), "")
    labels = [step for step in _STEPS if any(_is_label(key, step) for key in keys)]
    return Form(title, tuple(labels), _attribute(rows), _reason(rows))


def _rows(document: Document) -> list[_Row]:
    """Rows of tables as cells, and lines outside of tables as rows of one cell."""
    rows: list[_Row] = []
    cells: dict[int, list[str]] = {}
    place: tuple[int, int] | None = None
    for paragraph in document.paragraphs:
        if paragraph.story not in (BODY, TEXT_BOX):
            continue
        cell, text = paragraph.cell, plain(paragraph.text)
        here = None if cell is None else (cell.table, cell.row)
        if here != place and cells:
            rows.append(_joined(cells))
            cells = {}
        place = here
        if cell is not None:
            cells.setdefault(cell.column, []).append(text)
        elif text:
            rows.append((text,))
    return [*rows, _joined(cells)] if cells else rows


def _joined(cells: dict[int, list[str]]) -> _Row:
    return tuple(" ".join(filter(None, texts)) for texts in cells.values())


def _is_label(key: str, step: str) -> bool:
    """Whether a cell or line begins with a label of the workflow."""
    if not key.startswith(step):
        return False
    rest = key[len(step) : len(step) + 8]
    return len(key) <= len(step) + 4 or ":" in rest


def _attribute(rows: Sequence[_Row]) -> Attribute | None:
    """The attribute: what is filled in before what is empty, labelled before unlabelled."""
    empty: Attribute | None = None
    for value, strong in _values(rows):
        choice = choice_of(value)
        found = _stated(value, choice, strong)
        if found is not None and found.literal:
            return found
        empty = empty or found
    return empty


def _values(rows: Sequence[_Row]) -> Iterator[tuple[str, bool]]:
    """The texts in which the attribute may stand, and whether their label is a sure one."""
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            short = len(cell) <= _LONGEST and "公开" in cell
            found = _ATTRIBUTE.search(cell) if short else None
            if found is not None and not _asks_reason(cell, found.start()):
                value = _without_reason(cell[found.end() :])
                strong = found["weak"] is None
                yield value if value.strip(_BLANK) else _beside(rows, at, column), strong
    for row in rows:
        text = _without_reason(" ".join(row))
        choice = choice_of(text) if "公开" in text else None
        if choice is not None and choice.marked and len(choice.options) >= 2:
            yield text, False


def _stated(value: str, choice: Choice, strong: bool) -> Attribute | None:
    """What a value states; None where it is about something else (a channel)."""
    if choice.chosen:
        return Attribute(
            class_of(choice.chosen[0]) if len(choice.chosen) == 1 else "", "、".join(choice.chosen)
        )
    if choice.options:
        return Attribute("", "")
    bare = _ADVISED.sub("", value).strip(_BLANK)
    if not strong and bare:
        return None
    if bare.startswith(("请选择", "选择一项", "单击")):
        bare = ""
    ticked = ticked_texts(bare)
    return Attribute("", "、".join(ticked) if ticked is not None else _first_field(bare))


def _first_field(text: str) -> str:
    """A value up to the next label on the same line."""
    label = _LABEL_END.search(text)
    return (text if label is None else text[: label.start()]).strip(_BLANK)


def _beside(rows: Sequence[_Row], at: int, column: int) -> str:
    """The value of a label cell: the cells after it, else the cell below.

    Rows below whose cell under the label is blank (merged with it) go on with the value.
    """
    rest = rows[at][column + 1 :]
    if not rest:
        return rows[at + 1][0] if at + 1 < len(rows) and len(rows[at + 1]) == 1 else ""
    value = " ".join(rest)
    if not choice_of(value).options:
        value = rest[0]
    for below in rows[at + 1 :]:
        if len(below) <= column or below[column].strip() or "公开" not in " ".join(below):
            break
        value += " " + " ".join(below[column + 1 :])
    return _without_reason(value)


def _asks_reason(cell: str, start: int) -> bool:
    found = _REASON.search(cell)
    return found is not None and found.start() <= start < found.end()


def _without_reason(value: str) -> str:
    """A value up to where the reason is asked for."""
    found = _REASON.search(value)
    return value if found is None else value[: found.start()].rstrip(" (,;")


def _reason(rows: Sequence[_Row]) -> str:
    """The reason given for what is not public; "" where none is."""
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if "公开" not in " ".join(row) or not (
                "理由" in cell or "原因" in cell or "依据" in cell
            ):
                continue
            found = _REASON.search(cell)
            if found is None:
                continue
            inline = cell[found.end() :]
            value = inline if found["colon"] or inline.strip(_BLANK) else ""
            if not value.strip(_BLANK + "()"):
                value = _beside_reason(rows, at, column)
            reason = _cleaned(value)
            if reason:
                return reason
    return ""


def _beside_reason(rows: Sequence[_Row], at: int, column: int) -> str:
    row = rows[at]
    if row[column + 1 :]:
        return row[column + 1]
    if at + 1 < len(rows) and len(rows[at + 1]) == 1 and not _LABEL_END.match(rows[at + 1][0]):
        return rows[at + 1][0] if len(row) == 1 else ""
    return ""


def _cleaned(value: str) -> str:
    """A reason as written, or the ticked ones of a list."""
    ticked = ticked_texts(value)
    text = "、".join(ticked) if ticked is not None else value
    return text.strip(_BLANK + "()[]")
