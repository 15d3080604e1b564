"""What two lines that follow one another say together: weights on pairs of labels."""

from doclint.official import grammar as g
from doclint.official.line import Item
from doclint.official.surroundings import PLAIN, SHORT, Scores
from doclint.official.vocabulary import genre_of, is_organ

Join = dict[tuple[int, int], float]
# States after which carried text (an annex, a forwarded document) may begin.
_BEFORE_CARRIED = (
    g.BODY,
    g.EARLY_NOTES,
    g.ATTACHMENTS,
    g.ISSUERS,
    g.ISSUED_ON,
    g.NOTES,
    g.IMPRINT,
    g.TITLE,
)
_ENTER_PLAIN: Join = {(s, g.CARRIED): (-9.0 if s == g.BODY else -3.0) for s in _BEFORE_CARRIED}
_ENTER_SHORT: Join = {(s, g.CARRIED): (-9.0 if s == g.BODY else -0.7) for s in _BEFORE_CARRIED}


def join_of(item: Item, scores: Scores, before: Item | None, so_far: str) -> Join:
    """Weights on (label before, label) at a line.

    ``so_far`` is the text of the title-like lines directly above, joined.
    """
    if scores is PLAIN:
        return _ENTER_PLAIN
    if scores is SHORT and so_far.count("《") == so_far.count("》"):
        return _ENTER_SHORT
    join: Join = {}
    if scores[g.CARRIED][0] <= 0:
        short = item.size <= 60 and item.last not in "。；;：:，,"
        join.update(_ENTER_SHORT if short else _ENTER_PLAIN)
    if before is None:
        return join
    if so_far.count("《") > so_far.count("》"):
        # A title broken inside 《》 goes on whatever the next line looks like.
        join[(g.TITLE, g.TITLE)] = 5.0
        for state in (g.BODY, g.ADDRESSEES, g.NUMBER, g.ISSUED_ON):
            join[(g.TITLE, state)] = -5.0
        if g.TITLE in scores:
            return join
    if g.TITLE in scores:
        join[(g.TITLE, g.TITLE)] = _title_goes_on(item, before, so_far)
        if item.key.endswith("令") and is_organ(item.key[:-1]):
            # The order that promulgates the law whose name and note stand above it.
            join[(g.ADOPTION, g.TITLE)] = 5.0
    if g.ADDRESSEES in scores:
        open_list = before.last in "、，,"
        join[(g.ADDRESSEES, g.ADDRESSEES)] = (
            -6.0 if before.last == ":" else (1.0 if open_list else 0.0)
        )
    if g.ATTACHMENTS in scores and scores[g.ATTACHMENTS][0] < 3:
        for state in (g.START, g.BODY, g.EARLY_NOTES, g.ISSUERS, g.ISSUED_ON, g.NOTES):
            join[(state, g.ATTACHMENTS)] = -20.0
    if g.IMPRINT in scores and scores[g.IMPRINT][0] < 0:
        same_table = item.paragraph.cell is not None and before.paragraph.cell is not None
        goes_on = same_table or before.last not in "。发"
        join[(g.IMPRINT, g.IMPRINT)] = 1.7 if goes_on else -1.0
        for state in (g.BODY, g.ISSUED_ON, g.NOTES, g.CARRIED, g.ISSUERS, g.ATTACHMENTS):
            join[(state, g.IMPRINT)] = -6.0
    return join


def _title_goes_on(item: Item, before: Item, so_far: str) -> float:
    """A title that is complete is not continued; one that is open must be."""
    part_of_standard = item.key[0] == "第" and "部分" in item.key[:6]
    if part_of_standard or (item.key[0] in "(（" and len(item.key) <= 14):
        return 0.5
    complete = genre_of(so_far) != "" and ("关于" in so_far or len(so_far) > 12)
    if complete and not so_far.endswith(("公告", "通告")):
        return -4.0 if "关于" in so_far or "关于" in item.key else -1.5
    if before.paragraph.index == item.paragraph.index:
        return 0.5
    return 0.3 if before.paragraph.alignment == item.paragraph.alignment else -0.3
