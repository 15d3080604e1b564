"""Published texts and the layouts they occur in: what a recogniser has to cope with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from doclint.testing.draft import Annex, Draft
from doclint.testing.layout import Layout


class Published(NamedTuple):
    r"""A document as a portal prints it: plain lines, nothing of the letterhead.

    ``title`` may hold ``\n``; ``addressees`` ends with its colon; ``mark`` is without
    brackets; ``carried`` is what follows the mark (an issued 办法), its title first.
    """

    number: str
    title: str
    addressees: str
    body: tuple[str, ...]
    signature: str
    date: str
    mark: str
    carried: tuple[str, ...] = ()
    issuer: str = ""

    @property
    def printed_by(self) -> str:
        """The office that prints for the issuer, as its name has it."""
        issuer = self.issuer or self.signature
        if issuer.endswith(("办公厅", "办公室")):
            return issuer
        return issuer + ("办公厅" if issuer == "国务院" else "办公室")

    def draft(self) -> Draft:
        """The text as a draft: letterhead and 版记 are those of the issuer."""
        issuer = self.issuer or self.signature
        carried = (Annex("", self.carried[0], self.carried[1:]),) if self.carried else ()
        return Draft(
            issuer_mark=(issuer + "文件",),
            document_number=self.number,
            title=self.title,
            addressees=self.addressees,
            body=self.body,
            attachments=(),
            issuers=(self.signature,) if self.signature else (),
            issued_on=self.date,
            mark=self.mark,
            annexes=carried,
            cc="",
            printed_by=self.printed_by,
            printed_on=self.date,
        )


# The layouts that occur in real files, by name: where the letterhead, the number, the mark and
# the signature stand, and what Word and portals leave in the text. ``half-width-mark`` and
# ``chinese-date`` are faults themselves.
LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "standard": Layout(),
        "head-in-table": Layout(head="table", imprint="cells"),
        "head-in-textbox": Layout(head="textbox"),
        "head-in-vml": Layout(head="vml", signature="spaces", imprint="paragraphs"),
        "portal-text": Layout(head="none", number="below_title", title="line", imprint="none"),
        "number-below-title": Layout(number="below_title", title="paragraphs"),
        "mark-in-imprint": Layout(mark="imprint"),
        "mark-above-cells": Layout(mark="imprint", imprint="cells", head="textbox"),
        "mark-behind-break": Layout(mark="line_break", head="none", imprint="none"),
        "one-paragraph": Layout(flow="one", head="none", imprint="none"),
        "half-width-mark": Layout(mark="half_width"),
        "split-runs": Layout(runs="split", title="paragraphs"),
        "content-controls": Layout(controls=True),
        "tracked-changes": Layout(revisions=True),
        "signature-by-spaces": Layout(signature="spaces", addressees="nbsp", head="none"),
        "signature-spread": Layout(signature="spread", addressees="enspace"),
        "signature-joined": Layout(signature="joined", head="table", title="paragraphs"),
        "right-aligned": Layout(signature="right", head="none", number="below_title"),
        "chinese-date": Layout(date="chinese"),
    }
)
