"""MD001–MD005: properties of a file; tags and fields of a page."""

from collections.abc import Iterator

from doclint.official.vocabulary import is_organ
from doclint.rules import (
    ISSUING,
    PUBLISHED,
    Context,
    OfficialDocument,
    Problem,
    Severity,
    rule,
)
from doclint.rules.builtin import grounds

_SHORTEST = 10  # characters of a property that may be the title of a 公文


@rule(
    "MD001",
    "differing-properties",
    title="文件属性与正文不一致",
    severity=Severity.INFO,
    stages={ISSUING, PUBLISHED},
    basis=[grounds.practice("套用旧文件起草，属性留着旧文件的标题和单位")],
)
def differing_properties(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    .docx 的属性“标题”是不是另一件公文的标题；“作者”填的是机关名称的，是不是署名的机关（填人名、计算机名的不
    管）。网页看 <title>：是一件公文的标题，却不是本件的。

    为什么
    属性随文件一起流转、公开，检索系统、电子公文元数据（GB/T 33480）取的就是属性；留着旧文件的标题，既查不到
    本件，也暴露了底稿来自哪里。

    错误示例
        【网页】
        <title>滨海市人民政府关于做好2019年城区供暖工作的通知</title>
        ……

    正确示例
        【网页】
        <title>滨海市人民政府办公室关于做好2026年城区防汛工作的通知-滨海市人民政府</title>
        ……

    怎么改
    在 Word 的“文件—信息”中更正标题和作者；网页更正模板或者栏目中的标题。
    """
    if official.page is None and not _may_differ(official):
        return
    from doclint.rules.builtin.metadata.properties import differing

    yield from differing(official)


def _may_differ(official: OfficialDocument) -> bool:
    """A cheap look at the properties of a file: nearly always there is nothing to compare."""
    properties, facts = official.document.properties, official.facts
    title = "".join(properties.get("core:title", "").split())
    if len(title) >= _SHORTEST and title not in (facts.title or ""):
        return True
    author = properties.get("core:creator", "").strip()
    return is_organ(author) and author not in facts.issuers


@rule(
    "MD002",
    "missing-page-tags",
    title="网页标签缺少、为空或者重复",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[grounds.site_guide("inferred")],
    needs="page",
)
def missing_tags(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    网页头部有没有网站标签（SiteName、SiteDomain、SiteIDCode）、栏目标签（ColumnName）和内容页标签
    （ArticleTitle、PubDate、ContentSource），是不是空的，同一个标签是不是写了几遍而内容不同。大小写不论。没有
    头部的网页片段不查。

    为什么
    《政府网站发展指引》附件列出了网页标签，检索、集约化平台据此收录。其中哪些必填没有核实到原文，这里按常见的
    七项要求，所以只是警告。

    错误示例
        【网页】
        <meta name="SiteName" content="滨海市人民政府">
        <meta name="ArticleTitle" content="">
        ……

    正确示例
        【网页】
        ……

    怎么改
    在网页模板中补上标签；写了几遍的只留一个。
    """
    from doclint.rules.builtin.metadata.tags import faults

    if official.page is None:
        return
    yield from faults(official.page)


@rule(
    "MD003",
    "differing-fields",
    title="题录、网页标签与正文不一致",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[grounds.site_guide("inferred")],
    needs="page",
)
def differing_fields(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    题录的标题、发文字号、成文日期，网页标签 ArticleTitle，与正文写的是不是同一件公文的。状态标注（【已废止】）、
    空格换行、书名号、引号、补零的日期、省略的发文机关和省略号不算不同。

    为什么
    题录错了，按文号、标题就检索不到，批量标注也会标到别的文件上。

    错误示例
        【网页】
        【题录】
        发文机关：滨海市人民政府办公室
        标题：滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        发文字号：滨政办发〔2026〕21号
        成文日期：2026年03月12日
        【正文】
        ……

    正确示例
        【网页】
        【题录】
        发文机关：滨海市人民政府办公室
        标题：【已修改】滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        发文字号：滨政办发〔2026〕12号
        成文日期：2026年03月12日
        【正文】
        ……

    怎么改
    对照公文原件，更正题录或者正文。
    """
    from doclint.rules.builtin.metadata.comparison import differing

    if official.page is None:
        return
    yield from differing(official, official.page)


@rule(
    "MD004",
    "missing-fields",
    title="题录缺少应有的项目",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[
        grounds.disclosure_regulation("第十二条", "inferred"),
        grounds.practice("政府网站公文页面的题录"),
    ],
    needs="page",
)
def missing_fields(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    公文页面的题录有没有索引号、标题、成文日期、发文机关、发文字号（公文有文号的）、发布日期、主题分类。缺索引
    号、标题、成文日期的是警告（信息公开目录应有索引、名称、生成日期），缺其他的、整页没有题录的是提示。有效性
    不是各地都有，不要求。

    为什么
    没有题录，检索、统计、批量标注都无从着手。

    错误示例
        【网页】
        【题录】
        发文机关：滨海市人民政府办公室
        发文字号：滨政办发〔2026〕12号
        发布日期：2026年3月16日
        【正文】
        ……

    正确示例
        【网页】
        ……

    怎么改
    在发布系统中补填题录。
    """
    from doclint.rules.builtin.metadata.catalogue import lacking

    if official.page is None:
        return
    yield from lacking(official, official.page)


@rule(
    "MD005",
    "impossible-fields",
    title="题录的日期次序、有效性用语不对",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[grounds.disclosure_regulation("第二十六条", "inferred")],
    needs="page",
)
def impossible_fields(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    题录的发布日期不早于成文日期，失效日期不早于成文、施行日期，日期是有的日子；“有效性”的值是不是有效、已修
    改、部分废止（部分失效）、已废止、已失效、尚未施行一类的用语。有效性写得与实际不符的，是 RR015。

    为什么
    先公布、后成文不合情理，多半是填错了；有效性用语各写各的，检索和统计就认不出来。

    错误示例
        【网页】
        【题录】
        索引号：B0000012
        标题：滨海市人民政府办公室关于做好2026年城区防汛工作的通知
        发文字号：滨政办发〔2026〕12号
        成文日期：2026年3月12日
        发布日期：2026年3月2日
        【正文】
        ……

    正确示例
        【网页】
        ……

    怎么改
    对照公文原件更正日期；有效性改用通行的用语。
    """
    from doclint.rules.builtin.metadata.catalogue import impossible

    if official.page is None:
        return
    yield from impossible(official, official.page)
