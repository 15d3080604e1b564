"""The values of portal work: from a decision's lines to the marks on pages and files."""

from typing import NamedTuple

from doclint.registry.model import Ground

# How sure it is that a place is that of the document meant.
SURE, REVIEW = "sure", "review"
# What becomes of an item of a worklist.
READY = "ready"  # will be marked
HELD = "held"  # takes effect in the future
TO_REVIEW = "review"  # a person has to decide
WRONG = "error"  # the line lacks ground or date, or contradicts itself
ABSENT = "absent"  # nothing found for it
STATES = (READY, HELD, TO_REVIEW, WRONG, ABSENT)


class Entry(NamedTuple):
    """One document named by a decision or a list.

    ``number`` is normalised or "", ``raw_number`` as printed; ``title`` without 《》 and white
    space. ``status`` and ``word`` are those of ``doclint.status``; ``effective_on`` is ISO or "",
    ``scope`` the clauses where not the whole. ``origin`` says in Chinese where it stands
    (``清单.xlsx“Sheet1”第3行``, ``决定.docx正文第5段``); ``faults`` what is wrong with the line.
    """

    title: str
    number: str
    raw_number: str
    issuer: str
    issued_on: str
    status: str
    word: str
    effective_on: str
    ground: Ground
    scope: str = ""
    successor: str = ""
    reason: str = ""
    origin: str = ""
    faults: tuple[str, ...] = ()


class Decision(NamedTuple):
    """A decision or list read: its own title and number, its entries, what is wrong with it.

    ``stated`` is how many documents it says there are (“共489件”), None where it does not. ``notes``
    say in Chinese what was left aside and why (继续有效的, the same one twice, hidden rows).
    """

    source: str
    title: str
    number: str
    issuer: str
    issued_on: str
    effective_on: str
    entries: tuple[Entry, ...]
    stated: int | None = None
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Place(NamedTuple):
    """A page, a file or a row of a database.

    ``kind`` is page / docx / file / row / url, ``path`` relative to the root (``/`` between),
    ``table:key`` or an address, ``sha256`` that of the bytes when they were looked at.
    """

    kind: str
    path: str
    sha256: str
    title: str = ""
    number: str = ""


class Item(NamedTuple):
    """One line of a worklist: an entry and a place (None where nothing was found).

    ``matched_by`` says in Chinese how it was matched (``文号和标题一致``), ``state`` what becomes of
    it, ``note`` why. ``decision`` is empty until a person fills it in (``标注``/``不标注``).
    """

    entry: Entry
    place: Place | None
    matched_by: str
    sure: str
    state: str
    note: str = ""
    decision: str = ""


class Mark(NamedTuple):
    """What is written on a page or file.

    ``word`` is the status as printed, ``since`` ISO; ``number`` and ``title`` are those of the
    marked document, ``ground`` that by which.
    """

    status: str
    word: str
    since: str
    ground: Ground
    scope: str = ""
    successor: str = ""
    number: str = ""
    title: str = ""
    issuer: str = ""
    issued_on: str = ""


class Annotated(NamedTuple):
    """Bytes with the mark in them, and where it was put, in Chinese.

    ``places`` is empty where no place was found or the mark was refused: then ``reason`` says
    why, and the bytes are as they were.
    """

    data: bytes
    places: tuple[str, ...]
    reason: str = ""


class Stated(NamedTuple):
    """What marks of doclint stand in a page.

    ``mark`` is that of the page's own document, None where there is none or it cannot be read;
    ``parts`` the places it stands in (``cell``, ``banner``, ``head``), ``links`` the
    identities of the marks behind links. ``faults`` say in Chinese what was changed or lost
    since; a page without faults can be stripped to its original bytes.
    """

    mark: Mark | None
    parts: tuple[str, ...]
    links: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def intact(self) -> bool:
        """Whether every part stands as it was written."""
        return not self.faults
