"""The types of a worklist in JSON, schema 1.

`schemas/worklist-1.schema.json` is generated from these types (see `doclint.schemas`).
"""

from typing import Annotated, Literal, TypedDict

from msgspec import Meta

Day = Annotated[str, Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
State = Literal["ready", "held", "review", "error", "absent"]
Status = Literal["", "in_force", "amended", "partly_repealed", "repealed", "expired", "not_yet"]


class Ground(TypedDict):
    """By which document: title without 《》, 发文字号, link; number and link may be ""."""

    title: str
    number: str
    link: str


class Entry(TypedDict):
    """A document named by the decision; ``word`` is the status as printed, dates are ISO or ""."""

    title: str
    number: str
    raw_number: str
    issuer: str
    issued_on: Day
    status: Status
    word: str
    effective_on: Day
    ground: Ground
    scope: str
    successor: str
    reason: str
    origin: str
    faults: list[str]


class Place(TypedDict):
    """Where it is published: ``path`` relative to the root, or ``table:key``; hash when looked at."""

    kind: Literal["page", "docx", "file", "row", "url"]
    path: str
    sha256: str
    title: str
    number: str


class Item(TypedDict):
    """A document and a place; ``decision`` is a person's: 标注, 不标注 or ""."""

    entry: Entry
    place: Place | None
    matched_by: str
    sure: Literal["sure", "review"]
    state: State
    note: str
    decision: Literal["", "标注", "不标注"]


class Worklist(TypedDict):
    """The file. Only items whose state is ``ready`` are applied."""

    schema: Literal[1]
    source: str
    title: str
    number: str
    issuer: str
    issued_on: Day
    effective_on: Day
    stated: int | None
    faults: list[str]
    notes: list[str]
    items: list[Item]
