"""Published pages for the cases and examples of rules.

In the examples of a rule's page the first line is ``【网页】``; what is not said is that of a
compliant page::

    【网页】
    <title>滨海市人民政府关于…的通知</title>
    <meta name="SiteName" content="滨海市人民政府">     all tags of the page, if one is given
    【题录】
    发文字号：滨政发〔2019〕7号                           all fields of the page
    有效性：已废止
    【说明】
    本文件已于2024年1月1日废止                            lines between heading and text
    【链接】
    首页                                                all links of the page, by their text
    【正文】
    ……                                                 the text; ``……`` is the rest of a draft

Without ``【正文】`` the text is made of the fields. In a case file ``page`` is a table: ``fields``
(a table that changes those of a compliant page), ``without`` (fields left out), ``metas`` (pairs),
``title``, ``heading``, ``notices``, ``links``, ``body``, ``encoding``, or ``html``, the whole page.
"""

import re
from collections.abc import Mapping, Sequence
from html import escape, unescape
from typing import Any, NamedTuple

from doclint.testing.draft import Draft

Pairs = tuple[tuple[str, str], ...]
KEYS = (
    "fields", "without", "metas", "title", "heading", "notices", "links", "body", "encoding", "html",
)  # fmt: skip
_MARK = "【网页】"
_SECTIONS = ("题录", "说明", "链接", "正文")
_META = re.compile(r'<meta name="([^"]*)" content="([^"]*)">')
_TITLE = re.compile(r"<title>(.*)</title>")
_DRAFT = Draft()
_NAME = _DRAFT.title.replace("\n", "")
FIELDS: Pairs = (
    ("索引号", "B00000012/2026-00012"),
    ("主题分类", "城乡建设"),
    ("发文机关", _DRAFT.issuers[0]),
    ("成文日期", "2026年03月12日"),
    ("标题", _NAME),
    ("发文字号", _DRAFT.document_number),
    ("发布日期", "2026年03月16日"),
)
METAS: Pairs = (
    ("SiteName", "滨海市人民政府"),
    ("SiteDomain", "www.example.gov.cn"),
    ("SiteIDCode", "2100000001"),
    ("ColumnName", "规范性文件"),
    ("ArticleTitle", _NAME),
    ("PubDate", "2026-03-16 09:00"),
    ("ContentSource", "滨海市人民政府办公室"),
)
_LINKS = ("首页", "政策解读", "《关于做好2026年城区防汛工作的通知》政策解读")


class Page(NamedTuple):
    """A page; ``body`` None is made of the fields, ``heading`` is printed above the text if said."""

    fields: Pairs = FIELDS
    metas: Pairs = METAS
    title: str = f"{_NAME}_滨海市人民政府"
    heading: str = ""
    notices: tuple[str, ...] = ()
    links: tuple[str, ...] = _LINKS
    body: tuple[str, ...] | None = None
    encoding: str = "utf-8"

    def html(self) -> bytes:
        """The bytes of the page."""
        metas = "".join(f'<meta name="{n}" content="{escape(c)}">\n' for n, c in self.metas)
        rows = "".join(
            f"<tr><td><b>{label}：</b></td><td>{escape(value)}</td></tr>\n"
            for label, value in self.fields
        )
        heading = f"<h1>{escape(self.heading)}</h1>\n" if self.heading else ""
        text = "".join(f"<p>{escape(line)}</p>\n" for line in self._text())
        notices = "".join(f'<p class="tip">{escape(line)}</p>\n' for line in self.notices)
        links = "".join(
            f'<li><a href="/{i}.html">{escape(t)}</a></li>' for i, t in enumerate(self.links)
        )
        page = (
            f'<!DOCTYPE html>\n<html><head><meta charset="{self.encoding}">\n'
            f"<title>{escape(self.title)}</title>\n{metas}</head><body>\n"
            f'<table class="bd1">{rows}</table>\n{heading}{notices}'
            f'<div class="TRS_Editor">\n{text}</div>\n<ul class="links">{links}</ul>\n</body></html>\n'
        )
        return page.encode(self.encoding)

    def _text(self) -> Sequence[str]:
        if self.body is not None:
            return self.body
        said = dict(self.fields)
        lines = (
            said.get("标题", _NAME),
            said.get("发文字号", ""),
            _DRAFT.addressees,
            *_DRAFT.body,
            said.get("发文机关", _DRAFT.issuers[0]),
            said.get("成文日期", _DRAFT.issued_on),
            f"（{_DRAFT.mark}）",
        )
        return tuple(line for line in lines if line)


def is_page(lines: Sequence[str]) -> bool:
    """Whether an example is that of a page."""
    return bool(lines) and lines[0] == _MARK


def page_of_lines(lines: Sequence[str]) -> bytes:
    """The page of an example; raises ``ValueError`` for a line that means nothing there."""
    parts: dict[str, list[str]] = {"": []}
    here = ""
    for line in lines[1:]:
        if line[1:-1] in _SECTIONS and line.startswith("【"):
            here = line[1:-1]
            parts[here] = []
        elif line:
            parts[here].append(line)
    made = _headed(parts[""])
    if "题录" in parts:
        made = made._replace(fields=tuple(map(_field, parts["题录"])))
    if "说明" in parts:
        made = made._replace(notices=tuple(parts["说明"]))
    if "链接" in parts:
        made = made._replace(links=tuple(parts["链接"]))
    return _titled(made, _completed(parts["正文"]) if "正文" in parts else None).html()


def page_of_table(table: Mapping[str, Any]) -> bytes:
    """The page of a case; raises ``KeyError`` and ``ValueError`` for what it cannot be."""
    if "html" in table:
        return str(table["html"]).encode(table.get("encoding", "utf-8"))
    said = dict(FIELDS) | {name: str(value) for name, value in table.get("fields", {}).items()}
    fields = tuple((n, v) for n, v in said.items() if n not in table.get("without", ()))
    made = Page(fields=fields, encoding=table.get("encoding", "utf-8"))
    made = made._replace(
        title=str(table.get("title", made.title)),
        heading=str(table.get("heading", "")),
        notices=tuple(table.get("notices", ())),
        links=tuple(table.get("links", _LINKS)),
    )
    if "metas" in table:
        made = made._replace(metas=tuple((str(n), str(c)) for n, c in table["metas"]))
    return _titled(made, _completed(table["body"]) if "body" in table else None).html()


def _titled(page: Page, body: tuple[str, ...] | None) -> Page:
    """With its text; title and tags follow the fields where they were not said."""
    title = dict(page.fields).get("标题", _NAME)
    if body is None and page.title == Page().title:
        page = page._replace(title=f"{title}_滨海市人民政府")
    if body is None and page.metas == METAS:
        published = dict(page.fields).get("发布日期", "")
        tags = dict(METAS) | {"ArticleTitle": title, "PubDate": published}
        page = page._replace(metas=tuple(tags.items()))
    elif page.metas == METAS:
        published = dict(page.fields).get("发布日期", "")
        tags = dict(METAS) | {"PubDate": published}
        page = page._replace(metas=tuple(tags.items()))
    return page._replace(body=body)


def _completed(lines: Sequence[str]) -> tuple[str, ...]:
    from doclint.testing.cases import complete

    return tuple(complete(lines))


def _headed(lines: Sequence[str]) -> Page:
    """A page with the title and tags of its example."""
    made, metas = Page(), []
    for line in lines:
        title, meta = _TITLE.fullmatch(line), _META.fullmatch(line)
        if title:
            made = made._replace(title=unescape(title[1]))
        elif meta:
            metas.append((meta[1], unescape(meta[2])))
        elif line != "……":
            raise ValueError(f"网页的示例不认得这一行：{line}")
    return made._replace(metas=tuple(metas)) if metas else made


def _field(line: str) -> tuple[str, str]:
    label, colon, value = line.partition("：")
    if not colon:
        raise ValueError(f"题录的一行应为“项目：内容”：{line}")
    return label, value
