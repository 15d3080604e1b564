"""Which part of a zip is the main document, and what kind of document that makes it."""

from doclint.package.content_types import CONTENT_TYPES
from doclint.package.parts import Parts
from doclint.package.refusal import InputError, refuse

_OFFICE = "application/vnd.openxmlformats-officedocument."
_MICROSOFT = "application/vnd.ms-"
_KINDS = {
    f"{_OFFICE}wordprocessingml.document.main+xml": "docx",
    f"{_MICROSOFT}word.document.macroenabled.main+xml": "docm",
    f"{_OFFICE}wordprocessingml.template.main+xml": "dotx",
    f"{_MICROSOFT}word.template.macroenabledtemplate.main+xml": "dotm",
}
_USUAL_MAIN = "word/document.xml"
_WORD_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)

# part of the content type of the main part → reason
_OTHER_TYPES = (
    ("spreadsheetml", "xlsx"),
    ("ms-excel", "xlsx"),
    ("presentationml", "pptx"),
    ("ms-powerpoint", "pptx"),
    ("visio", "office-other"),
    ("ms-package.xps", "office-other"),
)
# member that gives a zip away → reason
_OTHER_MEMBERS = (
    ("OFD.xml", "ofd"),
    ("uof.xml", "uof"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
    ("Index/Document.iwa", "pages"),
    ("FixedDocumentSequence.fdseq", "office-other"),
)
# start of the member "mimetype" → reason
_MIME_TYPES = (
    (b"application/vnd.oasis.opendocument.text", "odt"),
    (b"application/vnd.oasis.opendocument", "opendocument"),
    (b"application/epub", "epub"),
    (b"vnd.uof", "uof"),
    (b"application/vnd.uof", "uof"),
)


def find_main(parts: Parts) -> tuple[str, str]:
    """The main part and the kind (docx, docm, dotx, dotm).

    Relationships decide, then content types, then the usual name, so that a package with
    one of them missing still opens. InputError DOC005 for another kind of zip, DOC009
    for a Word package without main part.
    """
    main = parts.related("", "officeDocument") or _declared_main(parts)
    if main is None and _USUAL_MAIN in parts:
        main = _USUAL_MAIN
    if main is None:
        raise _without_main(parts)
    kind = parts.content_type(main).lower()
    if kind in _KINDS:
        return main, _KINDS[kind]
    for word, reason in _OTHER_TYPES:
        if word in kind:
            raise refuse(reason)
    if not _is_word(parts, main):
        raise _without_main(parts)
    return main, "docx"


def _declared_main(parts: Parts) -> str | None:
    for name in parts.names:
        if parts.content_type(name).lower() in _KINDS:
            return name
    return None


def _is_word(parts: Parts, main: str) -> bool:
    """Whether the part itself is a Word document, where no content type says so."""
    tag = str(parts.tree(main).tag)
    return tag in [f"{{{namespace}}}document" for namespace in _WORD_NAMESPACES]


def _without_main(parts: Parts) -> InputError:
    if "mimetype" in parts:
        mime = parts.read("mimetype")
        for start, reason in _MIME_TYPES:
            if mime.startswith(start):
                return refuse(reason)
    for name, reason in _OTHER_MEMBERS:
        if name in parts:
            return refuse(reason)
    if any(name.lower().startswith("word/") for name in parts.names):
        return refuse("no-main")
    return refuse("office-other" if CONTENT_TYPES in parts else "zip")
