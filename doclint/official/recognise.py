"""The walk of recognition: lines → residue out → evidence → best path → elements → facts."""

from collections.abc import Sequence

from doclint.document import Document
from doclint.official import grammar as g
from doclint.official.clause import best_effect, effects_in, has_repeal_verb, repeals_in, validity_in
from doclint.official.elements import (
    addressee_element,
    attachment_elements,
    date_elements,
    head_mark_elements,
    issuer_elements,
    note_elements,
    number_elements,
    title_element,
)
from doclint.official.evidence import PLAIN, SHORT, Scores, Surroundings, candidates
from doclint.official.imprint import imprint_elements
from doclint.official.joins import Join, join_of
from doclint.official.line import Item, lines_of
from doclint.official.listing import is_repeal_list, listed_repeals
from doclint.official.marks import disclosure_marks, is_white, secrecy_marks
from doclint.official.model import (
    ASIDE,
    CARRIED,
    HEAD,
    IMPRINT,
    MAIN,
    TAIL,
    Element,
    Facts,
    Line,
    OfficialDocument,
    Repeal,
)
from doclint.official.date import is_blank_date
from doclint.official.nature import document_type_of, issuer_in_title, official_reasons, system_of
from doclint.official.number import blank_number
from doclint.official.residue import RESIDUE, card_fields, mark_residue
from doclint.official.vocabulary import genre_of

_ZONES = {
    "body": MAIN, "attachments": MAIN, "issuers": TAIL, "issued_on": TAIL, "notes": TAIL,
    "carried": CARRIED, "imprint": IMPRINT,
}  # fmt: skip
_HEAD_LINES = 40
_DATA_TABLE = 14


def recognise(document: Document) -> OfficialDocument:
    """Recognise the elements of a document (pure; linear in its lines)."""
    items, aside = lines_of(document)
    walked = mark_residue(items)
    walked = walked[:12] and [i for n, i in enumerate(walked) if n >= 12 or not _is_leftover(i, document)]
    _label(walked, document)
    _zones(items)
    return _assemble(document, items, aside)


def _label(items: list[Item], document: Document) -> None:
    emissions, joins = _evidence(items, document)
    path = g.best_path(emissions, (PLAIN, SHORT), joins)
    for item, state, scores in zip(items, path, emissions, strict=True):
        item.label = g.LABELS[state]
        if scores is PLAIN or scores is SHORT:
            continue
        score, reason = scores[state]
        rivals = [s for other, (s, _) in scores.items() if other in (g.BODY,) and other != state]
        item.score = score - min(0.0, *rivals) if rivals else score
        item.reasons = (reason,) if reason else ()


def _evidence(items: list[Item], document: Document) -> tuple[list[Scores], list[Join]]:
    """Emissions and joins of all lines; the head is where titles and the like may be."""
    large = _data_tables(items)
    emissions: list[Scores] = []
    joins: list[Join] = []
    around = Surroundings()
    prose, so_far = 0, ""
    before: Item | None = None
    last_imprint = -99
    for i, item in enumerate(items):
        around.head = i < _HEAD_LINES and prose < 3
        around.index = i
        around.look(items, i)
        around.imprint = i - last_imprint <= 4
        cell = item.paragraph.cell
        around.data_table = cell is not None and cell.table in large
        around.unclosed = around.head and _opens_note(item)
        scores = candidates(item, around)
        emissions.append(scores)
        joins.append(join_of(item, scores, before, so_far))
        if g.IMPRINT in scores and scores[g.IMPRINT][0] > 0:
            last_imprint = i
        so_far = so_far + item.key if g.TITLE in scores and len(so_far) < 200 else ""
        if item.size > 40 and item.last in "。;":
            prose += 1
        before = item
    _spread_notes(items, emissions)
    return emissions, joins


def _is_leftover(item: Item, document: Document) -> bool:
    """White text at the head is left over from a template; marks of secrecy are kept, to be told."""
    if len(item.key) > 20 or "密" in item.key or not is_white(item, document.runs):
        return False
    item.label = RESIDUE
    return True


def _opens_note(item: Item) -> bool:
    """Whether a bracket opens here and closes in one of the next lines."""
    if item.text.lstrip()[:1] not in ("(", "（"):
        return False
    return item.key.count("(") > item.key.count(")")


def _spread_notes(items: list[Item], emissions: list[Scores]) -> None:
    """An adoption note that opens a bracket goes on to the line that closes it."""
    for i, scores in enumerate(emissions[:_HEAD_LINES]):
        key = items[i].key
        if not key.startswith("(") or key.count("(") <= key.count(")"):
            continue
        depth, end = 0, i
        for j in range(i, min(i + 9, len(items))):
            depth += items[j].key.count("(") - items[j].key.count(")")
            end = j
            if depth <= 0:
                break
        joined = "".join(items[j].key for j in range(i, end + 1))
        if depth > 0 or not any(w in joined for w in ("通过", "公布", "施行", "修订", "修正")):
            continue
        for j in range(i, end + 1):
            scores = dict(emissions[j])
            scores[g.ADOPTION] = (6.0, "标题下的通过、公布题注")
            scores[g.BODY] = (-3.0, "")
            scores.pop(g.TITLE, None)
            emissions[j] = scores


def _data_tables(items: list[Item]) -> set[int]:
    counts: dict[int, int] = {}
    for item in items:
        if item.paragraph.cell is not None:
            counts[item.paragraph.cell.table] = counts.get(item.paragraph.cell.table, 0) + 1
    return {table for table, count in counts.items() if count > _DATA_TABLE}


def _zones(items: list[Item]) -> None:
    last = HEAD
    for item in items:
        item.zone = _ZONES.get(item.label, HEAD if item.label in g.LABELS else last)
        last = item.zone


def _elements(items: list[Item], document: Document) -> tuple[list[Element], list[str]]:
    issuers, personal = issuer_elements(items)
    found = [
        *head_mark_elements(items),
        *number_elements(items),
        *issuers,
        *date_elements(items),
        *note_elements(items),
        *attachment_elements(items),
        *imprint_elements(items),
    ]
    title, addressees = title_element(items), addressee_element(items)
    found += [e for e in (title, addressees) if e is not None]
    found.sort(key=lambda e: e.lines[0] if e.lines else 0)
    return found, personal


def _assemble(document: Document, items: list[Item], aside: list[Item]) -> OfficialDocument:
    elements, personal = _elements(items, document)
    marks = disclosure_marks(items, aside)
    secrecy = secrecy_marks(elements, items, document.runs)
    repeals = _repeals(items, title.value if (title := title_element(items)) else None)
    facts = _facts(items, elements, personal, marks, secrecy, repeals)
    official, reasons = official_reasons(facts)
    names = [*facts.issuers, *facts.issuer_mark, issuer_in_title(facts.title)]
    elements += [mark.element for mark in marks]
    return OfficialDocument(
        document=document,
        lines=tuple(_line(item) for item in items) + tuple(_line(item, ASIDE) for item in aside),
        elements=tuple(elements),
        facts=facts,
        marks=tuple(marks),
        secrecy=tuple(secrecy),
        repeals=tuple(repeals),
        is_official=official,
        official_reasons=reasons,
        issuer_system=system_of(names, facts.document_number, facts.title),
        carried_from=next((i for i, item in enumerate(items) if item.zone == CARRIED), len(items)),
        number_blank=any(i.label == "document_number" and blank_number(i.key) for i in items),
        date_blank=any(i.label == "issued_on" and is_blank_date(i.key) for i in items),
    )


def _line(item: Item, zone: str = "") -> Line:
    return Line(
        item.paragraph, item.start, item.end, item.text, item.label, zone or item.zone, item.score, item.reasons
    )


def _facts(items, elements, personal, marks, secrecy, repeals) -> Facts:  # type: ignore[no-untyped-def]
    def first(kind: str) -> str | None:
        return next((e.value for e in elements if e.kind == kind and e.value), None)

    def every(kind: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(e.value for e in elements if e.kind == kind and e.value))

    title, number = first("title"), first("document_number")
    card = card_fields(items)
    if title is None and card:
        title = next((squeeze_heading(i.text) for i in items if i.label == "residue" and genre_of(i.key)), None)
    if number is None and card.get("发文字号"):
        number = _card_number(card["发文字号"])
    marked = [m for m in secrecy if not m.white]
    has_frame = bool(number or first("addressees") or first("issuers"))
    texts = [i.text for i in items if i.label == "body"]
    kind = document_type_of(title, has_frame or bool(first("issued_on")), texts[:30], False)
    issuer_mark = every("issuer_mark")
    if kind in ("令", "命令") and title and not issuer_mark:
        issuer_mark = (title,)
    texts_after = [item for item in items if item.zone in (MAIN, CARRIED) or item.label == "adoption"]
    effective, expires = _dates_of_effect(texts_after)
    return Facts(
        document_type=kind,
        copy_number=first("copy_number"),
        secrecy_level=marked[0].level if marked else None,
        secrecy_period=marked[0].period if marked else None,
        urgency=first("urgency"),
        issuer_mark=issuer_mark,
        document_number=number,
        signers=every("signers") or tuple(personal),
        title=title,
        addressees=first("addressees"),
        attachments=tuple(e.value for e in elements if e.kind == "attachments"),
        issuers=every("issuers"),
        issued_on=first("issued_on"),
        notes=every("notes"),
        disclosure=marks[0].cls if marks else None,
        disclosure_literal=marks[0].literal if marks else None,
        cc=first("cc"),
        printed_by=first("printed_by"),
        printed_on=first("printed_on"),
        repeals=tuple((r.title, r.number) for r in repeals),
        effective_on=effective,
        expires_on=expires,
    )


def squeeze_heading(text: str) -> str:
    """A heading without white space."""
    return "".join(text.split())


def _card_number(value: str) -> str | None:
    from doclint.official.number import whole_number

    found = whole_number(value)
    return found.value if found else None


def _dates_of_effect(items: Sequence[Item]) -> tuple[str | None, str | None]:
    effects, expires = [], None
    for i, item in enumerate(items):
        if "施行" in item.text or "执行" in item.text or "实" in item.text or "生效" in item.text or "试行" in item.text:
            effects.extend(effects_in(item.key, i, item.label == "adoption"))
        if "有效" in item.text:
            expires = validity_in(item.key) or expires
    return best_effect(effects), expires


def _repeals(items: Sequence[Item], title: str | None) -> list[Repeal]:
    found: dict[tuple[str | None, str | None], Repeal] = {}
    texts = [item for item in items if item.zone in (MAIN, CARRIED)]
    # In a list of repealed texts, the column of reasons names others that are not.
    listed = is_repeal_list(title)
    for i, item in enumerate(texts):
        if not has_repeal_verb(item.text) or (listed and item.paragraph.cell is not None):
            continue
        text, shift = _joined(texts, i)
        for named in repeals_in(text, i):
            start = max(0, named.start - shift)
            place = item.paragraph.location(item.start + start, item.start + max(start, named.end - shift))
            found.setdefault((named.title, named.number), Repeal(named.title, named.number, place))
    if listed:
        for repeal in listed_repeals(items):
            found.setdefault((repeal.title, repeal.number), repeal)
    return list(found.values())


def _joined(items: Sequence[Item], i: int) -> tuple[str, int]:
    """A line with those before and after that it breaks off from (conversions from PDF).

    The second value is how many characters of other lines stand in front.
    """
    text, shift = items[i].text, 0
    for j in range(i - 1, max(-1, i - 4), -1):
        if items[j].last in "。；;:：" or len(items[j].key) < 15 or items[i].paragraph.cell is not None:
            break
        text = items[j].text.rstrip() + text
        shift += len(items[j].text.rstrip())
    return text, shift
