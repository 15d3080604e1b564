import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.reader.numerals import format_number

_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
_LEGAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_UNITS = {"十": 10, "百": 100, "千": 1000}


def value_of(text: str) -> int:
    """What a Chinese number with units says, read digit by digit."""
    total = section = digit = 0
    for sign in text:
        if sign == "万":
            total, section, digit = (section + digit) * 10_000, 0, 0
        elif sign in _UNITS:
            section, digit = section + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _DIGITS[sign]
    return total + section + digit


def of_letters(text: str) -> int:
    assert len(set(text)) == 1
    return (len(text) - 1) * 26 + ord(text[0]) - ord("a") + 1


@pytest.mark.parametrize(
    ("style", "value", "printed"),
    [
        ("decimal", 7, "7"),
        ("decimalZero", 7, "07"),
        ("decimalFullWidth", 12, "１２"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 30, "三十"),
        ("chineseCounting", 100, "一○○"),
        ("chineseCountingThousand", 9, "九"),
        ("chineseCountingThousand", 19, "十九"),
        ("chineseCountingThousand", 101, "一百零一"),
        ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("chineseCountingThousand", 10_001, "一万零一"),
        ("chineseCountingThousand", 100_000, "十万"),
        ("japaneseCounting", 11, "十一"),
        ("japaneseCounting", 111, "百十一"),
        ("japaneseCounting", 10_000, "一万"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 11, "壹拾壹"),
        ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"),
        ("decimalEnclosedParen", 2, "⑵"),
        ("ideographEnclosedCircle", 1, "㈠"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 3, "C"),
        ("lowerRoman", 9, "ix"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("ordinal", 12, "12th"),
        ("ordinal", 22, "22nd"),
        ("numberInDash", 3, "- 3 -"),
        ("none", 3, ""),
        ("unheardOf", 3, "3"),
        ("chineseCounting", -1, "-1"),
        ("upperRoman", 10**9, "1000000000"),
    ],
)
def test_prints(style: str, value: int, printed: str) -> None:
    assert format_number(value, style) == printed


@given(st.integers(0, 10**8 - 1))
def test_chinese_counting_can_be_read_back(value: int) -> None:
    assert value_of(format_number(value, "chineseCountingThousand")) == value
    assert value_of(format_number(value, "chineseLegalSimplified").translate(_LEGAL)) == value


@given(st.integers(1, 10**8 - 1))
def test_japanese_counting_can_be_read_back(value: int) -> None:
    assert value_of(format_number(value, "japaneseCounting")) == value


@given(st.integers(0, 10**8 - 1))
def test_positional_ideographs_can_be_read_back(value: int) -> None:
    printed = format_number(value, "ideographDigital")
    digits = [0 if sign == "〇" else _DIGITS[sign] for sign in printed]
    assert int("".join(map(str, digits))) == value


@given(st.integers(1, 780))
def test_letters_can_be_read_back(value: int) -> None:
    assert of_letters(format_number(value, "lowerLetter")) == value


@given(st.integers(1, 32767))
def test_roman_numbers_are_regular(value: int) -> None:
    letters = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
    worth = [letters[letter] for letter in format_number(value, "upperRoman")]
    following = [*worth[1:], 0]
    assert sum(-w if w < f else w for w, f in zip(worth, following, strict=True)) == value
