"""Pages in the forms of state and provincial portals, and what a reader finds on each.

The pages are written for these tests; only their forms are those of real portals.
"""

import re
from pathlib import Path
from typing import NamedTuple

from doclint.page.model import INTERPRETATION, LISTING, OTHER, POLICY

PAGES = Path(__file__).parent / "pages"


class Expected(NamedTuple):
    """What is to be read: ``labels`` are the fields in order, ``first`` the text's first line."""

    kind: str
    number: str
    title: str
    issuer: str
    labels: str
    first: str
    status: str = ""


FORMS = {
    "ministry": Expected(POLICY, "滨科规〔2021〕2号", "滨海市科学技术局关于印发《科研设施开放共享办法》的通知", "滨海市科学技术局", "标题 索引号 发文机构 成文日期 发布日期 发文字号 有效性", "滨海市科学技术局关于印发《科研设施开放共享办法》的通知", "有效"),
    "headed_cells": Expected(POLICY, "江政办〔2020〕11号", "江口县人民政府办公室关于加强古树名木保护工作的意见", "江口县人民政府办公室", "索引号 组配分类 发布机构 主题分类 名称 文号 发布日期 生效日期 有效性 发布时间 来源 字体", "各乡镇人民政府，县政府各部门：", "有效"),
    "bracketed_items": Expected(POLICY, "云政发〔2018〕17号", "云河市人民政府印发《云河市气象灾害防御规划》的通知", "云河市人民政府", "主题分类 发文机构 联合发文单位 实施日期 成文日期 发文字号 废止日期 发布日期 有效性", "云政发〔2018〕17号", "是"),
    "labelled_spans": Expected(POLICY, "南府〔2022〕56号", "南江省人民政府关于印发南江省碳达峰实施方案的通知", "南江省人民政府", "索引号 分类 发布机构 成文日期 名称 文号 发布日期 时效性", "各地级以上市人民政府，省政府各部门、各直属机构："),
    "plain_cells": Expected(POLICY, "临发改价格〔2016〕77号", "关于规范机动车停放服务收费的通知", "临河市发展和改革委员会", "索引号 主题分类 发布机构 发布日期 文号 主题词 名称", "关于规范机动车停放服务收费的通知"),
    "one_cell": Expected(POLICY, "泉政字〔2022〕9号", "泉城市人民政府关于公布行政权力事项目录的决定", "泉城市人民政府", "索引号 公开方式 发布机构 组配分类 发文字号 成文日期 有效性 标题", "各区县人民政府，市政府各部门：", "有效"),
    "definition_list": Expected(POLICY, "申府办规〔2019〕7号", "申江市人民政府办公厅关于转发市交通委制订的《申江市公交专用道管理规定》的通知", "申江市人民政府办公厅", "索取号 发布机构 发文字号 公开日期", "申府办规〔2019〕7号"),
    "only_meta": Expected(POLICY, "东政办发〔2019〕12号", "东川省人民政府办公厅关于进一步规范行政执法检查的通知", "东川省人民政府办公厅", "", "各市、县（市、区）人民政府，省政府直属各单位："),
    "spanning_rows": Expected(POLICY, "石政告〔2020〕4号", "石湖市人民政府关于划定禁止燃放烟花爆竹区域的通告", "石湖市人民政府", "索引号 分类 发布机构 发文日期 标题 文号 主题词 内容概述", "为加强烟花爆竹安全管理，保障公共安全，现将禁止燃放烟花爆竹区域通告如下："),
    "framed_table": Expected(POLICY, "陵商发〔2009〕18号", "关于开展家电下乡工作的通知", "陵县商务局", "索引号 文号 发布单位", "关于开展家电下乡工作的通知"),
    "several_editors": Expected(POLICY, "岭教〔2022〕31号", "岭北市教育局关于做好义务教育招生工作的通知", "岭北市教育局", "文号 发布机构 生成日期 有效性", "各县（市、区）教育局："),
    "lines_in_cell": Expected(POLICY, "连政发〔2018〕20号", "连山区人民政府关于建立应急救援队伍的实施意见", "连山区人民政府", "索引号 发文字号 发布机构 成文日期", "各街道办事处，区政府各部门："),
    "one_line": Expected(POLICY, "平政办发〔2017〕5号", "平川县人民政府办公室关于成立防汛抗旱指挥部的通知", "平川县人民政府办公室", "索引号 发文字号 发布机构 发布日期 字体", "各乡镇人民政府："),
    "bold_labels": Expected(POLICY, "东市监公告〔2019〕8号", "东陵市市场监督管理局关于实施登记备案的公告", "东陵市市场监督管理局", "索引号 分类 发布机构 发文日期 名称 文号 主题词", "现公布关于实施登记备案的规定，自公布之日起施行。"),
    "server_fragments": Expected(POLICY, "邯山政字〔2014〕12号", "邯山市人民政府关于加强城市供水管理的通告", "邯山市人民政府", "索引号 文件名称 发文字号 发文机关", ""),
    "fragment": Expected(POLICY, "滨政告〔2013〕3号", "滨州县人民政府关于禁止露天焚烧秸秆的通告", "滨州县人民政府", "", "滨州县人民政府关于禁止露天焚烧秸秆的通告"),
    "repeal_decision": Expected(POLICY, "临政发〔2021〕30号", "临河市人民政府关于废止和修改部分规范性文件的决定", "临河市人民政府", "索引号 发文字号", "临河市人民政府关于废止和修改部分"),
    "marked_title": Expected(POLICY, "临政发〔2008〕6号", "临河市城市供热管理办法", "临河市人民政府", "文号 发布机构 有效性", "第一章 总则", "已废止"),
    "notice_above": Expected(POLICY, "临政发〔2010〕14号", "临河市渣土运输管理规定", "临河市人民政府", "文号 发布机构", "提示：本规定已于2015年6月30日自行失效。", "自行失效"),
    "interpretation": Expected(INTERPRETATION, "江政办〔2020〕11号", "《江口县人民政府办公室关于加强古树名木保护工作的意见》政策解读", "江口县人民政府办公室", "索引号 组配分类 发布机构 文号 有效性 发布日期", "江政办〔2020〕11号", "有效"),
    "interpretation_column": Expected(INTERPRETATION, "南府〔2022〕56号", "关于印发南江省碳达峰实施方案的通知", "", "", "南府〔2022〕56号"),
    "list_page": Expected(LISTING, "", "临河市人民政府", "", "", ""),
    "news": Expected(OTHER, "", "市政府常务会议审议通过多项议题", "", "", "9月23日，市政府召开常务会议，审议通过《关于废止部分规范性文件的决定》（临政发〔2021〕30号）。"),
}  # fmt: skip
POLICIES = [name for name, expected in FORMS.items() if expected.kind == POLICY]

# Ways in which the same page may lie on a disk: charset declared, codec, line ends, BOM.
VARIANTS = ("utf-8", "bom", "crlf", "gb2312", "gb18030", "gb18030-crlf")
_CHARSET = re.compile(r'charset\s*=\s*"?[A-Za-z0-9-]+"?', re.IGNORECASE)


def page_bytes(name: str, variant: str = "utf-8") -> bytes:
    """A page as it lies on a disk."""
    text = (PAGES / f"{name}.html").read_text("utf-8")
    return in_variant(text, variant)


def in_variant(text: str, variant: str) -> bytes:
    """A text in one of VARIANTS; what it declares of its charset is changed with it."""
    codec = {"gb2312": "gbk"}.get(variant.removesuffix("-crlf"), "gb18030")
    if variant.startswith("gb"):
        text = _CHARSET.sub(f'charset="{variant.removesuffix("-crlf")}"', text)
    if variant.endswith("crlf"):
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    if variant.startswith("gb"):
        return text.encode(codec, "xmlcharrefreplace")
    return (b"\xef\xbb\xbf" if variant == "bom" else b"") + text.encode("utf-8")
