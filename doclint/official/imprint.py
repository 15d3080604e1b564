"""版记: 抄送机关, 印发机关和印发日期, and what else stands there (GB/T 9704-2012 7.4)."""

from collections.abc import Sequence
from itertools import islice

from doclint.official.date import dates_in
from doclint.official.elements import Groups, element, squeeze
from doclint.official.line import Item
from doclint.official.model import Element
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import is_organ

# A list of the 版记 is not longer than so many lines.
_LONGEST = 60
_CC = Pattern(r"^(?:抄送|抄报|分送|抄发|发送)(?:机关|单位)?:?")
_LABELLED = Pattern(
    r"^(?:主送|主题词|抄报|抄送|分送|印发|共印|\(共印|公开|信息公开|政府信息公开|联系)"
)


def imprint_elements(items: Sequence[Item], groups: Groups) -> list[Element]:
    """The elements of the 版记, with 主送 where it was moved there (kind ``addressees``)."""
    found: list[Element] = []
    indices = groups.get("imprint", [])
    for position, i in enumerate(indices):
        key = items[i].key
        if _CC.match(key):
            found.append(_listed("cc", items, indices, position))
        elif key.startswith("主送"):
            found.append(_listed("addressees", items, indices, position))
        elif key.startswith("主题词"):
            found.append(element("subject_words", items, [i], key.partition(":")[2]))
        elif "印" in key[-3:] or (key[-1:] == "日" and _is_signed(key)):
            found.extend(_printed(items, indices, position))
    return found


def _is_signed(key: str) -> bool:
    """Whether a line is an organ and a date: 印发 was forgotten."""
    dates = dates_in(key)
    return bool(dates) and is_organ(key[: dates[0].start]) and dates[-1].end == len(key)


def _listed(kind: str, items: Sequence[Item], indices: Sequence[int], position: int) -> Element:
    """A list that may go on over the next lines of the 版记, to its 。 or the next label."""
    taken = [indices[position]]
    for i in islice(indices, position + 1, position + 1 + _LONGEST):
        key = items[i].key
        if _LABELLED.match(key) or key.endswith("印发") or i - taken[-1] > 2:
            break
        # A list ends with 。, yet real ones go on in the next row of the same table.
        same_table = items[i].paragraph.cell is not None
        if items[taken[-1]].key.endswith("。") and not same_table:
            break
        if items[taken[-1]].key.endswith("。") and dates_in(key):
            break
        # The organ that prints stands in a cell of its own, its date in the next.
        if same_table and _prints(items, i):
            break
        taken.append(i)
    text = "".join(squeeze(items[i].text) for i in taken)
    label, colon, rest = text.replace(":", "：", 1).partition("：")
    value = rest if colon and len(label) <= 6 else text[2:]
    return element(kind, items, taken, value.rstrip("。").rstrip("：:"))


def _prints(items: Sequence[Item], i: int) -> bool:
    below = items[i + 1].key if i + 1 < len(items) else ""
    return below.endswith("印发") and bool(dates_in(below)) and is_organ(items[i].key)


def _printed(items: Sequence[Item], indices: Sequence[int], position: int) -> list[Element]:
    i = indices[position]
    key = items[i].key
    found: list[Element] = []
    dates = dates_in(key)
    organ = key[: dates[0].start] if dates else key.removesuffix("印发")
    lines = [i]
    if not organ and position and i - indices[position - 1] <= 2:
        # 印发机关 and 印发日期 in two cells of a row.
        before = items[indices[position - 1]].key
        if not _LABELLED.match(before) and len(before) <= 40 and not before.endswith("。"):
            organ, lines = before, [indices[position - 1]]
    if organ and organ not in ("印发",):
        found.append(element("printed_by", items, lines, organ.strip("。:,，")))
    if dates:
        found.append(element("printed_on", items, [i], dates[-1].iso))
    return found
