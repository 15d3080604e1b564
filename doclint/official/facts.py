"""Elements → the facts of the carrying document."""

from collections.abc import Sequence

from doclint.official.clause import best_effect, effects_in, validity_in
from doclint.official.line import Item
from doclint.official.model import (
    CARRIED,
    MAIN,
    DisclosureMark,
    Element,
    Facts,
    Repeal,
    SecrecyMark,
)
from doclint.official.nature import document_type_of
from doclint.official.number import whole_number
from doclint.official.residue import RESIDUE, card_fields
from doclint.official.vocabulary import genre_of


def facts_of(
    items: Sequence[Item],
    elements: Sequence[Element],
    personal: Sequence[str],
    marks: Sequence[DisclosureMark],
    secrecy: Sequence[SecrecyMark],
    repeals: Sequence[Repeal],
) -> Facts:
    """The facts; ``personal`` are names of persons who sign for their office."""
    values = _Values(elements)
    title, number = values.first("title"), values.first("document_number")
    card = card_fields(items)
    if card:
        title = title or _card_title(items)
        number = number or _card_number(card.get("发文字号", ""))
    visible = [mark for mark in secrecy if mark.own and not mark.white]
    framed = bool(number or values.first("addressees") or values.first("issuers"))
    kind = _kind(items, title, framed or bool(values.first("issued_on")))
    issuer_mark = values.every("issuer_mark")
    if kind in ("令", "命令") and title and not issuer_mark:
        issuer_mark = (title,)
    effective, expires = _dates_of_effect(items)
    return Facts(
        document_type=kind,
        copy_number=values.first("copy_number"),
        secrecy_level=visible[0].level if visible else None,
        secrecy_period=visible[0].period if visible else None,
        urgency=values.first("urgency"),
        issuer_mark=issuer_mark,
        document_number=number,
        signers=values.every("signers") or tuple(personal),
        title=title,
        addressees=values.first("addressees"),
        attachments=tuple(e.value for e in elements if e.kind == "attachments"),
        issuers=values.every("issuers"),
        issued_on=values.first("issued_on"),
        notes=values.every("notes"),
        disclosure=marks[0].cls if marks else None,
        disclosure_literal=marks[0].literal if marks else None,
        cc=values.first("cc"),
        printed_by=values.first("printed_by"),
        printed_on=values.first("printed_on"),
        repeals=tuple((r.title, r.number) for r in repeals),
        effective_on=effective,
        expires_on=expires,
    )


class _Values:
    """Values of elements by kind; an element without a value counts as absent."""

    def __init__(self, elements: Sequence[Element]) -> None:
        self._elements = elements

    def first(self, kind: str) -> str | None:
        return next((e.value for e in self._elements if e.kind == kind and e.value), None)

    def every(self, kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(e.value for e in self._elements if e.kind == kind and e.value))


def _kind(items: Sequence[Item], title: str | None, framed: bool) -> str | None:
    texts = [item.text for item in items if item.label == "body"] if not title else []
    return document_type_of(title, framed, texts[:30])


def _card_title(items: Sequence[Item]) -> str | None:
    """The heading above a database's card, for a file that has no other title."""
    headings = (item for item in items if item.label == RESIDUE)
    return next(("".join(i.text.split()) for i in headings if genre_of(i.key)), None)


def _card_number(value: str) -> str | None:
    found = whole_number(value)
    return found.value if found else None


_DAYS = ("日施", "日实", "日执", "日生", "日试", "日全", "日正式", "日开始")


def names_effect(text: str) -> bool:
    """Cheap: whether a text has a word of taking effect, and of the day it does."""
    if not (
        "施行" in text
        or "执行" in text
        or "实施" in text
        or "生效" in text
        or "实行" in text
        or "试行" in text
    ):
        return False
    return "起" in text or "之日" in text or any(day in text for day in _DAYS)


def _dates_of_effect(items: Sequence[Item]) -> tuple[str | None, str | None]:
    effects, expires = [], None
    for i, item in enumerate(items):
        if item.zone not in (MAIN, CARRIED) and item.label != "adoption":
            continue
        if names_effect(item.text):
            effects.extend(effects_in(item.key, i, item.label == "adoption"))
        if "有效期" in item.text:
            expires = validity_in(item.key) or expires
    best = best_effect(effects)
    return best.value if best else None, expires
