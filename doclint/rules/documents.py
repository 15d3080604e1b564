"""DOC: faults of the input (DOC0xx), not a 公文 (DOC100), doclint's own faults (DOC9xx).

The engine gives these findings itself. Here they have their names and pages, so that
``doclint rules`` lists them and ``doclint explain DOC003`` explains them; they stand on
no norm but on what doclint needs to judge a document.
"""

from collections.abc import Iterator

from doclint.rules import (
    ALL_STAGES,
    Check,
    Context,
    OfficialDocument,
    Problem,
    Rule,
    Severity,
    rule,
)


def _given_by_engine(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """Nothing to check in a document that could be read."""
    return iter(())


def given_by_engine(
    code: str, name: str, title: str, page: str, severity: Severity = Severity.ERROR
) -> Rule:
    """A rule that finds nothing itself: it names and explains what the engine finds."""
    check: Check = _given_by_engine
    make = rule(
        code,
        name,
        title=title,
        severity=severity,
        stages=ALL_STAGES,
        basis=(),
        fix="none",
        applies_to="any",
    )
    return make(check)._replace(page=page)


FAULT_RULES: tuple[Rule, ...] = (
    given_by_engine(
        "DOC001",
        "unknown-file",
        "认不出的文件",
        """文件既不是 Word 文档（.docx），也不是其他认得的格式。

        检查什么
            文件开头的标志字节，不看扩展名。
        为什么
            读不出内容就无从检查；读不了的文件不能算检查通过。
        错误示例
            把数据文件改名为 draft.docx。
        正确示例
            由 Word 或 WPS 保存的 .docx 文件。
        怎么改
            核对是否选错文件；它若本是 Word 文档，则已损坏，请重新取得一份。
        """,
    ),
    given_by_engine(
        "DOC002",
        "empty-file",
        "空文件",
        """文件大小为 0。

        检查什么
            文件里有没有内容。
        为什么
            多半是下载、复制或保存没有完成。
        错误示例
            0 字节的 draft.docx。
        正确示例
            能用 Word 或 WPS 打开的 draft.docx。
        怎么改
            重新下载、复制或保存一份。
        """,
    ),
    given_by_engine(
        "DOC003",
        "legacy-document",
        "旧版 Word 或 WPS 文档",
        """文件是 .doc、.wps 一类的旧格式（OLE 复合文件），不是 .docx。

        检查什么
            文件开头的标志字节；扩展名改成 .docx 也会认出。
        为什么
            旧格式的内容 doclint 不能直接读取。
        错误示例
            draft.doc，或者由它改名而来的 draft.docx。
        正确示例
            用“另存为”转成的 draft.docx。
        怎么改
            用 Word 或 WPS 打开，另存为“Word 文档（*.docx）”后再检查；
            也可以安装能转换旧格式的插件。
        """,
    ),
    given_by_engine(
        "DOC004",
        "encrypted-document",
        "加密的文档",
        """文档设有打开密码，读不出内容。

        检查什么
            文件是否加密。
        为什么
            doclint 不询问也不保存密码，读不出内容就无从检查。
        错误示例
            设有打开密码的 draft.docx。
        正确示例
            取消密码后保存的 draft.docx。
        怎么改
            用密码打开，在“文件—信息—保护文档”中取消密码，保存后再检查。
            涉密文件只能在符合保密要求的设备上处理。
        """,
    ),
    given_by_engine(
        "DOC005",
        "other-format",
        "不是 Word 文档",
        """文件是 PDF、OFD、RTF、网页、表格、图片、压缩包等其他格式。

        检查什么
            文件开头的标志字节和压缩包内的部件，不看扩展名。
        为什么
            doclint 检查的是起草用的 Word 文档（.docx）。
        错误示例
            draft.pdf，或者由它改名而来的 draft.docx。
        正确示例
            起草时的 draft.docx。
        怎么改
            选用起草时的 .docx 文件；能用 Word 或 WPS 打开的，另存为 .docx 后再检查。
        """,
    ),
    given_by_engine(
        "DOC006",
        "damaged-file",
        "损坏的文件",
        """压缩包不完整、目录有错、部件重名或重叠、校验不符。

        检查什么
            .docx 压缩包的目录和各部件能否完整读出。
        为什么
            损坏或被改动的文件，不同软件读出的内容可能不同，不能作为检查的对象。
        错误示例
            只下载了一半的 draft.docx。
        正确示例
            能用 Word 或 WPS 正常打开的 draft.docx。
        怎么改
            重新下载或复制一份；原文件也打不开的，用 Word 的“打开并修复”另存为 .docx。
        """,
    ),
    given_by_engine(
        "DOC007",
        "over-limit",
        "超过读取限额",
        """部件过多、解压后过大、压缩比或元素数超过限额。

        检查什么
            边解压边计量，不信文件自报的大小。
        为什么
            压缩炸弹会耗尽内存；正常的公文远不到这些限额。
        错误示例
            几十 KB 的文件，解压后有几个 GB。
        正确示例
            一千页以内的普通公文。
        怎么改
            核实文件来源；确认可信的，移除过大的图片、附件后再检查。
        """,
    ),
    given_by_engine(
        "DOC008",
        "bad-xml",
        "读不了的 XML",
        """部件里的 XML 有错、嵌套过深、编码不符或带有 DTD、实体声明。

        检查什么
            .docx 各部件的 XML 能否安全读取。
        为什么
            Word 文档不允许 DTD 和实体，它们常用于攻击；有错的 XML 读不全。
        错误示例
            部件中写有 <!DOCTYPE …>。
        正确示例
            由 Word 或 WPS 保存的部件。
        怎么改
            用 Word 或 WPS 打开并另存为新的 .docx；打不开的，核实文件来源。
        """,
    ),
    given_by_engine(
        "DOC009",
        "no-main-part",
        "缺少正文部件",
        """压缩包像是 Word 文档，但里面没有正文。

        检查什么
            按包内关系能否找到正文部件。
        为什么
            没有正文就没有可检查的内容。
        错误示例
            包内没有 word/document.xml 的 draft.docx。
        正确示例
            由 Word 或 WPS 保存的 draft.docx。
        怎么改
            重新取得一份，或者用 Word 的“打开并修复”另存为 .docx。
        """,
    ),
    given_by_engine(
        "DOC010",
        "unreadable-path",
        "文件打不开",
        """文件不存在、没有权限、是文件夹，或者大小超过限额。

        检查什么
            能否打开所指的文件。
        为什么
            打不开的文件没有检查过，不能算通过。
        错误示例
            doclint check 不存在的文件.docx
        正确示例
            doclint check draft.docx
        怎么改
            核对文件名、路径和权限。
        """,
    ),
    given_by_engine(
        "DOC011",
        "unclear-draft",
        "认不出送审稿",
        """报审材料中没有送审稿，或者不止一份文件像是送审稿。

        检查什么
            报审的文件夹或压缩包里，按内容和文件名能否认定唯一的送审稿。
        为什么
            其他材料都是为送审稿提供的；不知道哪一份是送审稿，就无从检查。
        错误示例
            文件夹里有两份通知，都没有留空的文号和日期，其他材料也没有提到标题。
        正确示例
            文件夹里有一份通知的送审稿和它的解读方案、发文稿纸。
        怎么改
            在 submission.toml 的 [files] 中写明送审稿，或者用“doclint check 送审稿.docx
            --with 其他材料”指定；用 --explain-roles 可以看到各份文件认作什么、为什么。
        """,
    ),
    given_by_engine(
        "DOC100",
        "not-official",
        "未识别为公文",
        """文件里没有认出公文的要素，公文的各项规则不适用。

        检查什么
            有没有发文机关标志、发文字号、标题、主送机关、署名、成文日期等要素。
        为什么
            单独的法规、办法、表格、材料没有载体公文，用公文的规则去查只会误报；
            但也不能说它检查通过。
        错误示例
            只有办法正文、没有印发通知的文件。
        正确示例
            “关于印发《××办法》的通知”连同所附办法。
        怎么改
            确实不是公文的，不必修改；是公文的，补齐标题、发文机关署名、成文日期等要素。
            批量检查中确知不是公文的，可用 --ignore DOC100 略去本条。
        """,
        Severity.INFO,
    ),
    given_by_engine(
        "DOC101",
        "not-a-document-page",
        "不是公文页面",
        """网页不是某一件公文的页面，公文的各项规则不适用。

        检查什么
            网页是一件公文的页面，还是政策解读、列表、新闻等别的页面。
        为什么
            门户上多数网页不是公文，按公文去查只会误报；列出来，是为了看得出哪些没有查。
        错误示例
            标题为“《××办法》政策解读”的网页。
        正确示例
            有题录（索引号、发文字号、成文日期等）和公文全文的网页。
        怎么改
            不是公文页面的，不必修改；是的，补齐题录后再查。批量检查中可用 --ignore DOC101 略去本条。
        """,
        Severity.INFO,
    ),
    given_by_engine(
        "DOC901",
        "rule-crashed",
        "规则运行出错",
        """某条规则在检查中出错，这一条没有检查完。

        检查什么
            每条规则是否正常运行完毕。
        为什么
            规则出错不等于没有问题；此时结论为“无法判断”，退出码为 2。
        错误示例
            插件的规则对空白文档抛出异常。
        正确示例
            规则对任何文档都能运行完毕。
        怎么改
            这不是文件的问题：把本条全文连同文件（涉密的除外）交给规则或插件的维护者。
        """,
    ),
    given_by_engine(
        "DOC902",
        "walk-crashed",
        "doclint 内部出错",
        """读取或识别文档时 doclint 出错，或者内存不足。

        检查什么
            读取、识别各步是否正常完成。
        为什么
            出错的文件没有检查过，不能算通过；此时结论为“无法判断”，退出码为 2。
        错误示例
            识别某个文档时抛出异常。
        正确示例
            任何文档都得到报告或明确的拒绝理由。
        怎么改
            这不是文件的问题：把本条全文连同文件（涉密的除外）交给 doclint 的维护者。
        """,
    ),
)
