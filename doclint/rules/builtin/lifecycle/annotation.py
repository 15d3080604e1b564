"""RR014, RR015: the status that a published document states, against the registry and the day."""

from collections.abc import Iterator

from doclint.rules import PUBLISHED, Context, OfficialDocument, Problem, Severity, rule
from doclint.rules.builtin import grounds


@rule(
    "RR014",
    "unmarked-status",
    title="已经废止、失效或者修改的文件没有标注",
    severity=Severity.ERROR,
    stages={PUBLISHED},
    basis=[
        grounds.disclosure_regulation("第二十六条", "inferred"),
        grounds.site_guide("inferred", "全文"),
    ],
    applies_to="any",
    needs="registry",
)
def unmarked_status(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    登记库里已经废止、失效、部分废止或者修改的文件，已发布的原文（网页、.docx）上有没有状态标注：题录的“有效
    性”、标题上的“【已废止】”、正文上方的说明都算。按发文字号和标题在登记库里找；没有文号、只凭标题认出的，只
    警告。“有效性”写“详见说明”一类、没有说状态的，也算没有标注。标注与登记库不一致的，是 RR015。正文写明是修
    改后文本的，不要求另行标注“已修改”。
    网页带着文件的标题、文号，而是征求意见稿、转发、汇编、修订本、新闻、解读的，不报；标题、发文机关、成文年份
    与登记库不尽相同，不能确认是同一件的，只提示。

    为什么
    原文没有标注，群众和下级机关会照旧执行。条例要求信息变更后20个工作日内公开，《政府网站发展指引》要求修改、
    废止、失效的文件在已发布的原文上作出明确标注（条款号未核实，按推断）。

    错误示例
        【网页】
        【题录】
        索引号：B0000123
        发文机关：滨海市人民政府
        标题：滨海市人民政府关于加强排水设施管理的通知
        发文字号：滨政发〔2019〕7号
        成文日期：2019年3月1日
        发布日期：2019年3月4日

    正确示例
        【网页】
        【题录】
        索引号：B0000123
        发文机关：滨海市人民政府
        标题：滨海市人民政府关于加强排水设施管理的通知
        发文字号：滨政发〔2019〕7号
        成文日期：2019年3月1日
        发布日期：2019年3月4日
        有效性：已废止

    怎么改
    在原文上标注状态、自哪一天起、依据哪件文件；成批的用 doclint annotate plan 和 apply。
    """
    from doclint.rules.builtin.lifecycle.marked import unmarked

    yield from unmarked(official, context)


@rule(
    "RR015",
    "wrong-status",
    title="状态标注与实际不符，或者缺少依据、日期",
    severity=Severity.WARNING,
    stages={PUBLISHED},
    basis=[
        grounds.disclosure_regulation("第二十六条", "inferred"),
        grounds.site_guide("inferred", "全文"),
    ],
    applies_to="any",
)
def wrong_status(official: OfficialDocument, context: Context) -> Iterator[Problem]:
    """检查什么
    1. 标注为已废止、已失效，而登记库里仍然有效（错误，最要紧）；写“有效”，而登记库里已经废止、失效，或者题录
    的失效日期、有效期已过（错误）；其他不一致（如“废止”与“失效”混用）是警告。没有给登记库的，只看题录的日期。
    不是这件文件本身的网页（征求意见稿、转发、汇编、修订本、新闻），不与登记库比；不能确认是同一件的，只提示。
    2. 标注了废止、失效、修改，而没有写明自哪一天起、依据哪件文件（警告）；有效期届满失效的，有日期即可。

    为什么
    把有效的文件标成废止，比没有标注更糟；不写依据和日期，无从核对。

    错误示例
        【网页】
        【题录】
        索引号：B0000123
        发文机关：滨海市人民政府
        标题：滨海市人民政府关于加强排水设施管理的通知
        发文字号：滨政发〔2019〕7号
        成文日期：2019年3月1日
        发布日期：2019年3月4日
        失效日期：2024年3月1日
        有效性：有效

    正确示例
        【网页】
        【题录】
        索引号：B0000123
        发文机关：滨海市人民政府
        标题：滨海市人民政府关于加强排水设施管理的通知
        发文字号：滨政发〔2019〕7号
        成文日期：2019年3月1日
        发布日期：2019年3月4日
        失效日期：2024年3月1日
        有效性：已失效

    怎么改
    先核对是网页错还是登记库错。网页错的，更正标注，写明“自×年×月×日起废止，依据《…》（…号）”；登记库错的，
    用 doclint registry 更正。
    """
    from doclint.rules.builtin.lifecycle.marked import wrong

    yield from wrong(official, context)
