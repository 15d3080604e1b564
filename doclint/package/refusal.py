"""Why an input is refused, said in Chinese with the remedy: the DOC findings of a reader."""


class InputError(Exception):
    """An input that cannot be read, and what its owner can do about it.

    ``code`` is DOC001 … DOC011, ``reason`` the key in the table below, ``message`` says
    what is the matter and ``remedy`` what to do; ``part`` is the member at fault or "".
    """

    def __init__(
        self, code: str, message: str, remedy: str, part: str = "", reason: str = ""
    ) -> None:
        """All values are kept as ``args`` too, so that the error can be pickled."""
        super().__init__(code, message, remedy, part, reason)
        self.code = code
        self.message = message
        self.remedy = remedy
        self.part = part
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.code} {self.message}{self.remedy}"


_SAVE_AS = "请用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再检查。"
_ORIGINAL = "请改用起草时的 Word 文件（.docx）检查。"
_WRONG_FILE = "请确认没有选错文件；公文正文应为 Word 文档（.docx）。"
_AGAIN = "请重新下载或复制一份；如果原文件也打不开，请用 Word 的“打开并修复”另存为 .docx。"
_SUSPECT = "正常公文不会如此，请核实文件来源；确认可信的，可调高限额 {limit}。"
_RESAVE = "请用 Word 或 WPS 打开并另存为新的 .docx；打不开的，请核实文件来源。"
_DECRYPT = "请先用密码打开，在“文件—信息—保护文档”中取消密码，另存为 .docx 后再检查。"

# reason: (code, message, remedy)
REASONS: dict[str, tuple[str, str, str]] = {
    "unknown": (
        "DOC001",
        "认不出这是什么文件：不是 Word 文档（.docx），也不是其他已知格式。",
        "请确认没有选错文件；它若本是 Word 文档，则已损坏，请重新取得一份。",
    ),
    "empty": ("DOC002", "文件是空的（0 字节）。", "可能没有下载或保存完，请重新取得一份。"),
    "doc": ("DOC003", "这是旧版 Word 文档（.doc，97–2003 格式），不是 .docx。", _SAVE_AS),
    "wps": ("DOC003", "这是 WPS 文字文档（.wps），不是 .docx。", _SAVE_AS),
    "works": (
        "DOC003",
        "这是 Microsoft Works 文字文档（.wps），不是 .docx。",
        _SAVE_AS,
    ),
    "xls": ("DOC003", "这是旧版电子表格（.xls 或 .et），不是 Word 文档。", _WRONG_FILE),
    "ppt": ("DOC003", "这是旧版演示文稿（.ppt 或 .dps），不是 Word 文档。", _WRONG_FILE),
    "ole": ("DOC003", "这是 OLE 复合文件，但不是 Word 文档。", _WRONG_FILE),
    "encrypted": ("DOC004", "文档设有打开密码（已加密），无法读取内容。", _DECRYPT),
    "encrypted-doc": ("DOC004", "这是设有打开密码的旧版 Word 文档（.doc）。", _DECRYPT),
    "encrypted-member": ("DOC004", "压缩包内的部件 {part} 已加密，无法读取。", _DECRYPT),
    "lock-file": (
        "DOC005",
        "这是 Word 打开文档时生成的临时锁定文件（~$ 开头），里面没有正文。",
        "请关闭 Word，改选同名但不带“~$”的文件。",
    ),
    "pdf": ("DOC005", "这是 PDF 文件，不是 Word 文档。", _ORIGINAL),
    "ofd": ("DOC005", "这是 OFD 版式文件，不是 Word 文档。", _ORIGINAL),
    "ceb": ("DOC005", "这是方正 CEB 版式文件，不是 Word 文档。", _ORIGINAL),
    "rtf": ("DOC005", "这是 RTF 文档（内容为 RTF，扩展名可能不符），不是 .docx。", _SAVE_AS),
    "html": ("DOC005", "这是网页（HTML），不是 Word 文档。", _SAVE_AS),
    "page": ("DOC005", "不能作为网页读取：{detail}。", "请核对文件；网页应是 .html、.htm、.shtml 文件。"),
    "mht": ("DOC005", "这是单文件网页（MHT），不是 Word 文档。", _SAVE_AS),
    "word-2003-xml": ("DOC005", "这是 Word 2003 XML 文档，不是 .docx。", _SAVE_AS),
    "flat-opc": ("DOC005", "这是 Word XML 文档（单个 XML 文件，Flat OPC），不是 .docx。", _SAVE_AS),
    "uof": ("DOC005", "这是标文通（UOF）文档，不是 .docx。", _SAVE_AS),
    "odt": ("DOC005", "这是 OpenDocument 文档（.odt），不是 .docx。", _SAVE_AS),
    "opendocument": ("DOC005", "这是 OpenDocument 文件（.ods、.odp 等）。", _WRONG_FILE),
    "xlsx": ("DOC005", "这是电子表格（.xlsx），不是 Word 文档。", _WRONG_FILE),
    "pptx": ("DOC005", "这是演示文稿（.pptx），不是 Word 文档。", _WRONG_FILE),
    "office-other": (
        "DOC005",
        "这是其他 Office 文件（如 Visio、XPS），不是 Word 文档。",
        _WRONG_FILE,
    ),
    "epub": ("DOC005", "这是电子书（EPUB），不是 Word 文档。", _WRONG_FILE),
    "pages": (
        "DOC005",
        "这是苹果 Pages 文稿，不是 .docx。",
        "请在 Pages 中导出为 Word（.docx）后再检查。",
    ),
    "zip": (
        "DOC005",
        "这是普通压缩包（zip），不是 Word 文档。",
        "请先解压，再检查其中的 .docx 文件。",
    ),
    "archive": (
        "DOC005",
        "这是压缩包（{name}），不是 Word 文档。",
        "请先解压，再检查其中的 .docx 文件。",
    ),
    "image": ("DOC005", "这是图片（{name}），不是 Word 文档。", _ORIGINAL),
    "xml": ("DOC005", "这是 XML 文件，不是 Word 文档。", _WRONG_FILE),
    "text": ("DOC005", "这是纯文本文件，不是 Word 文档。", _SAVE_AS),
    "truncated": ("DOC006", "文件不完整：找不到压缩包的目录，很可能没有下载或复制完。", _AGAIN),
    "directory": ("DOC006", "文件已损坏：压缩包的目录有错（{detail}）。", _AGAIN),
    "overlap": (
        "DOC006",
        "文件已损坏或被人改动：压缩包内的部件 {part} 与另一部件重叠。",
        _AGAIN,
    ),
    "duplicate": (
        "DOC006",
        "文件已损坏或被人改动：压缩包内有多个同名部件 {part}，无法确定以哪个为准。",
        _RESAVE,
    ),
    "member": ("DOC006", "文件已损坏：部件 {part} 读不出来（{detail}）。", _AGAIN),
    "method": (
        "DOC006",
        "部件 {part} 用了 Word 文档不允许的压缩方法（{detail}）。",
        _RESAVE,
    ),
    "too-many-entries": (
        "DOC007",
        "压缩包内的部件超过限额（{cap} 个）。",
        _SUSPECT,
    ),
    "too-big-part": (
        "DOC007",
        "部件 {part} 解压后有 {size}，超过单个部件的限额（{cap}），可能是压缩炸弹。",
        _SUSPECT,
    ),
    "too-big-total": (
        "DOC007",
        "读到部件 {part} 时，解压总量超过限额（{cap}），可能是压缩炸弹。",
        _SUSPECT,
    ),
    "ratio": (
        "DOC007",
        "部件 {part} 的压缩比超过限额（{cap} 倍），可能是压缩炸弹。",
        _SUSPECT,
    ),
    "elements": (
        "DOC007",
        "部件 {part} 的 XML 元素过多，超过限额（全文 {cap} 个）。",
        _SUSPECT,
    ),
    "tree": (
        "DOC007",
        "部件 {part} 的内容过多，读入内存将超过限额（全文 {cap}）。",
        _SUSPECT,
    ),
    "depth": (
        "DOC008",
        "部件 {part} 嵌套过深（超过 {cap} 层元素，约 85 层表格），无法读取。",
        "请减少表格、文本框的层层嵌套，或者拆开后再检查。",
    ),
    "long-text": (
        "DOC008",
        "部件 {part} 中有一段文字、属性或名称过长（单段文字上限约 10 MB）。",
        "请核实文件来源；正常公文不会如此。",
    ),
    "doctype": (
        "DOC008",
        "部件 {part} 含有 DTD 或实体声明，Word 文档不允许，可能是攻击文件。",
        _RESAVE,
    ),
    "encoding": ("DOC008", "部件 {part} 的 XML 编码不受支持或有错（{detail}）。", _RESAVE),
    "malformed": ("DOC008", "部件 {part} 的 XML 有错（{detail}），无法读取。", _RESAVE),
    "no-main": (
        "DOC009",
        "这像是 Word 文档，但缺少正文部件（word/document.xml）。",
        _AGAIN,
    ),
    "missing": ("DOC010", "找不到文件。", "请核对文件名和路径。"),
    "permission": (
        "DOC010",
        "没有读取文件的权限。",
        "请检查文件权限，或者复制到自己的文件夹后再检查。",
    ),
    "folder": ("DOC010", "这是文件夹，不是文件。", "请指定其中的 .docx 文件。"),
    "unreadable": ("DOC010", "文件打不开（{detail}）。", "请核对路径，或者换一个位置后再试。"),
    "too-big": (
        "DOC010",
        "文件太大，超过限额（{cap}）。",
        "请压缩或移除文中的图片、附件；确有需要的，可调高限额 {limit}。",
    ),
    "too-many-members": (
        "DOC007",
        "报审材料中的文件超过限额（{cap} 个）。",
        "请确认选对了文件夹或压缩包；一次报审只放一份送审稿和它的材料。",
    ),
    "no-draft": (
        "DOC011",
        "报审材料中没有认出送审稿。",
        "请放入送审稿；已有的，在 submission.toml 的 [files] 中写明，如 draft = \"送审稿.docx\"，"
        "或者用“doclint check 送审稿.docx --with 其他材料”指定。",
    ),
    "several-drafts": (
        "DOC011",
        "报审材料中有几份文件都像是送审稿：{detail}。",
        "请在 submission.toml 的 [files] 中写明是哪一份，如 draft = \"送审稿.docx\"，"
        "或者用“doclint check 送审稿.docx --with 其他材料”指定。",
    ),
}  # fmt: skip


def refuse(reason: str, part: str = "", **values: object) -> InputError:
    """The error for a key of ``REASONS``; ``values`` fill its placeholders."""
    code, message, remedy = REASONS[reason]
    return InputError(
        code,
        message.format(part=part, **values),
        remedy.format(part=part, **values),
        part,
        reason,
    )


def megabytes(size: int) -> str:
    """A size in bytes for a person: ``64 MB``."""
    return f"{size / 1024 / 1024:.4g} MB"
