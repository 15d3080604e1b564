"""The banner above the text, and what stands for machines: ``<meta>`` and JSON-LD."""

import re

from doclint.publish.inscription import html_bytes, script_bytes
from doclint.publish.jsonld import legislation
from doclint.publish.model import Mark
from doclint.publish.words import banner_pieces, word_of

# Nothing here is needed to read the words: without style sheets they are a line of text. The
# text starts at the left in a body that is centred or indented, and prints in black and white.
_STYLE = (
    "clear:both;margin:12px 0 16px;padding:10px 14px;border:2px solid #c00;background:#fff;"
    "color:#c00;font-size:16px;line-height:1.75;text-align:left;text-indent:0"
)
_LINK = re.compile(r"(?i)(?:https?:)?//[^\s\"'<>]+|(?![a-z][a-z0-9+.-]*:)[^\s\"'<>:]+")


def banner_html(mark: Mark, encoding: str) -> bytes:
    """The banner as a block of its own; empty for a document in force."""
    before, ground, after = banner_pieces(mark)
    if not before:
        return b""
    word = f"【{word_of(mark)}】"
    pieces = [
        f'<div role="note" class="doclint-status" style="{_STYLE}"><strong>'.encode("ascii"),
        html_bytes(word, encoding),
        b"</strong>",
        html_bytes(before.removeprefix(word), encoding),
        _linked(ground, mark.ground.link, encoding),
        html_bytes(after, encoding),
        b"</div>",
    ]
    return b"".join(pieces)


def _linked(text: str, link: str, encoding: str) -> bytes:
    """The ground, as a link where one is known that leads to a page and runs nothing."""
    inner = html_bytes(text, encoding)
    if not text or not _LINK.fullmatch(link.strip()):
        return inner
    href = html_bytes(link.strip(), encoding)
    return b'<a href="%b" style="color:#c00;text-decoration:underline">%b</a>' % (href, inner)


def validity_meta(mark: Mark, encoding: str) -> bytes:
    """``<meta name="Validity" content="已废止" />``."""
    return b'<meta name="Validity" content="' + html_bytes(word_of(mark), encoding) + b'" />'


def json_ld(mark: Mark, encoding: str) -> bytes:
    """The JSON-LD in its script element."""
    json = script_bytes(legislation(mark), encoding)
    return b'<script type="application/ld+json">' + json + b"</script>"
