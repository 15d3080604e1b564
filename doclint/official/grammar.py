"""The order of the elements of a 公文 as a weighted automaton, and its best path.

States are the elements of GB/T 9704-2012 plus the layouts that really occur (number or
date below the title, forwarded text after the date, several documents in one file). A
transition that is not listed is forbidden. Lines that can only be text are stepped over
in constant time, so the cost is linear in the number of lines.
"""

from collections.abc import Sequence

(
    START, COPY_NUMBER, SECRECY, URGENCY, ISSUER_MARK, NUMBER, SIGNERS, TITLE, ADOPTION, DATELINE,
    ADDRESSEES, BODY, ATTACHMENTS, EARLY_NOTES, ISSUERS, ISSUED_ON, NOTES, CARRIED, IMPRINT,
) = range(19)  # fmt: skip

LABELS = (
    "start", "copy_number", "secrecy_mark", "urgency", "issuer_mark", "document_number", "signers",
    "title", "adoption", "dateline", "addressees", "body", "attachments", "notes", "issuers",
    "issued_on", "notes", "carried", "imprint",
)  # fmt: skip

_HEAD_ORDER = (COPY_NUMBER, SECRECY, URGENCY, ISSUER_MARK, NUMBER, SIGNERS)
_FORBIDDEN = float("-inf")


# fmt: off
# From a state to the states that may follow, with weights; the 版头 among itself comes after.
_AFTER: dict[int, dict[int, float]] = {
    START: {COPY_NUMBER: 0, SECRECY: 0, URGENCY: 0, ISSUER_MARK: 0, NUMBER: -0.5, SIGNERS: -1, TITLE: 0,
            ADDRESSEES: -1, BODY: -0.5, ADOPTION: -3, DATELINE: -2, CARRIED: -8, ATTACHMENTS: -4,
            EARLY_NOTES: -6, ISSUERS: -3, ISSUED_ON: -3, IMPRINT: -6},
    COPY_NUMBER: {TITLE: 0, ADDRESSEES: -1, BODY: -2, DATELINE: -1},
    SECRECY: {TITLE: 0, ADDRESSEES: -1, BODY: -2, DATELINE: -1},
    URGENCY: {TITLE: 0, ADDRESSEES: -1, BODY: -2, DATELINE: -1},
    ISSUER_MARK: {TITLE: 0, ADDRESSEES: -1, BODY: -4, DATELINE: -1, ADOPTION: -1},
    NUMBER: {TITLE: 0, ADDRESSEES: 0, BODY: -0.5, DATELINE: -1, ADOPTION: 0, ISSUED_ON: -2},
    SIGNERS: {TITLE: 0, ADDRESSEES: -1, BODY: -2, DATELINE: -1},
    # Title, with what stands below it.
    TITLE: {TITLE: 0, NUMBER: 0, ADOPTION: 0, DATELINE: 0, ADDRESSEES: 0, BODY: -0.2, ISSUED_ON: -2,
            SIGNERS: -1, COPY_NUMBER: -3, SECRECY: -3, URGENCY: -3, EARLY_NOTES: -3, CARRIED: -6},
    ADOPTION: {ADOPTION: 0, NUMBER: -0.3, DATELINE: -1, ADDRESSEES: 0, BODY: 0, TITLE: -5},
    DATELINE: {NUMBER: 0, ADDRESSEES: 0, BODY: 0, ADOPTION: -1, DATELINE: -2, TITLE: -4},
    ADDRESSEES: {ADDRESSEES: 0, BODY: 0, ISSUERS: -3, ISSUED_ON: -3},
    # 正文 … 成文日期.
    BODY: {BODY: 0, ATTACHMENTS: 0, ISSUERS: 0, ISSUED_ON: -0.5, EARLY_NOTES: -1.5, CARRIED: -1.5,
           IMPRINT: -0.5},
    ATTACHMENTS: {ATTACHMENTS: 0, ISSUERS: 0, ISSUED_ON: -0.3, EARLY_NOTES: 0, BODY: -2.5, CARRIED: 0,
                  IMPRINT: 0},
    ISSUERS: {ISSUERS: 0, ISSUED_ON: 1, NOTES: -1, BODY: -4, CARRIED: -2, IMPRINT: -1, ATTACHMENTS: -2},
    ISSUED_ON: {NOTES: 0.5, ISSUERS: -1.5, ISSUED_ON: -4, CARRIED: 0, IMPRINT: 0, ATTACHMENTS: -1},
    NOTES: {NOTES: 0, ISSUERS: -1.5, CARRIED: 0, IMPRINT: 0, ATTACHMENTS: -1},
    # A note before the signature (P3), or the last line of a copy without a date.
    EARLY_NOTES: {EARLY_NOTES: 0, ISSUERS: -0.5, ISSUED_ON: -0.5, CARRIED: 0, IMPRINT: 0, ATTACHMENTS: -1,
                  BODY: -2},
    # After the carrying document.
    CARRIED: {CARRIED: 0, IMPRINT: -0.5},
    IMPRINT: {IMPRINT: 0, CARRIED: 0, ISSUED_ON: -4},
}
# fmt: on


def _transitions() -> list[list[float]]:
    table = [[_FORBIDDEN] * len(LABELS) for _ in LABELS]
    # 版头: any order costs a little, the order of the standard nothing.
    for i, before in enumerate(_HEAD_ORDER):
        for j, after in enumerate(_HEAD_ORDER):
            table[before][after] = 0.0 if j > i else -0.8
    table[ISSUER_MARK][ISSUER_MARK] = 0.0
    for before, following in _AFTER.items():
        for after, weight in following.items():
            table[before][after] = weight
    return table


TRANSITIONS = _transitions()
Emission = dict[int, tuple[float, str]]


class Step:
    """Best score and predecessor of each state after one line."""

    __slots__ = ("back", "score")

    def __init__(self) -> None:
        """Nothing reached yet."""
        self.score: dict[int, float] = {}
        self.back: dict[int, int] = {}


def best_path(
    emissions: Sequence[Emission],
    plain: tuple[Emission, Emission],
    joins: Sequence[dict[tuple[int, int], float]],
) -> list[int]:
    """The states of the lines on the best path.

    ``emissions[i]`` maps a state to (score, reason); the objects in ``plain`` mark lines
    that can only be text. ``joins[i]`` adds a weight to a pair (state before, state) at line i.
    """
    steps: list[Step] = []
    before = Step()
    before.score[START] = 0.0
    plains, (sentence, short) = 0, plain
    for emission, join in zip(emissions, joins, strict=True):
        plains = plains + 1 if emission is sentence or emission is short else 0
        # After two plain lines every state that can rest has its best score: more of them
        # change nothing.
        if plains <= 2:
            before = _advance(before, emission, join)
        steps.append(before)
    return _trace(steps)


def _advance(before: Step, emission: Emission, join: dict[tuple[int, int], float]) -> Step:
    now = Step()
    for state, (weight, _) in emission.items():
        best, origin = _FORBIDDEN, -1
        for prior, score in before.score.items():
            total = score + TRANSITIONS[prior][state]
            if join:
                total += join.get((prior, state), 0.0)
            if total > best:
                best, origin = total, prior
        if origin >= 0:
            now.score[state] = best + weight
            now.back[state] = origin
    return now


def _trace(steps: list[Step]) -> list[int]:
    if not steps:
        return []
    last = steps[-1].score
    state = max(last, key=lambda s: last[s])
    path = [BODY] * len(steps)
    for i in range(len(steps) - 1, -1, -1):
        path[i] = state
        if i and steps[i] is not steps[i - 1]:
            state = steps[i].back[state]
    return path
