"""The description of a document: the first sentence of its body."""

from collections.abc import Iterator
from itertools import groupby

from doclint.official.model import MAIN, OfficialDocument
from doclint.official.pattern import Pattern

_ENDS = "。！？!?"
_COLONS = ("：", ":")
_SHORTEST = 10  # characters of what is a sentence with a colon; shorter ones are labels of forms
_OPENING, _CLOSING = "《“（(「『〔[【", "》”）)」』〕]】"
_BETWEEN_CHINESE = Pattern(r"\s+(?![A-Za-z0-9])|(?<![A-Za-z0-9])\s+")
_WHITE = Pattern(r"\s+")
_ARTICLE = Pattern(r"^第[一二三四五六七八九十百\d]{1,5}条[\s　]+")


def description(official: OfficialDocument) -> str:
    """The first sentence of the body as one line; "" where there is none.

    It is cut at an end of a sentence that stands outside brackets and quotation marks, never
    within one. A paragraph that ends with a colon is a sentence (``…通知如下：``); headings,
    which end with nothing of the kind, are passed over.
    """
    return next(filter(None, map(first_sentence, _paragraphs(official))), "")


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph, its white space made plain; "" for a heading."""
    text = _ARTICLE.sub("", text.strip())
    depth = 0
    for i, char in enumerate(text):
        depth += char in _OPENING
        depth = max(0, depth - (char in _CLOSING))
        if char in _ENDS and not depth:
            return _plain(text[: i + 1])
    whole = text.endswith(tuple(_ENDS)) or (text.endswith(_COLONS) and len(text) >= _SHORTEST)
    return _plain(text) if whole else ""


def _paragraphs(official: OfficialDocument) -> Iterator[str]:
    """The paragraphs of the body, without lines of them that are something else."""
    own = (line for line in official.lines if line.label == "body" and line.zone == MAIN)
    for _, lines in groupby(own, key=lambda line: line.paragraph):
        yield "\n".join(line.text for line in lines)


def _plain(text: str) -> str:
    return _BETWEEN_CHINESE.sub("", _WHITE.sub(" ", text).strip())
