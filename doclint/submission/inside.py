"""What stands inside a document: embedded documents, and annexes that are companions."""

from collections.abc import Iterator
from typing import NamedTuple

from doclint.document import Paragraph
from doclint.official import recognise
from doclint.official.annexes import annexes_of
from doclint.official.heading import HEADING
from doclint.official.model import CARRIED, OfficialDocument
from doclint.package import InputError, Package, Source
from doclint.package.refusal import refuse
from doclint.submission.content import Sign, title_role
from doclint.submission.model import MATERIAL, PLAN

_WORD = "wordprocessingml"
MOST = 50  # documents embedded in one
_TITLE_LINES = 3


class Annexed(NamedTuple):
    """An annex that is a companion of the draft: its name, why, and its own text."""

    label: str
    sign: Sign
    official: OfficialDocument


def embedded_documents(
    package: Package, official: OfficialDocument
) -> Iterator[tuple[str, Source | InputError]]:
    """The Word documents embedded in one, in order, each with its part or its refusal."""
    parts = [e.part for e in official.document.embedded if _WORD in e.content_type.lower()]
    for part in parts[:MOST]:
        try:
            data = package.read(part)
        except InputError as error:
            yield part, error
        else:
            yield part, Source(data, "", part.rpartition("/")[2])
    if len(parts) > MOST:
        yield "", refuse("too-many-members", cap=MOST)


def annexed(official: OfficialDocument) -> Iterator[Annexed]:
    """解读方案 and 解读材料 among the annexes of a document."""
    lines = official.lines
    begins = [annex.line for annex in annexes_of(official)]
    at = official.carried_from
    while at < len(lines):
        sign, taken = _titled(official, at)
        if sign is None:
            at += 1
            continue
        end = next((b for b in begins if b >= at + taken), len(lines))
        stop = next((i for i in range(at, end) if lines[i].zone != CARRIED), end)
        label = next((lines[b].text.strip() for b in reversed(begins) if at - 3 <= b < at), "")
        part = tuple(line.paragraph for line in lines[at:stop])
        yield Annexed(label or "附件", sign, _part_of(official, part))
        at = stop


def _titled(official: OfficialDocument, at: int) -> tuple[Sign | None, int]:
    """The role that a title at a line speaks for, and how many lines it takes."""
    lines = official.lines
    first = lines[at]
    if first.zone != CARRIED or HEADING.match(first.key) or len(first.key) > 60:
        return None, 0
    above = lines[at - 1].key if at else ""
    begins = first.paragraph.alignment == "center" or first.paragraph.page_break
    if not (begins or (above.startswith("附") and len(above) <= 10)):
        return None, 0
    key = ""
    for count, line in enumerate(lines[at : at + _TITLE_LINES], 1):
        key += line.key
        if len(key) > 80 or line.key[-1:] in "。;:":
            break
        sign = title_role(key) if "解读" in key else None
        if sign is not None and sign.role in (PLAN, MATERIAL):
            return sign, count
    return None, 0


def _part_of(official: OfficialDocument, paragraphs: tuple[Paragraph, ...]) -> OfficialDocument:
    """Some paragraphs as a document of its own; places stay those of the whole."""
    document = official.document
    kept = {paragraph.index for paragraph in paragraphs}
    boxes = tuple(box for box in document.checkboxes if box.paragraph in kept)
    unique = tuple({paragraph.index: paragraph for paragraph in paragraphs}.values())
    return recognise(document._replace(paragraphs=unique, checkboxes=boxes, embedded=()))
