"""What a published document says of its status, where, and with what ground and date."""

from typing import NamedTuple

from doclint.document import HEADING, STATUS
from doclint.location import WHOLE_FILE, Location
from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.official.published import field_day, field_place
from doclint.page.model import Field, Page
from doclint.page.stated import stated_status
from doclint.page.vocabulary import ENDS, VALIDITY
from doclint.status import IN_FORCE, read_status

_FIRST = 5  # lines of the text of a page in which a notice of the status may stand
_HEAD = 16  # … and of a .docx, where the 版头 stands above it
_DATE = Pattern(r"\d{4}[年.\-/]\d{1,2}[月.\-/]?|[一二]〇?[〇○零一二三四五六七八九]{3}年")
_GROUND = Pattern(r"《.+?》|〔\d{4}〕|第\d+号|公告|决定")
# 已被滨政发〔2024〕8号废止 is no usual word, but says it.
_SAYS = Pattern(
    r"(?<![未不没无])(?:废止|失效|停止|终止|撤销|作废|修改|修订|修正|到期|届满|过期|无效)|^否$"
)
# Only these are sure to hold a status; 状态 and 时效 may hold anything.
STATUS_LABELS = tuple(
    label for label in VALIDITY if label not in ("状态", "时效", "效力", "政策状态")
)


class Saying(NamedTuple):
    """The status stated: one of ``doclint.status`` ("" for words not known), word, place.

    ``dated`` and ``grounded`` say whether since when and by which document is stated.
    """

    status: str
    word: str
    place: Location
    dated: bool
    grounded: bool

    @property
    def is_silent(self) -> bool:
        """Whether the word says nothing of an end or a change: 详见说明, 未废止."""
        return not self.status and _SAYS.search(self.word) is None


def saying(official: OfficialDocument) -> Saying | None:
    """What a document says of its status; None where it says nothing."""
    page = official.page
    notices = _notices(official)
    literal = page.status_literal if page is not None else ""
    if not literal:
        titles = [official.facts.title or "", *_top(official)[:1]]
        literal = stated_status((), titles, [text for text, _ in notices])
        literal = literal or official.document.properties.get("custom:有效性", "")
    if not literal:
        return None
    known = _known(literal)
    field = _field(page, literal)
    place = _place(official, page, literal, field, notices)
    said = "\n".join(text for text, _ in notices)
    ends = page is not None and any(_ended(page, label) for label in ENDS)
    dated = ends or bool(_DATE.search(said))
    return Saying(known, literal, place, dated, bool(_GROUND.search(said)))


def ended_on(page: Page | None) -> tuple[Field, str] | None:
    """The field that says until when a document holds, and the day (ISO)."""
    for label in ENDS:
        field = page.field(label) if page is not None else None
        day = field_day(field.value) if field is not None else ""
        if field is not None and day:
            return field, day
    return None


def _known(literal: str) -> str:
    bare = literal.replace("已经", "已")
    if bare == "是":
        return IN_FORCE
    found = read_status(bare)
    return found[0] if found else ""


def _ended(page: Page, label: str) -> bool:
    field = page.field(label)
    return field is not None and bool(field_day(field.value))


def _top(official: OfficialDocument) -> list[str]:
    texts = (p.text for p in official.document.paragraphs if p.story not in (STATUS, HEADING))
    return [text for text, _ in zip(texts, range(_FIRST), strict=False)]


def _notices(official: OfficialDocument) -> list[tuple[str, Location]]:
    """The notices of the status, each with its place: above the text or in its first lines."""
    found, seen = [], 0
    first = _HEAD if official.page is None else _FIRST
    for paragraph in official.document.paragraphs:
        if paragraph.story != STATUS:
            seen += 1
            if seen > first:
                continue
        if stated_status((), (), [paragraph.text]):
            found.append((paragraph.text, paragraph.location()))
    return found


def _field(page: Page | None, literal: str) -> Field | None:
    for field in page.fields if page is not None else ():
        if field.label in VALIDITY and "".join(field.value.split()) == literal:
            return field
    return None


def _place(
    official: OfficialDocument,
    page: Page | None,
    literal: str,
    field: Field | None,
    notices: list[tuple[str, Location]],
) -> Location:
    """Where a status is stated: the field, a notice, the title."""
    if page is not None and field is not None:
        return field_place(page, field)
    for text, place in notices:
        if literal in text:
            return place
    title = official.first("title")
    if title is not None:
        return title.location
    return WHOLE_FILE
