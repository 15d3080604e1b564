"""Characters of symbol fonts that mean something in a 公文: boxes, ticks and the star."""

BALLOT, TICKED = "☐", "☑"

# Font, lower case → code (without the private-use base) → character.
_SYMBOLS = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x75: "◆", 0x9F: "•", 0xA1: "○",
        0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"},
    "symbol": {0xB7: "•"},
}  # fmt: skip


def symbol(font: str | None, code: int) -> str:
    """The character that ``code`` (0x20–0xFF or U+F020–F0FF) of a symbol font looks like.

    Codes of other fonts are characters already; "" for what is none.
    """
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    known = _SYMBOLS.get((font or "").lower(), {}).get(low)
    if known is not None:
        return known
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0x10FFFF else ""


def symbol_text(text: str, font: str | None) -> str:
    """``text`` with its private-use characters (U+F020–F0FF) spelled out by ``symbol``."""
    return "".join(symbol(font, ord(c)) if "\uf020" <= c <= "\uf0ff" else c for c in text)
