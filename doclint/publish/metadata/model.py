"""The values: what is given, and what is derived of one document."""

from typing import NamedTuple

from doclint.registry.model import Record, Relation, Standing


class Site(NamedTuple):
    """The agency's web site as the tags of its pages state it; "" where not known."""

    name: str = ""
    domain: str = ""
    id_code: str = ""
    column_name: str = ""
    column_type: str = ""
    content_source: str = ""


class Given(NamedTuple):
    """What a person states, because no document shows it.

    ``published_on`` is ISO, with ``HH:MM`` after a space or without; all may be "".
    """

    site: Site = Site()
    index_number: str = ""
    topic: str = ""
    published_on: str = ""
    keywords: str = ""
    author: str = ""
    image: str = ""
    url: str = ""


class Portal(NamedTuple):
    """The fields (题录) of a document on a portal; "" where not known."""

    index_number: str
    topic: str
    issuer: str
    issued_on: str
    title: str
    number: str
    published_on: str
    validity: str


# The fields as portals label them, in their order.
LABELS = Portal(
    "索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "有效性",
)  # fmt: skip


class Tag(NamedTuple):
    """A ``<meta>`` of a page; ``required`` by 国办发〔2017〕47号 or not."""

    name: str
    content: str
    required: bool


class Core(NamedTuple):
    """The 18 core elements of GB/T 33480-2016 in its order; each may have several values."""

    identifier: tuple[str, ...]
    document_type: tuple[str, ...]
    copy_number: tuple[str, ...]
    secrecy: tuple[str, ...]
    urgency: tuple[str, ...]
    issuer_mark: tuple[str, ...]
    number: tuple[str, ...]
    signers: tuple[str, ...]
    title: tuple[str, ...]
    addressees: tuple[str, ...]
    attachments: tuple[str, ...]
    signatures: tuple[str, ...]
    issued_on: tuple[str, ...]
    notes: tuple[str, ...]
    cc: tuple[str, ...]
    printed_by: tuple[str, ...]
    printed_on: tuple[str, ...]
    release_level: tuple[str, ...]


# The names of the elements in the standard, by field.
CORE_NAMES = Core(
    ("公文标识",), ("文种",), ("份号",), ("密级和保密期限",), ("紧急程度",), ("发文机关标志",),
    ("发文字号",), ("签发人",), ("标题",), ("主送机关",), ("附件说明",), ("发文机关或签发人署名",),
    ("成文日期",), ("附注",), ("抄送机关",), ("印发机关",), ("印发日期",), ("发布层次",),
)  # fmt: skip


class Extension(NamedTuple):
    """What we add to the core: the standard has no 公开属性 and no validity."""

    disclosure: str
    effective_on: str
    expires_on: str
    validity: str


EXTENSION_NAMES = Extension("公开属性", "施行日期", "有效期至", "有效性")


class Metadata(NamedTuple):
    """All that is stated of one document.

    ``record``, ``standing`` and ``relations`` are for JSON-LD; ``standing`` is None where the document
    is not issued yet. ``notes`` say in Chinese what could not be derived and why; ``unfit``
    why it must not be put on a web page, "" where nothing forbids it; ``tags`` is empty then. ``is_document`` is false
    for forms, interpretations, lists: they are no Legislation, and neither in force nor not.
    """

    source: str
    portal: Portal
    tags: tuple[Tag, ...]
    core: Core
    extension: Extension
    record: Record
    standing: Standing | None
    relations: tuple[Relation, ...]
    notes: tuple[str, ...]
    unfit: str = ""
    is_document: bool = True
