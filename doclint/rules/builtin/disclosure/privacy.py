"""Personal data in running text: sure cases only, the rest is left to the eye."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.document import Paragraph
from doclint.location import Location
from doclint.official.pattern import Pattern

# The surnames of about nine Chinese in ten: a name is one of them and one or two characters.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝"
    "龚邵万钱严覃武戴莫孔向汤"
)
_DIGITS = Pattern(r"(?<![0-9A-Za-z.])(?:\d{17}[\dXx]|\d{16,19}|\d{11})(?![0-9A-Za-z.])")
# A cheap first look: nearly no paragraph has so long a number.
_LONG_NUMBER = Pattern(r"[0-9]{11}")
_NAME_BEFORE = Pattern(rf"(?:^|[^一-鿿])[{_SURNAMES}][一-鿿]{{1,2}}[，,、：:；;\s（(]{{0,3}}$")
_ACCOUNT_HOLDER = Pattern(
    rf"(?:户名|收款人|姓名|持卡人)[：:\s]*[{_SURNAMES}][一-鿿]{{1,2}}(?![一-鿿])"
)
_ADDRESS = Pattern(
    r"(?:家庭住址|家庭地址|现住址|户籍地址|户籍所在地|居住地址)[：:\s]*"
    r"([一-鿿][一-鿿\d\-－—]{5,38}[号室户栋组村])"
)
_OFFICE = ("联系", "电话", "传真", "热线", "咨询", "举报", "监督", "客服", "值班", "邮箱", "手机")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class PrivateDatum(NamedTuple):
    """What was found, masked for the report, and where."""

    what: str
    masked: str
    location: Location


def private_data(paragraphs: Sequence[Paragraph]) -> Iterator[PrivateDatum]:
    """Personal data of a document in reading order."""
    for paragraph in paragraphs:
        text = paragraph.text
        if len(text) < 11:
            continue
        for match in _DIGITS.finditer(text) if _LONG_NUMBER.search(text) else ():
            what = _kind(text, match.group(), match.start())
            if what:
                place = paragraph.location(match.start(), match.end())
                yield PrivateDatum(what, _mask(match.group()), place)
        if "址" in text or "户籍" in text:
            yield from _addresses(paragraph)


def _addresses(paragraph: Paragraph) -> Iterator[PrivateDatum]:
    for match in _ADDRESS.finditer(paragraph.text):
        place = paragraph.location(match.start(1), match.end(1))
        yield PrivateDatum("家庭住址", match.group(1)[:6] + "****", place)


def _kind(text: str, number: str, start: int) -> str:
    if len(number) == 11:
        return "个人手机号" if _is_private_mobile(text, number, start) else ""
    if len(number) == 18 and is_identity_number(number):
        return "公民身份号码"
    near = text[max(0, start - 24) : start]
    if any(w in near for w in ("账号", "帐号", "卡号", "账户")) and passes_luhn(number):
        return "个人银行卡号" if _ACCOUNT_HOLDER.search(text) else ""
    return ""


def _is_private_mobile(text: str, number: str, start: int) -> bool:
    if number[0] != "1" or number[1] not in "3456789" or any(w in text for w in _OFFICE):
        return False
    return _NAME_BEFORE.search(text[max(0, start - 8) : start]) is not None


def is_identity_number(number: str) -> bool:
    """Whether 18 characters are a valid 公民身份号码 (GB 11643-1999: region, birth, check)."""
    if not number[:17].isdecimal() or not 11 <= int(number[:2]) <= 82:
        return False
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    if not (1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return False
    total = sum(int(d) * w for d, w in zip(number, _WEIGHTS, strict=False))
    return "10X98765432"[total % 11] == number[17].upper()


def passes_luhn(number: str) -> bool:
    """Whether 16–19 digits pass the check of bank card numbers (ISO/IEC 7812-1)."""
    if not 16 <= len(number) <= 19 or not number.isdecimal():
        return False
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _mask(number: str) -> str:
    keep = 3 if len(number) == 11 else 6 if len(number) == 18 else 4
    return number[:keep] + "*" * (len(number) - keep - 4) + number[-4:]
