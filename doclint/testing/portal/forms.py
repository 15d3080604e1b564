"""Pages of documents as three content management systems publish them."""

from collections.abc import Iterable, Sequence

from doclint.testing.portal.documents import Published, day_of

Links = Sequence[tuple[str, str]]  # address and text


def state_page(document: Published, links: Links = ()) -> bytes:
    """The table of fields above the text, in two columns of labels; UTF-8."""
    rows = "\n".join(
        f'<tr><td class="zwjg"><b>{a}</b></td><td>{b}</td><td class="zwjg"><b>{c}</b></td><td>{d}</td></tr>'
        for a, b, c, d in (
            ("索 引 号：", document.index_number, "主题分类：", document.topic),
            ("发文机关：", document.issuer, "成文日期：", day_of(document.issued_on, padded=True)),
            ("标　　题：", document.title, "", ""),
            (
                "发文字号：",
                document.number,
                "发布日期：",
                day_of(document.published_on, padded=True),
            ),
        )
    )
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>{document.title}_滨海市人民政府网</title>
<meta name="SiteName" content="滨海市人民政府">
<meta name="SiteDomain" content="www.binhai.example">
<meta name="SiteIDCode" content="2100000000">
<meta name="ColumnName" content="市政府文件">
<meta name="ColumnType" content="政策文件">
<meta name="ArticleTitle" content="{document.title}">
<meta name="PubDate" content="{document.published_on} 09:00">
<meta name="ContentSource" content="{document.issuer}">
</head>
<body>
<div class="nav"><a href="/">首页</a> &gt; <a href="index.html">市政府文件</a></div>
<table class="bd1" width="100%" border="0" cellspacing="0">
{rows}
</table>
<table class="bd1"><tr><td class="b12c" id="UCAP-CONTENT">
<p style="text-align: center;"><strong>{document.title}</strong></p>
<p style="text-align: center;">{document.number}</p>
{_paragraphs(document)}
<p style="text-align: right;">{document.issuer}</p>
<p style="text-align: right;">{day_of(document.issued_on)}</p>
<p>（此件公开发布）</p>
{_links(links)}</td></tr></table>
<div class="share">【打印】【关闭】</div>
</body>
</html>
""".encode()


def editor_page(document: Published, links: Links = ()) -> bytes:
    """Fields with a cell for the validity, text in an editor's box; GB18030, CRLF."""
    text = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{document.title}</title>
<meta name="SiteName"content="滨海市人民政府"/>
<meta name="ColumnName"content="部门文件"/>
<meta name="ArticleTitle"content="{document.title}"/>
<meta name="PubDate"content="{document.published_on} 10:30"/>
</head>
<body>
<div class="xxgk">
<table class="xxgk_table" width="940" border="1">
<tr><th width="110">标&nbsp;&nbsp;&nbsp;&nbsp;题</th><td colspan="3">{document.title}</td></tr>
<tr><th>索 引 号</th><td width="360">{document.index_number}</td><th width="110">发文机构</th><td>{document.issuer}</td></tr>
<tr><th>成文日期</th><td>{day_of(document.issued_on)}</td><th>发布日期</th><td>{day_of(document.published_on)}</td></tr>
<tr><th>发文字号</th><td>{document.number}</td><th>有 效 性</th><td><span>有效</span></td></tr>
</table>
<div id="Zoom" class="trs_editor_view TRS_UEDITOR"><div class="TRS_Editor">
<p align="center">{document.title}</p>
{_paragraphs(document)}
<p align="right">{document.issuer}</p>
<p align="right">{day_of(document.issued_on)}</p>
{_links(links)}</div></div>
</div>
</body>
</html>
"""
    return text.replace("\n", "\r\n").encode("gb18030")


def article_page(document: Published, links: Links = ()) -> bytes:
    """No table of fields, comments round the text; UTF-8 with a byte-order mark."""
    text = f"""<!DOCTYPE html>
<html><head>
<meta charset="UTF-8">
<title>滨海市人民政府 政策文件 {document.title}</title>
<meta name="SiteName" content="滨海市人民政府">
<meta name="SiteDomain" content="www.binhai.example">
<meta name="SiteIDCode" content="2100000000">
<meta name="ColumnName" content="政策文件">
<meta name="ColumnType" content="">
<meta name="ArticleTitle" content="{document.title}">
<meta name="PubDate" content="{document.published_on} 16:05:00">
<meta name="ContentSource" content="{document.issuer}">
</head><body>
<div class="con"><h1 class="title">{document.title}</h1>
<div class="info">发布日期：{document.published_on}　来源：{document.issuer}　字体：[大 中 小]</div>
<div id="zoom"><!--ZJEG_RSS.content.begin-->
<p style="text-align:center">{document.number}</p>
{_paragraphs(document)}
<p style="text-align:right">{document.issuer}</p>
<p style="text-align:right">{day_of(document.issued_on)}</p>
<!--ZJEG_RSS.content.end--></div>
{_links(links)}</div>
</body></html>
"""
    return text.encode("utf-8-sig")


def interpretation_page(document: Published, day: str) -> bytes:
    """What explains a document, and names its title and number: it is another page."""
    name = f"《{document.title}》"
    text = f"""<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>{name}政策解读</title>
<meta name="SiteName" content="滨海市人民政府"><meta name="ColumnName" content="政策解读">
<meta name="ArticleTitle" content="{name}政策解读"><meta name="PubDate" content="{day} 16:20">
</head><body>
<div class="con"><h1 class="title">{name}政策解读</h1>
<div class="info">发布日期：{day}　来源：{document.issuer}</div>
<div id="zoom"><!--ZJEG_RSS.content.begin-->
<p>近日，{document.issuer}印发了{name}（{document.number}）。现解读如下：</p>
<p>一、起草背景。我市机动车保有量持续增长，停车设施供给不足。</p>
<p>二、主要内容。明确建设标准、管理责任和收费规则。</p>
<!--ZJEG_RSS.content.end--></div>
</div></body></html>
"""
    return text.encode()


def list_page(links: Iterable[tuple[str, str, str]]) -> bytes:
    """A list of documents: address, title and date of each."""
    items = "\n".join(
        f'<li><a href="{address}" title="{title}" target="_blank">{title}</a><span>{day}</span></li>'
        for address, title, day in links
    )
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>市政府文件_滨海市人民政府网</title>
<meta name="SiteName" content="滨海市人民政府"><meta name="ColumnName" content="市政府文件"></head>
<body>
<div class="nav"><a href="/">首页</a> &gt; <a href="index.html">市政府文件</a></div>
<ul class="list">
{items}
</ul>
<div class="page">共 1 页</div>
</body></html>
""".encode()


def _paragraphs(document: Published) -> str:
    lines = (document.addressees, *(f"　　{text}" for text in document.body))
    return "\n".join(f"<p>{line}</p>" for line in lines)


def _links(links: Links) -> str:
    """Attachments below the text."""
    lines = (f'<p>附件：<a href="{address}">{text}</a></p>\n' for address, text in links)
    return "".join(lines)
