"""Pages of a synthetic portal in the forms of several content management systems."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.publish.portal import Document

FORMS = ("bold_table", "validity_table", "meta_only", "item_list", "headed_cells", "fragment")
_CHARSETS = {"utf-8": "utf-8", "utf-8-sig": "utf-8", "gb18030": "gb2312", "gbk": "GBK"}


def page(document: "Document") -> bytes:
    """The page of a document, in its form, encoding and line ends."""
    text = _MAKERS[document.form](document)
    return _encoded(text, document)


def interpretation(document: "Document") -> bytes:
    """A page that explains a document and names it and its number."""
    text = f"""<!DOCTYPE html>
<html><head><meta charset="{_charset(document)}">
<title>《{document.title}》政策解读</title>
<meta name="ColumnName" content="政策解读"></head>
<body><h1>《{document.title}》政策解读</h1>
<div class="TRS_Editor"><p>近日，{document.issuer}印发了《{document.title}》（{document.number}）。现解读如下：</p>
<p>一、起草背景。为规范有关工作，制定本办法。</p>
<p>二、主要内容。办法共五章二十条。</p></div></body></html>
"""
    return _encoded(text, document)


def listing(documents: "Sequence[Document]") -> bytes:
    """A list page that links to the pages of documents."""
    rows = "\n".join(
        f'<li><a href="../{each.path}" title="{escape(each.title)}">{each.title}</a>'
        f"<span>{each.issued_on}</span></li>"
        for each in documents
    )
    text = f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>行政规范性文件-滨海市人民政府</title></head>
<body><div class="nav"><a href="/">首页</a> &gt; <a href="index_0.html">规范性文件</a></div>
<ul class="list">
{rows}
</ul>
<div class="page"><a href="index_1.html">下一页</a></div></body></html>
"""
    return text.encode("utf-8")


def _encoded(text: str, document: "Document") -> bytes:
    return text.replace("\n", document.newline).encode(document.encoding)


def _charset(document: "Document") -> str:
    return _CHARSETS[document.encoding]


def _text(document: "Document") -> str:
    year, month, day = document.issued_on.split("-")
    up = "../" * document.path.count("/")
    linked = (
        f'<p>附件：<a href="{up}{document.attachment}">{document.title}（{document.number}）</a></p>'
        if document.attachment
        else ""
    )
    return f"""<p style="text-align:center">{document.title}</p>
<p>各区人民政府，各有关单位：</p>
<p>&nbsp;&nbsp;现将《办法》印发给你们，请认真贯彻执行。</p>
<p>第一条　为了规范管理，根据有关法律、法规，结合本市实际，制定本办法。</p>
<p>第二条　本办法适用于本市行政区域内的有关活动。<br>第三条　本办法自印发之日起施行。</p>
<p style="text-align:right">{document.issuer}<br>{year}年{int(month)}月{int(day)}日</p>
{linked}"""


def _bold_table(document: "Document") -> str:
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset={_charset(document)}" />
<title>{document.title}_滨海市政府网</title>
<script type="text/javascript">var s = "<td>不是表格</td>";</script>
</head><body>
<table class="bd1" width="100%"><tr><td><b>索 引 号：</b></td><td>B{document.index:07d}</td>
<td><b>主题分类：</b></td><td>综合政务</td></tr>
<tr><td><b>发文机关：</b></td><td>{document.issuer}</td>
<td><b>成文日期：</b></td><td>{document.issued_on}</td></tr>
<tr><td><b>标　　题：</b></td><td colspan="3">{document.title}</td></tr>
<tr><td><b>发文字号：</b></td><td>{document.number}</td>
<td><b>发布日期：</b></td><td>{document.issued_on}</td></tr></table>
<table class="bd1"><tr><td class="b12c" id="UCAP-CONTENT">{_text(document)}</td></tr></table>
</body></html>
"""


def _validity_table(document: "Document") -> str:
    return f"""<!DOCTYPE html>
<html>
<head><meta charset="{_charset(document)}"><title>{document.title}</title>
<meta name="ArticleTitle" content="{document.title}"></head>
<body>
<div class="xxgk"><table>
<tr><td>标&nbsp;&nbsp;题：</td><td>{document.title}</td></tr>
<tr><td>索引号：</td><td>B{document.index:07d}</td></tr>
<tr><td>发文机构：</td><td>{document.issuer}</td></tr>
<tr><td>发文字号：</td><td>{document.number}</td></tr>
<tr><td>成文日期：</td><td>{document.issued_on}</td></tr>
<tr><td>有 效 性：</td><td>有效</td></tr>
</table></div>
<div id="Zoom"><meta name="ContentStart">
<div class="TRS_Editor">{_text(document)}</div>
<meta name="ContentEnd"></div>
</body></html>
"""


def _meta_only(document: "Document") -> str:
    return f"""<!DOCTYPE html>
<html><head><meta charset="{_charset(document)}">
<title>滨海市人民政府 规范性文件 {document.title}</title>
<meta name="ArticleTitle"content="{document.title}">
<meta name="PubDate" content="{document.issued_on} 10:00">
</head><body><h1>{document.title}</h1>
<!--ZJEG_RSS.content.begin--><div id="zoom"><p style="text-align:center">{document.number}</p>
{_text(document)}</div><!--ZJEG_RSS.content.end-->
</body></html>
"""


def _item_list(document: "Document") -> str:
    return f"""<html><head><meta charset="{_charset(document)}"><title>{document.title}</title></head>
<body><div class="container"><ol class="doc-info">
<li>[主题分类] <span>综合政务</span></li>
<li>[发文机构] <span>{document.issuer}</span></li>
<li>[成文日期] <span>{document.issued_on}</span></li>
<li>[发文字号] <span>{document.number}</span></li>
</ol><h1>{document.title}</h1><div class="mainTextBox">{_text(document)}</div></div></body></html>
"""


def _headed_cells(document: "Document") -> str:
    return f"""<!DOCTYPE html><html><head><meta charset="{_charset(document)}">
<title>{document.title}-滨海市</title></head><body>
<table class="table_suoyin"><tbody>
<tr><th>索引号：</th><td>B{document.index:07d}</td><th>信息分类：</th><td>规范性文件</td></tr>
<tr><th>发文机关：</th><td>{document.issuer}</td><th>成文日期：</th><td>{document.issued_on}</td></tr>
<tr><th>名称：</th><td colspan="3">{document.title}</td></tr>
<tr><th>文号：</th><td colspan="3">{document.number}</td></tr>
</tbody></table><div class="wzcon">{_text(document)}</div></body></html>
"""


def _fragment(document: "Document") -> str:
    return f"""<div class="article"><h1>{document.title}</h1>
<table class="info"><tr><td>发文字号</td><td>{document.number}</td><td>发文机关</td><td>{document.issuer}</td></tr></table>
<div class="TRS_Editor">{_text(document)}</div></div>
<!--#include virtual="/footer.html"-->
"""


_MAKERS = {
    "bold_table": _bold_table,
    "validity_table": _validity_table,
    "meta_only": _meta_only,
    "item_list": _item_list,
    "headed_cells": _headed_cells,
    "fragment": _fragment,
}
