"""SM: defects of marks of secrecy and of work secrets."""

from ..papers import Papers
from ..plants import (
    both,
    family,
    lay,
    line,
    note,
    public,
    put,
    secret,
    where,
)


def _mark(text: str) -> object:
    """Another mark of secrecy."""
    return put(text, secrecy=text)


def _published(papers: Papers) -> Papers | None:
    """The secret papers marked for publication."""
    return papers.with_(papers.draft.secrecy, mark="此件公开发布")


def _headed(text: str) -> object:
    """A line above everything."""
    return put(text, copy_number=text)


_HIDDEN = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>讨论稿，勿外传</w:t></w:r></w:p>"


def _hidden(papers: Papers) -> Papers | None:
    """Hidden text at the end of the file."""
    return papers.patched("<w:sectPr>", _HIDDEN + "<w:sectPr>")


def _commented(papers: Papers) -> Papers | None:
    """A comment, as Word keeps it in a part of its own."""
    related = papers.patched(
        "</Relationships>",
        f'<Relationship Id="rId99" Type="{_OFFICE}/comments" Target="comments.xml"/>'
        "</Relationships>",
        "word/_rels/document.xml.rels",
    )
    return related._replace(parts=(("word/comments.xml", _COMMENTS),)) if related else None


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="0" w:author="王建国"><w:p><w:r><w:t>此处再斟酌</w:t></w:r></w:p></w:comment>'
    "</w:comments>"
).encode()
_PLAIN = where(lambda papers: not papers.layout.revisions)


SECRECY = (
    *family(
        "SM001", "secrecy_mark", secret,
        wrong_star=_mark("机密☆5年"),
        asterisk=_mark("机密*5年"),
        no_star=_mark("机密 5年"),
        order_reversed=_mark("5年★机密"),
        chinese_numeral=_mark("机密★五年"),
        twelve_months=_mark("秘密★12个月"),
        in_brackets=_mark("机密（5年）"),
    ),
    *family(
        "SM002", "secrecy_mark", secret,
        level_alone=_mark("机密"),
        level_and_star=_mark("秘密★"),
        most_secret=_mark("绝密★"),
    ),
    *family(
        "SM003", "secrecy_mark", secret,
        secret_15_years=_mark("秘密★15年"),
        confidential_25_years=_mark("机密★25年"),
        most_secret_40_years=_mark("绝密★40年"),
        day_too_late=_mark("秘密★2040年12月31日"),
        for_ever=_mark("秘密★长期"),
    ),
    *family("SM004", "secrecy_mark", secret, no_copy_number=put("机密★5年", copy_number="")),
    *family(
        "SM005", "copy_number", secret,
        five_digits=put("00012", copy_number="00012"),
        two_digits=put("12", copy_number="12"),
    ),
    *family(
        "SM005", "copy_number|secrecy_mark|urgency", secret,
        number_below=put("", copy_number="机密★5年", secrecy="000012"),
        urgency_above=put("", secrecy="特急", urgency="机密★5年"),
    ),
    *family("SM006", "secrecy_mark", secret, public_as_well=_published),
    *family(
        "SM008", "disclosure_mark", public,
        internal_paper=_headed("内部文件"),
        internal_keep_safe=_headed("内部事项　注意保管"),
        note_of_internal=note("（内部资料，不得外传）"),
    ),
    *family(
        "SM007", "secrecy_mark", where(lambda papers: papers.draft.mark != "此件公开发布"),
        internal=_mark("内部★1年"),
        work_secret=_mark("工作秘密★长期"),
    ),
    *family(
        "SM009", "secrecy_mark",
        both(secret, where(lambda papers: (*papers.draft.issuers, "")[0].startswith("滨海市"))),
        most_secret=_mark("绝密★5年"),
    ),
    *family(
        "SM010", "", public,
        secret_source=line("根据《关于做好重要目标防护工作的意见》（机密）的要求，落实值守。", "机密"),
        telegram=line("按照江海省防指内部明电〔2026〕3号的部署，落实值守。", "内部明电"),
    ),
    *family(
        "SM011", "", both(public, _PLAIN),
        tracked_changes=lay(revisions=True),
        hidden_text=_hidden,
        comments=_commented,
    ),
)  # fmt: skip
