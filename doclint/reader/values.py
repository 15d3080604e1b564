"""Values of attributes, read so that a malformed one counts as absent."""

from lxml import etree

from doclint.reader.names import VAL

_OFF = frozenset({"0", "false", "off"})
# Twips in a unit of strict OOXML.
_UNITS = {"pt": 20.0, "pc": 240.0, "pi": 240.0, "in": 1440.0, "mm": 1440 / 25.4, "cm": 1440 / 2.54}
_LIMIT = 10**7


def whole(text: str | None) -> int | None:
    """An integer (a decimal fraction is rounded), or None."""
    if text is None:
        return None
    try:
        value = int(text)
    except ValueError:
        return _scaled(text, 1.0)
    return value if -_LIMIT < value < _LIMIT else None


def _scaled(text: str, factor: float) -> int | None:
    try:
        value = float(text) * factor
    except ValueError:
        return None
    return round(value) if -_LIMIT < value < _LIMIT else None


def twips(text: str | None) -> int | None:
    """A length in twips: ``"640"`` or, in strict files, ``"32pt"``; None if malformed."""
    if text is None:
        return None
    factor = _UNITS.get(text[-2:])
    return whole(text) if factor is None else _scaled(text[:-2], factor)


def switched_on(element: etree._Element | None, attribute: str = VAL) -> bool:
    """An on/off element: absent is off, present without a value is on."""
    return element is not None and element.get(attribute) not in _OFF
