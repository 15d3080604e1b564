"""Form controls: content controls (``w:sdt``) and legacy check boxes."""

from typing import NamedTuple

from lxml import etree

from doclint.reader import names as n
from doclint.reader.values import switched_on


class Control(NamedTuple):
    """A content control: its content, whether that is only a prompt, its tick if any."""

    content: etree._Element | None
    placeholder: bool
    checked: bool | None


def control(element: etree._Element) -> Control:
    """What a ``w:sdt`` holds."""
    content = None
    placeholder, checked = False, None
    for child in element:
        if child.tag == n.SDT_CONTENT:
            content = child
        elif child.tag == n.SDT_PR:
            for item in child:
                if item.tag == n.PLACEHOLDER:
                    placeholder = switched_on(item)
                elif item.tag == n.W14_CHECKBOX:
                    state = next(item.iterchildren(n.W14_CHECKED), None)
                    checked = switched_on(state, n.W14_VAL)
    return Control(content, placeholder, checked)


def legacy_checkbox(field: etree._Element) -> bool | None:
    """Whether the check box of a ``w:fldChar`` is ticked; None if it has none."""
    for data in field.iterchildren(n.FF_DATA):
        for box in data.iterchildren(n.CHECK_BOX):
            found = {child.tag: child for child in box}
            state = found.get(n.CHECKED)
            return switched_on(found.get(n.DEFAULT) if state is None else state, n.VAL)
    return None
