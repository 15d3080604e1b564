"""Draft: the elements of a 公文 as a drafter would name them."""

from typing import Any, NamedTuple, Self

from doclint.testing.layout import STANDARD, Layout


class Annex(NamedTuple):
    """An annex on a page of its own; ``label`` is "附件", "附件1" or "" (issued text)."""

    label: str
    title: str
    paragraphs: tuple[str, ...]


_BODY = (
    "为切实做好2026年城区防汛工作，保障人民群众生命财产安全，根据《中华人民共和国防洪法》"
    "等有关规定，经市政府同意，现将有关事项通知如下：",
    "一、压实工作责任",
    "（一）落实属地责任。各县（市、区）人民政府对本行政区域防汛工作负总责，主要负责人为"
    "第一责任人，汛前要完成责任人公示。",
    "（二）落实部门责任。市住房城乡建设局牵头城区排水防涝，市水利局牵头河道行洪安全，"
    "市应急管理局负责抢险救援的组织协调。",
    "二、加强隐患排查",
    "各责任单位要于4月30日前完成下穿通道、地下空间、老旧管网的全面排查，对发现的问题逐项"
    "登记，明确整改时限和责任人，整改情况报市防汛抗旱指挥部办公室。",
    "三、强化应急处置",
    "健全预警信息发布机制，重要预警第一时间到达一线责任人。严格执行24小时值班制度，遇有"
    "险情立即处置并按规定报告。",
)
_ANNEX = Annex(
    "附件",
    "滨海市城区易涝点责任分工表",
    (
        "一、人民路下穿通道：责任单位为市城市管理局，配合单位为东港区人民政府。",
        "二、滨河路沿线：责任单位为市水利局，配合单位为西岗区人民政府。",
        "三、火车站南广场：责任单位为市住房城乡建设局，配合单位为东港区人民政府。",
    ),
)


class Comment(NamedTuple):
    """A Word comment on the first paragraph that holds the words ``on``; one date for all."""

    on: str
    text: str
    author: str = "核稿人"


class Draft(NamedTuple):
    r"""A 公文 (by default a compliant 通知 of the invented 滨海市).

    Every value is the text as printed, except that labels and brackets are added for
    ``signers`` (签发人：), ``attachments`` (附件： and numbers), ``cc`` (抄送：),
    ``printed_on`` (印发) and ``mark`` (brackets where its place wants them). An empty value
    leaves the element out. ``title`` may hold ``\n`` where it is broken into lines.
    ``notes`` are other 附注 with their brackets. ``properties`` are core properties such
    as ``creator`` and ``title``, ``custom`` custom ones (``("公开属性", "主动公开")``), as
    pairs. ``comments`` are Word comments.

    ``body`` are paragraphs without indent; ``一、`` and ``（一）`` at their beginning get
    the faces of headings. ``annexes`` follow on pages of their own, or, with an empty label,
    as the text that is issued. ``copy_number`` is 份号 (``000001``), ``secrecy`` 密级和保密
    期限 (``机密★5年``), ``urgency`` 紧急程度, ``issuer_mark`` 发文机关标志 in lines, ``cc`` 抄送
    机关 with its full stop, ``printed_by`` and ``printed_on`` the last line of the 版记.
    """

    copy_number: str = ""
    secrecy: str = ""
    urgency: str = ""
    issuer_mark: tuple[str, ...] = ("滨海市人民政府办公室文件",)
    document_number: str = "滨政办发〔2026〕12号"
    signers: tuple[str, ...] = ()
    title: str = "滨海市人民政府办公室关于\n做好2026年城区防汛工作的通知"
    addressees: str = "各县（市、区）人民政府，市政府各部门、各直属机构："
    body: tuple[str, ...] = _BODY
    attachments: tuple[str, ...] = (_ANNEX.title,)
    issuers: tuple[str, ...] = ("滨海市人民政府办公室",)
    issued_on: str = "2026年3月12日"
    mark: str = "此件公开发布"
    notes: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = (_ANNEX,)
    cc: str = "市委办公室，市人大常委会办公室，市政协办公室，市监委，市法院，市检察院。"
    printed_by: str = "滨海市人民政府办公室"
    printed_on: str = "2026年3月12日"
    properties: tuple[tuple[str, str], ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    comments: tuple[Comment, ...] = ()

    def with_(self, **changes: Any) -> Self:
        """A copy with some elements changed; ValueError for an unknown name."""
        return self._replace(**changes)

    def build(self, layout: Layout = STANDARD) -> bytes:
        """The draft as a .docx; the same draft and layout give the same bytes."""
        from doclint.testing.builder import build

        return build(self, layout)
