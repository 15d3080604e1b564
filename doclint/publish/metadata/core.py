"""The core metadata of GB/T 33480-2016 (党政机关电子公文元数据规范), and its XML.

The names and the order of the 18 elements are those of the standard. What is not taken from
it: the XML itself (element names are its Chinese names, in our own namespace), and everything
under 扩展. 公文标识 and 发布层次 cannot be told from a document and stay empty.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from doclint.official.model import OfficialDocument
from doclint.official.pattern import Pattern
from doclint.publish.metadata.model import CORE_NAMES, EXTENSION_NAMES, Core, Portal

if TYPE_CHECKING:
    from doclint.publish.metadata.model import Metadata

NAMESPACE = "urn:doclint:gongwen:metadata"
# What XML 1.0 cannot hold, not even as a reference.
_NO_XML = Pattern("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def core_of(official: OfficialDocument, portal: Portal) -> Core:
    """The core elements: what the document shows, with number and title as the portal has them."""
    facts = official.facts
    approved = tuple(e.value for e in official.all("signers") if e.value)
    personal = tuple(name for name in facts.signers if name not in approved)
    return Core(
        identifier=(),
        document_type=_some(facts.document_type),
        copy_number=_some(facts.copy_number),
        secrecy=_some("★".join(filter(None, (facts.secrecy_level, facts.secrecy_period)))),
        urgency=_some(facts.urgency),
        issuer_mark=facts.issuer_mark,
        number=_some(portal.number),
        signers=approved,
        title=_some(portal.title),
        addressees=_some(facts.addressees),
        attachments=facts.attachments,
        signatures=(*facts.issuers, *personal),
        issued_on=_some(portal.issued_on),
        notes=facts.notes,
        cc=_some(facts.cc),
        printed_by=_some(facts.printed_by),
        printed_on=_some(facts.printed_on),
        release_level=(),
    )


def _some(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def xml_of(documents: "Iterable[Metadata]") -> Iterator[str]:
    """One XML document: a ``公文元数据`` for each, within ``公文元数据集``."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<公文元数据集 xmlns="{NAMESPACE}" 标准="GB/T 33480-2016">\n'
    for document in documents:
        yield "".join(_document(document))
    yield "</公文元数据集>\n"


def _document(metadata: "Metadata") -> Iterator[str]:
    yield f"  <公文元数据 文件={quoteattr(_allowed(metadata.source))}>\n"
    for names, values in zip(CORE_NAMES, metadata.core, strict=True):
        yield from _elements(names[0], values, 4)
    yield "    <扩展>\n"
    for name, value in zip(EXTENSION_NAMES, metadata.extension, strict=True):
        yield from _elements(name, _some(value), 6)
    yield "    </扩展>\n  </公文元数据>\n"


def _elements(name: str, values: tuple[str, ...], indent: int) -> Iterator[str]:
    """An element for each value; an empty one where there is none."""
    lead = " " * indent
    for value in values:
        yield f"{lead}<{name}>{escape(_allowed(value))}</{name}>\n"
    if not values:
        yield f"{lead}<{name}/>\n"


def _allowed(text: str) -> str:
    return _NO_XML.sub("", text)
