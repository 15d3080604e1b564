"""Compliant documents: what a rule finds in them is a fault of the rule.

They are invented (滨海市), one for each kind of document that rules tell apart: the 15
文种, rules that are issued, joint and forwarded documents, secret ones, letters, and those of
the Party, courts, procuratorates and people's congresses.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from doclint.testing.corpus import departments, government, normative, others
from doclint.testing.draft import Draft
from doclint.testing.layouts import LAYOUTS

TODAY = "2026-12-01"  # the day by which they are judged: no date in them is later

_MODULES = (government, normative, departments, others)
DRAFTS: Mapping[str, Draft] = MappingProxyType(
    {
        "default": Draft(),
        **{
            name.lower().replace("_", "-"): value
            for module in _MODULES
            for name, value in vars(module).items()
            if isinstance(value, Draft)
        },
    }
)
# Layouts in which every draft is issued; each of the others has some of the drafts.
_ALWAYS = ("standard",)
_TAKING_TURNS = (
    "head-in-table", "head-in-textbox", "head-in-vml", "signature-by-spaces", "signature-spread",
    "split-runs", "content-controls", "number-below-title", "right-aligned",
)  # fmt: skip


class Compliant(NamedTuple):
    """A compliant document: a draft in a layout of ``LAYOUTS`` at a stage.

    ``name`` is that of the draft; its 发文字号 and dates are blank where the stage is
    ``drafting``.
    """

    name: str
    draft: Draft
    layout: str
    stage: str

    @property
    def label(self) -> str:
        """Name, layout and stage in one word, as tests and messages call it."""
        return f"{self.name}/{self.layout}/{self.stage}"

    def build(self) -> bytes:
        """The bytes of its .docx."""
        return self.draft.build(LAYOUTS[self.layout])


def compliant() -> tuple[Compliant, ...]:
    """All compliant documents: each draft in two layouts, before approval and as published."""
    return tuple(
        each
        for index, (name, draft) in enumerate(DRAFTS.items())
        for each in _made(name, draft, _TAKING_TURNS[index % len(_TAKING_TURNS)])
    )


def _made(name: str, draft: Draft, turn: str) -> Iterator[Compliant]:
    for layout in (*_ALWAYS, turn):
        yield Compliant(name, draft, layout, "issuing")
    if draft.addressees or draft.issuers:  # 纪要 before approval are known by nothing
        yield Compliant(name, unissued(draft), "signature-by-spaces", "drafting")
    if not draft.secrecy:
        yield Compliant(name, draft, "portal-text", "published")


def unissued(draft: Draft) -> Draft:
    """A draft before approval: blanks for number and date, no mark, no 版记."""
    before, bracket, _ = draft.document_number.partition("〕")
    return draft.with_(
        document_number=f"{before}{bracket}　号" if bracket else "",
        issued_on="2026年　月　日" if draft.issued_on else "",
        mark="",
        cc="",
        printed_by="",
        printed_on="",
    )
