"""Text → bytes of a page: in its encoding, escaped, with references for what it cannot hold."""

from html import escape


def html_bytes(text: str, encoding: str) -> bytes:
    """Text as HTML; characters beyond the encoding become ``&#…;``."""
    return escape(text).encode(encoding, "xmlcharrefreplace")


def script_bytes(json: str, encoding: str) -> bytes:
    r"""JSON within ``<script>``; characters beyond the encoding become ``\uXXXX``."""
    try:
        return json.encode(encoding)
    except UnicodeEncodeError:
        return b"".join(_char_bytes(char, encoding) for char in json)


def _char_bytes(char: str, encoding: str) -> bytes:
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        pairs = char.encode("utf-16-be", "surrogatepass").hex()
        return "".join(f"\\u{pairs[at : at + 4]}" for at in range(0, len(pairs), 4)).encode("ascii")
