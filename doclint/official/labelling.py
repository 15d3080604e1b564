"""Lines → labels: evidence of every line, the best path through the grammar, zones."""

from collections.abc import Sequence

from doclint.document import Document
from doclint.official import grammar as g
from doclint.official.evidence import candidates
from doclint.official.joins import Join, join_of
from doclint.official.line import Item
from doclint.official.marks import is_white
from doclint.official.model import CARRIED, HEAD, IMPRINT, MAIN, TAIL
from doclint.official.residue import RESIDUE, mark_residue
from doclint.official.surroundings import PLAIN, SHORT, Scores, Surroundings

_ZONES = {
    "body": MAIN, "attachments": MAIN, "issuers": TAIL, "issued_on": TAIL, "notes": TAIL,
    "carried": CARRIED, "imprint": IMPRINT,
}  # fmt: skip
# The head is over after so many lines, or after three sentences of some length.
_HEAD_LINES, _HEAD_SENTENCES = 40, 3
# A table with more lines than this holds data, not a red head or a 版记.
_DATA_TABLE = 14
# How far down a line of the 版记 may lead to its continuation.
_IMPRINT_REACH = 4
# How many lines may stand between two names of an 附件说明 (page numbers are gone by then).
_LIST_REACH = 2


def label_lines(items: list[Item], document: Document) -> None:
    """Give every line its label, zone, score and reasons (in place)."""
    left = mark_residue(items)
    walked = [item for i, item in enumerate(left) if i >= 12 or not _is_leftover(item, document)]
    emissions, joins = _evidence(walked)
    path = g.best_path(emissions, (PLAIN, SHORT), joins)
    for item, state, scores in zip(walked, path, emissions, strict=True):
        item.label = g.LABELS[state]
        if scores is not PLAIN and scores is not SHORT:
            _explain(item, state, scores)
    _zones(items)


def _explain(item: Item, state: int, scores: Scores) -> None:
    """Score against ordinary text, and the reason."""
    score, reason = scores[state]
    text = scores[g.BODY][0] if state != g.BODY else 0.0
    item.score = score - min(0.0, text)
    item.reasons = (reason,) if reason else ()


def _is_leftover(item: Item, document: Document) -> bool:
    """White text at the head is a template's leftover; marks of secrecy stay, to be told.

    Only short lines are looked at: to resolve the look of a line is not cheap.
    """
    if not document.white_text or item.size > 12 or item.last in ":号日" or "密" in item.text:
        return False
    if not is_white(item, document.runs):
        return False
    item.label = RESIDUE
    return True


def _evidence(items: list[Item]) -> tuple[list[Scores], list[Join]]:
    """Emissions and joins of all lines; the head is where titles and the like may be."""
    large = _data_tables(items)
    emissions: list[Scores] = []
    joins: list[Join] = []
    around = Surroundings()
    sentences, last_imprint, last_listed, so_far = 0, -99, -99, ""
    for i, item in enumerate(items):
        around.look(items, i)
        around.head = i < _HEAD_LINES and sentences < _HEAD_SENTENCES
        around.imprint = i - last_imprint <= _IMPRINT_REACH
        around.listing = i - last_listed <= _LIST_REACH
        cell = item.paragraph.cell
        around.data_table = cell is not None and cell.table in large
        around.unclosed = around.head and _opens_note(item)
        scores = candidates(item, around)
        emissions.append(scores)
        joins.append(join_of(item, scores, items[i - 1] if i else None, so_far))
        if g.IMPRINT in scores and scores[g.IMPRINT][0] > 0:
            last_imprint = i
        if g.ATTACHMENTS in scores:
            last_listed = i
        so_far = so_far + item.key if g.TITLE in scores and len(so_far) < 200 else ""
        if item.size > 40 and item.last in "。;":
            sentences += 1
    _spread_notes(items, emissions)
    return emissions, joins


def _opens_note(item: Item) -> bool:
    """Whether a bracket opens here and closes in one of the next lines."""
    if item.text.lstrip()[:1] not in ("(", "（"):
        return False
    return item.key.count("(") > item.key.count(")")


def _spread_notes(items: list[Item], emissions: list[Scores]) -> None:
    """An adoption note that opens a bracket goes on to the line that closes it."""
    for i in range(min(_HEAD_LINES, len(items))):
        end = _closing_line(items, i) if _opens_note(items[i]) else -1
        if end < 0:
            continue
        joined = "".join(item.key for item in items[i : end + 1])
        if not any(word in joined for word in ("通过", "公布", "施行", "修订", "修正")):
            continue
        for j in range(i, end + 1):
            scores = dict(emissions[j])
            scores[g.ADOPTION] = (6.0, "标题下的通过、公布题注")
            scores[g.BODY] = (-3.0, "")
            scores.pop(g.TITLE, None)
            emissions[j] = scores


def _closing_line(items: Sequence[Item], start: int) -> int:
    """The line that closes the bracket opened at ``start``, at most eight below; else -1."""
    depth = 0
    for j in range(start, min(start + 9, len(items))):
        depth += items[j].key.count("(") - items[j].key.count(")")
        if depth <= 0:
            return j
    return -1


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
