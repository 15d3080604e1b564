"""The types of a registry's export as JSON lines, schema 1.

Each line is one document with all that is known of it; importing an export into an empty
registry gives the same registry. `schemas/registry-1.schema.json` is generated from these
types (see `doclint.schemas`). A key may be added within schema 1; none is renamed, removed
or given another meaning. Dates are ISO 8601; what is not known is left out.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Day = Annotated[str, Meta(pattern=r"^(|\d{4}-\d{2}-\d{2})$", description="ISO 日期")]
EventKind = Literal[
    "issued", "took_effect", "amended", "partly_repealed", "repealed", "expired", "reinstated",
    "withdrawn",
]  # fmt: skip
RelationKind = Literal["repeals", "amends", "replaces", "based_on", "cites", "interprets"]
Disclosure = Literal["", "public", "on_request", "withheld", "partial"]


class Document(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A published document; number or title is there."""

    number: Annotated[str, Meta(description="发文字号，规范写法")] = ""
    raw_number: Annotated[str, Meta(description="发文字号，原样")] = ""
    title: Annotated[str, Meta(description="标题，不含空白")] = ""
    issuers: Annotated[tuple[str, ...], Meta(description="发文机关，主办的在前")] = ()
    issued_on: Annotated[Day, Meta(description="成文日期")] = ""
    published_on: Annotated[Day, Meta(description="发布日期")] = ""
    effective_on: Annotated[Day, Meta(description="施行日期")] = ""
    expires_on: Annotated[Day, Meta(description="有效期的最后一天")] = ""
    disclosure: Annotated[Disclosure, Meta(description="公开属性")] = ""
    reason: Annotated[str, Meta(description="不公开的理由")] = ""
    kind: Annotated[str, Meta(description="文种")] = ""
    stated: Annotated[str, Meta(description="清单或者页面写的有效性")] = ""
    sha256: Annotated[str, Meta(description="文件内容的 SHA-256")] = ""


class Location(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where the document is published."""

    kind: Literal["page", "file", "row", "url"]
    place: str
    sha256: str = ""


class Ground(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The document by which something happened."""

    title: str = ""
    number: str = ""
    link: str = ""


class Event(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What happened to the document; without ``on`` the day is not known."""

    kind: EventKind
    on: Annotated[Day, Meta(description="从哪一天起")] = ""
    ground: Annotated[Ground, Meta(description="依据")] = Ground()
    scope: Annotated[str, Meta(description="涉及的条款，空的是全文")] = ""
    decided_on: Annotated[Day, Meta(description="决定的日期")] = ""
    word: Annotated[str, Meta(description="标注用语；withdrawn 的，是作废的事件种类")] = ""
    source: Annotated[str, Meta(description="从哪里得知")] = ""
    recorded_on: Annotated[Day, Meta(description="登记的日期")] = ""


class Relation(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the document says of another."""

    kind: RelationKind
    number: Annotated[str, Meta(description="对方的发文字号")] = ""
    title: Annotated[str, Meta(description="对方的标题")] = ""
    scope: str = ""
    effective_on: Day = ""
    evidence: Annotated[str, Meta(description="原文")] = ""
    start: Annotated[int, Meta(ge=0, description="名称在原文中的起点")] = 0
    end: Annotated[int, Meta(ge=0, description="名称在原文中的终点")] = 0
    source: Annotated[str, Meta(description="content 正文、list 清单、manual 人工")] = ""
    confidence: Annotated[float, Meta(ge=0, le=1)] = 1.0


class Line(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One line of the export."""

    schema: Literal[1]
    document: Document
    locations: tuple[Location, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
