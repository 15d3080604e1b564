"""The disclosure attribute stated outside the draft's own mark, and where it stands."""

from collections.abc import Iterable, Iterator, Mapping

from doclint.official.form import read_form
from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.official.tick import class_of
from doclint.submission.manifest import NAME, Manifest
from doclint.submission.model import (
    DRAFT,
    FORM,
    PROPERTIES,
    REASON_PROPERTIES,
    REQUEST,
    Member,
    Stated,
)

_WORDS = {"public": "public", "on_request": "on_request", "withheld": "withheld",
          "partial": "partial"}  # fmt: skip
_PROPOSED = Pattern(
    r"(?:公开(?:属性|方式|形式|选项|类别)[^。;,]{0,10}?(?:为|是|:)|(?:建议|拟)(?:将?(?:本|该|此)(?:文件?|件|办法|通知))?(?:作?为)?)"
    r"[“\"]?(?P<value>主动公开|依申请公开|不予公开)"
)
_BECAUSE = Pattern(r"(?:理由(?:是|为|:)|因|鉴于)(?P<reason>[^。]{4,120})")


def stated_in(members: Iterable[Member], manifest: Manifest | None) -> tuple[Stated, ...]:
    """All that is stated: on forms, in the request, in the draft's properties, by the OA."""
    found: list[Stated] = []
    for member in members:
        if member.official is None:
            continue
        if member.role == FORM:
            found += _on_form(member)
        elif member.role == REQUEST:
            found += _in_request(member)
        elif member.role == DRAFT:
            found += in_properties(member.official.document.properties)
    if manifest is not None and manifest.attribute is not None:
        literal = manifest.attribute.strip()
        found.append(Stated(_class_of(literal), literal, manifest.reason, NAME))
    return tuple(found)


def in_properties(properties: Mapping[str, str]) -> Iterator[Stated]:
    """The attribute in a document's custom properties, if it is kept there."""
    reasons = (properties.get(f"custom:{name}", "") for name in REASON_PROPERTIES)
    reason = next(filter(None, reasons), "")
    for name in PROPERTIES:
        value = properties.get(f"custom:{name}")
        if value is not None:
            yield Stated(_class_of(value), value.strip(), reason, f"文档属性“{name}”")
            return


def _on_form(member: Member) -> Iterator[Stated]:
    if member.official is None:
        return
    form = read_form(member.official.document)
    if form.attribute is not None:
        origin = f"{form.title or '发文稿纸'}“{member.source}”"
        yield Stated(form.attribute.cls, form.attribute.literal, form.reason, origin)


def _in_request(member: Member) -> Iterator[Stated]:
    """What the request proposes in its text (国办发〔2016〕80号 一(一))."""
    for line in member.official.lines if member.official else ():
        key = key_of(line.text) if "公开" in line.text and len(line.text) <= 400 else ""
        found = _PROPOSED.search(key) if key else None
        if found is not None:
            because = _BECAUSE.search(key)
            reason = because["reason"] if because else ""
            literal = found["value"]
            yield Stated(class_of(literal), literal, reason, f"请示“{member.source}”")
            return


def _class_of(value: str) -> str:
    """The class of a value as a person or as a program writes it."""
    return _WORDS.get(value.strip().lower()) or class_of(value)
