"""发文机关署名: the organs, or the office and name of a person, that a line consists of."""

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import ORGAN_ENDINGS, is_organ

_OFFICES = (
    "主席", "总理", "省长", "市长", "部长", "局长", "主任", "县长", "区长", "署长", "行长", "州长",
    "委员长", "检察长", "院长",
)  # fmt: skip
_PERSONAL = Pattern(
    rf"(?P<office>.{{0,20}}?(?:{'|'.join(_OFFICES)})):?(?P<name>[^\x00-\xff]{{2,4}})"
)


def names_in(text: str, key: str) -> tuple[str, ...]:
    """The organs a line consists of: one, or several set apart by white space or 、.

    Letter-spaced names (最 高 人 民 检 察 院) are one.
    """
    if not 2 <= len(key) <= 120 or not key.endswith(ORGAN_ENDINGS):
        return ()
    parts = text.replace("、", " ").replace("，", " ").replace(",", " ").split()
    names = [p.strip() for p in parts]
    if len(names) > 1 and all(len(n) > 2 and is_organ(n) for n in names):
        return tuple(names)
    if "、" in key or "，" in key or "," in key:
        return ()
    return (key,) if is_organ(key) else ()


def office_and_name(text: str) -> tuple[str, str] | None:
    """The office and the name of a line like 中华人民共和国主席 刘少奇, without white space."""
    bare = text.strip()
    # The office is set apart from the name by white space or a colon: 省　长：张　三.
    if len(bare) > 40 or (len(bare.split()) < 2 and "：" not in bare and ":" not in bare):
        return None
    key = key_of(bare)
    # Every office has one of these characters: cheaper than to look for each office.
    if "长" not in key and "主" not in key and "理" not in key:
        return None
    found = _PERSONAL.fullmatch(key)
    return (found["office"], found["name"]) if found else None


def is_personal_signature(text: str) -> bool:
    """Whether a line is an office and a name."""
    return office_and_name(text) is not None
