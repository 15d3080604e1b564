"""What a comment orders: ``doclint: 忽略 EL003、EL005 原因``, read with patience.

Full-width letters, digits and colons are as good as others; several orders may stand in
one comment, each beginning with the word doclint and a colon.
"""

from typing import TYPE_CHECKING, NamedTuple

from doclint.official.pattern import Pattern

if TYPE_CHECKING:
    import re

# Full-width ASCII and the ideographic space, character for character: offsets stay.
_HALF = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0x3001: 0x2C}

_CALL = Pattern(r"(?i:doclint)\s*:")
_VERB = Pattern(r"\s*请?忽略\s*:?\s*")
_ENTRY = r"(?::[A-Za-z0-9_][A-Za-z0-9_.-]*(?![^\s,;]))?"
_FIRST = Pattern(rf"(?P<code>[A-Za-z]+[0-9]*){_ENTRY}(?![A-Za-z0-9])")
_NEXT = Pattern(
    rf"\s*(?:[,;/&]|和|及|以及)?\s*(?P<code>[A-Za-z]{{2,6}}[0-9]{{3}}){_ENTRY}(?![A-Za-z0-9])"
)
_LEAD = Pattern(r"[\s,.;:。—－-]*(?:(?:原因|理由)\s*(?:是|为)?\s*[:,]?\s*)?")


class Order(NamedTuple):
    """One order: codes (or ``CODE:entry``), reason, and its words on one line.

    ``fault`` says in Chinese what is wrong with it, "" where nothing is.
    """

    codes: tuple[str, ...]
    reason: str
    words: str
    fault: str = ""


def orders(text: str) -> list[Order]:
    """The orders in the text of a comment; none where it only mentions doclint."""
    folded = text.translate(_HALF)
    calls = list(_CALL.finditer(folded))
    ends = [call.start() for call in calls[1:]] + [len(text)] * bool(calls)
    return [
        _order(text[call.start() : end], folded[call.start() : end], call.end() - call.start())
        for call, end in zip(calls, ends, strict=True)
    ]


def _order(text: str, folded: str, start: int) -> Order:
    """The order in a piece of text whose call ends at ``start``."""
    words = " ".join(text.split())
    verb = _VERB.compiled.match(folded, start)
    if verb is None:
        return Order((), "", words, "没有写“忽略”")
    first = _FIRST.compiled.match(folded, verb.end())
    if first is None:
        return Order((), "", words, "“忽略”后面没有写规则代码")
    found = [first]
    while more := _NEXT.compiled.match(folded, found[-1].end()):
        found.append(more)
    codes = tuple(dict.fromkeys(_spelled(match) for match in found))
    lead = _LEAD.compiled.match(folded, found[-1].end())
    end = lead.end() if lead else found[-1].end()
    reason = " ".join(text[end:].split())
    if not any(char.isalnum() for char in reason):
        return Order(codes, "", words, "没有写原因")
    return Order(codes, reason, words)


def _spelled(match: "re.Match[str]") -> str:
    """The code in capitals; an entry as it stands."""
    code: str = match["code"]
    entry = match[0][match.end("code") - match.start() :]
    return code.upper() + entry
