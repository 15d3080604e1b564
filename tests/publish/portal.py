"""Synthetic portals: any number of pages and files, made one by one, always the same ones.

    from tests.publish.portal import Portal
    portal = Portal(pages=2000)
    portal.write(root)                  # one file after the other; nothing is held
    portal.write_list(path, count=40)   # a repeal list (CSV, UTF-8 with BOM) of some documents
    for each in portal.listed(40): each.path, each.number, each.title …   # what must be marked

Every document has a page of its own; every 7th an interpretation, every 9th an attachment
(.docx, .pdf and .doc in turn), every 40 documents share a list page. The pages come in
six forms of content management systems, in UTF-8 with and without BOM and GB18030, with LF
and CRLF. Among the documents are the traps of real portals: every 11th has a neighbour with
nearly its title (“…的补充通知”), every 13th one of another issuer that bears the same number.
Names and texts are invented.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.publish.portal_files import docx, pdf, word
from tests.publish.portal_pages import FORMS, interpretation, listing, page

_SUBJECTS = (
    "排水设施养护", "公共停车场建设", "企业投资项目备案", "城市绿化补偿", "农村公路管理养护",
    "小微企业贷款贴息", "政府购买服务目录", "建筑垃圾处置", "老旧小区改造", "电子政务项目验收",
    "渔港安全监督", "粮食应急保障", "科技成果转化奖励", "养老机构等级评定", "户外广告设置",
)  # fmt: skip
_DISTRICTS = ("东港", "西岭", "南湾", "北塘", "中心", "临江", "望海", "云台", "金石", "柳河")
_ISSUERS = (
    ("滨海市人民政府", "滨政发"),
    ("滨海市人民政府办公室", "滨政办发"),
    ("滨海市发展和改革委员会", "滨发改规"),
)
_OTHER = "滨海市财政局"
ENCODINGS = ("utf-8", "gb18030", "utf-8-sig", "gbk")
_PER_LIST, _EXPLAINED, _ATTACHED, _NEAR, _SAME = 40, 7, 9, 11, 13
DECISION = ("滨海市人民政府关于废止部分行政规范性文件的决定", "滨政发〔2021〕15号", "2021-09-24")


class Document(NamedTuple):
    """A document of the portal: what it is called and where its page lies."""

    index: int
    number: str
    title: str
    issuer: str
    issued_on: str
    path: str
    form: str
    encoding: str
    newline: str
    attachment: str = ""

    @property
    def stem(self) -> str:
        return self.path.rpartition("/")[2].rpartition(".")[0]


class Portal(NamedTuple):
    """A portal of so many documents; ``write`` makes its files, in order, one at a time."""

    pages: int

    def documents(self) -> Iterator[Document]:
        return map(document, range(self.pages))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every file of the portal."""
        for each in self.documents():
            yield each.path, page(each)
            if each.index % _EXPLAINED == 3:
                yield f"jiedu/{each.index}.html", interpretation(each)
            if each.attachment:
                yield each.attachment, _attachment(each)
            if each.index % _PER_LIST == _PER_LIST - 1 or each.index == self.pages - 1:
                first = each.index - each.index % _PER_LIST
                rows = [document(i) for i in range(first, each.index + 1)]
                yield f"list/index_{first // _PER_LIST}.html", listing(rows)

    def write(self, root: Path) -> int:
        """Write all files below a folder; the result is their number."""
        count = 0
        for path, data in self.files():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
            count += 1
        return count

    def listed(self, count: int) -> Iterator[Document]:
        """``count`` documents spread over the portal; never one that is a trap itself."""
        step = max(self.pages // count, 1)
        starts = list(range(0, self.pages, step))[:count]
        for start in starts:
            index = next((i for i in range(start, self.pages) if not is_trap(i)), None)
            if index is not None:
                yield document(index)

    def write_list(self, path: Path, count: int) -> None:
        """A repeal list that names them by number and title."""
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(
                ["序号", "文件名称", "发文字号", "状态", "生效日期", "依据名称", "依据文号"]
            )
            title, number, day = DECISION
            for serial, each in enumerate(self.listed(count), 1):
                word = "已失效" if serial % 4 == 0 else "已废止"
                rows.writerow([serial, each.title, each.number, word, day, title, number])


def document(index: int) -> Document:
    """The document of an index: always the same."""
    base, issuer, code = index, *_ISSUERS[index % len(_ISSUERS)]
    suffix = ""
    if index % _NEAR == 1 and index:
        base, suffix = index - 1, "补充"
    same = index > 0 and index % _SAME == 1
    if same:
        issuer = _OTHER
    year = 2008 + base // 40 % 12
    district, subject = _DISTRICTS[base // 15 % 10], _SUBJECTS[base % 15]
    serial = index // 480 * 40 + index % 40 + 1
    form = FORMS[index % len(FORMS)]
    folder = ("zhengce/规范性文件", "zcwj/old files", "art/2020")[index % 3]
    ending = (".docx", ".pdf", ".doc")[index // _ATTACHED % 3]
    return Document(
        index,
        document(index - 1).number if same else f"{code}〔{year}〕{serial}号",
        f"{issuer}关于印发{district}区{subject}办法第{base}项的{suffix}通知",
        issuer,
        f"{year}-{index % 12 + 1:02d}-{index % 28 + 1:02d}",
        f"{folder}/{year}/t{year}{index % 12 + 1:02d}_{index:06d}.html",
        form,
        ENCODINGS[index // len(FORMS) % len(ENCODINGS)],
        "\r\n" if index % 5 == 2 else "\n",
        f"files/{index:06d}{ending}" if index % _ATTACHED == 4 else "",
    )


def is_trap(index: int) -> bool:
    """Whether a document is there to be taken for another one."""
    return index > 0 and (index % _NEAR == 1 or index % _SAME == 1)


def _attachment(each: Document) -> bytes:
    if each.attachment.endswith(".docx"):
        return docx(each.number, each.title, each.issuer, each.issued_on)
    return pdf(each.title) if each.attachment.endswith(".pdf") else word(each.title)
