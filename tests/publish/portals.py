"""A small portal on the disk with its worklist, for tests of runs."""

import hashlib
from datetime import date
from pathlib import Path
from typing import NamedTuple

from doclint.publish.apply import Request, applied, planned
from doclint.publish.model import READY, SURE, Entry, Item, Place
from doclint.publish.revert import Undoing, reverted
from doclint.publish.work import Outcome
from doclint.registry.model import Ground
from tests.publish.portal import DECISION, Document, Portal

TODAY = date(2026, 1, 5)
GROUND = Ground(DECISION[0], DECISION[1])


def entry(document: Document, status: str = "repealed", word: str = "已废止") -> Entry:
    """What a decision says of a document."""
    return Entry(
        document.title, document.number, document.number, document.issuer, document.issued_on,
        status, word, DECISION[2], GROUND,
    )  # fmt: skip


def item(root: Path, document: Document, path: str = "", word: str = "已废止") -> Item:
    """A line that is ready for a document's page or another file."""
    path = path or document.path
    kind = "page" if path.endswith("html") else "docx" if path.endswith("docx") else "file"
    sha = hashlib.sha256((root / path).read_bytes()).hexdigest()
    status = "expired" if word == "已失效" else "repealed"
    place = Place(kind, path, sha, document.title, document.number)
    return Item(entry(document, status, word), place, "文号和标题一致", SURE, READY)


class Site(NamedTuple):
    """A portal that was written below ``root``, and the documents that are to be marked."""

    root: Path
    listed: tuple[Document, ...]

    @classmethod
    def make(cls, root: Path, pages: int = 30, count: int = 10) -> "Site":
        portal = Portal(pages)
        portal.write(root)
        return cls(root, tuple(portal.listed(count)))

    def items(self, word: str = "已废止") -> tuple[Item, ...]:
        """Lines for the pages and attachments of all listed documents."""
        found = []
        for each in self.listed:
            found.append(item(self.root, each, word=word))
            if each.attachment:
                found.append(item(self.root, each, each.attachment, word))
        return tuple(found)

    def request(self, **changes: object) -> Request:
        request = Request(str(self.root), (), TODAY, "tester", "废止决定")
        if "items" not in changes:
            changes["items"] = self.items()
        return request._replace(**changes)

    def apply(self, **changes: object) -> list[Outcome]:
        return list(applied(planned(self.request(**changes))))

    def revert(self, run: int | None = None, **changes: object) -> list[Outcome]:
        return list(reverted(Undoing(str(self.root), "", "tester", run)._replace(**changes)))

    def hashes(self) -> dict[str, str]:
        """The hash of every file below the root, leftovers included."""
        return hashes(self.root)


def hashes(root: Path) -> dict[str, str]:
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {str(f.relative_to(root)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files}
