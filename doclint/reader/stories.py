"""The story parts of a package in reading order, read one after the other."""

from lxml import etree

from doclint.document import BODY, ENDNOTE, FOOTER, FOOTNOTE, HEADER
from doclint.package import Package
from doclint.reader.blocks import Blocks
from doclint.reader.flow import Flow
from doclint.reader.names import BODY as BODY_TAG
from doclint.reader.names import REL_ID, SECT_PR, TYPE, W, transitional
from doclint.reader.place import Place
from doclint.reader.recent import small_tree
from doclint.reader.sections import DEFAULT_SECTION
from doclint.reader.story import Reading, Story

_REFERENCES = ((HEADER, f"{W}headerReference"), (FOOTER, f"{W}footerReference"))
_NOTES = ((FOOTNOTE, "footnotes", f"{W}footnote"), (ENDNOTE, "endnotes", f"{W}endnote"))
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_stories(package: Package, reading: Reading) -> tuple[str, ...]:
    """Read body, headers, footers, footnotes, endnotes; the names of the parts read."""
    main = package.main
    parts = [main]
    content = package.read(main)
    reading.white = _may_be_white(content)
    root = transitional(package.tree(main, content))
    for body in root.iterchildren(BODY_TAG):
        _read_body(main, root, body, reading)
    for story, tag in _REFERENCES:
        for part, section in _referenced(package, reading, tag).items():
            _read_part(package, part, story, reading, section)
            parts.append(part)
    for story, kind, tag in _NOTES:
        notes = package.related(main, kind)
        if notes is not None:
            _read_notes(package, notes, story, tag, reading)
            parts.append(notes)
    return tuple(parts)


def _may_be_white(content: bytes) -> bool:
    """Whether white can be named as a colour: the bytes tell unless characters take two each."""
    return (
        b'="FFFFFF"' in content
        or b"='FFFFFF'" in content
        or (b"ffffff" in content or b"\0" in content[:4])
    )


def _read_body(part: str, root: etree._Element, body: etree._Element, reading: Reading) -> None:
    story = Story(part, root, reading, len(reading.sections))
    Flow(story, Blocks(story), body, Place("body", BODY)).read()
    if not len(body) or body[-1].tag != SECT_PR:
        reading.sections.append(DEFAULT_SECTION)


def _referenced(package: Package, reading: Reading, tag: str) -> dict[str, int]:
    """The headers or footers that sections refer to, with the first such section."""
    targets = {row.id: row.target for row in package.relationships(package.main)}
    found: dict[str, int] = {}
    for index, section in enumerate(reading.section_elements):
        for reference in section.iterchildren(tag):
            target = targets.get(reference.get(REL_ID) or "")
            if target is not None and target in package:
                found.setdefault(target, index)
    return found


def _read_part(package: Package, part: str, name: str, reading: Reading, section: int) -> None:
    root = small_tree(package, part)
    story = Story(part, root, reading, section)
    Blocks(story).inside(root, Place(name, name))
    story.flush()


def _read_notes(package: Package, part: str, name: str, tag: str, reading: Reading) -> None:
    root = small_tree(package, part)
    story = Story(part, root, reading, 0)
    blocks = Blocks(story)
    for position, note in enumerate(root.iterchildren(tag), 1):
        if note.get(TYPE) not in _SEPARATORS:
            container = f"{name}s/{name}[{position}]"
            blocks.inside(note, Place(container, name))
            story.flush()
