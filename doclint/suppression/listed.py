"""``[[suppress]]`` of a settings file: one paragraph, or what concerns the whole file."""

import os
from collections.abc import Iterator

from doclint.document import Paragraph
from doclint.finding import Finding
from doclint.suppression.bounds import names
from doclint.suppression.claim import UNUSED, Case, Claim, Said
from doclint.suppression.identity import is_document, is_file
from doclint.suppression.model import SETTINGS, Suppress, Suppressions


def suppress_claims(suppress: tuple[Suppress, ...], base: str, case: Case) -> list[Claim]:
    """Those for the document; ``base`` is the folder of the settings file."""
    return [SuppressClaim(case, each) for each in suppress if _meant(each, base, case)]


def astray(orders: Suppressions) -> Iterator[str]:
    """What to say of each that names a file that is not there: no report could tell."""
    for each in orders.suppress:
        path = os.path.join(orders.base, each.file)
        if each.file and not (os.path.exists(path) or _inside_a_zip(path)):
            yield f"{each.origin}：忽略 {each.code} 没有起作用，没有文件 {each.file}"


def _inside_a_zip(path: str) -> bool:
    """Whether a path leads through a file: that of a draft in a zip."""
    above = os.path.dirname(path)
    while above != os.path.dirname(above):
        if os.path.isfile(above):
            return True
        above = os.path.dirname(above)
    return False


def _meant(each: Suppress, base: str, case: Case) -> bool:
    if each.document:
        return is_document(each.document, case.official.facts)
    if is_file(each.file, base, case.source):
        return True
    return bool(case.draft) and is_file(each.file, base, f"{case.source}/{case.draft}")


class SuppressClaim(Claim):
    """Findings of the first paragraph that holds the words, or without place."""

    kind = SETTINGS

    def __init__(self, case: Case, suppress: Suppress) -> None:
        """A ``[[suppress]]`` that names the document of the case."""
        super().__init__(case, suppress.code, suppress.reason, suppress.origin or "设置")
        self._words = "".join(suppress.text.split())
        self._paragraph = self._first() if self._words else None

    @property
    def title(self) -> str:
        """Where it stands, and the code."""
        return f"{self.origin} 忽略 {self.code}"

    def covers(self, finding: Finding) -> bool:
        """Whether a finding stands in the paragraph meant, or nowhere if none is."""
        place = finding.location
        if not self._words:
            return not place.block
        paragraph = self._paragraph
        return paragraph is not None and (place.part, place.block) == (
            paragraph.part,
            paragraph.block,
        )

    def unused(self) -> Iterator[Said]:
        """Why nothing was set aside."""
        message, help = self._why()
        yield self.problem(UNUSED, f"没有起作用，{message}", help)

    def _why(self) -> tuple[str, str]:
        elsewhere = [
            f.location.label for f in self.case.findings if names(self.code, f) and f.location.block
        ]
        where = f"{elsewhere[0]}{'等处' if len(elsewhere) > 1 else ''}" if elsewhere else ""
        if not self._words and where:
            return (
                f"没有写 text，只能忽略全文一级的问题，而 {self.code} 的问题在{where}",
                "在 text 中写明那一段的几个字。",
            )
        if self._words and self._paragraph is None:
            return "没有一段含有 text 所写的字", "核对 text；文件已改的，可以删去这一项。"
        if self._words and where:
            label = self._paragraph.label if self._paragraph else ""
            return (
                f"text 所指的{label}没有 {self.code} 的问题（问题在{where}）",
                "text 指的是含有这些字的第一段；写得更长一些，使它只指那一段。",
            )
        return f"文件中已没有 {self.code} 的问题", "可以删去这一项。"

    def _first(self) -> Paragraph | None:
        for paragraph in self.case.official.document.paragraphs:
            if self._words in "".join(paragraph.text.split()):
                return paragraph
        return None
