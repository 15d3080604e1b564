"""SP: what is wrong with what sets findings aside (comments, [[suppress]], waivers, baseline).

The engine gives these findings itself, after all others. They stand on no norm but on the
promise that nothing is set aside unseen, and cannot be set aside themselves.
"""

from doclint.rules import Rule, Severity
from doclint.rules.documents import given_by_engine

SUPPRESSION_RULES: tuple[Rule, ...] = (
    given_by_engine(
        "SP001",
        "unused-suppression",
        "忽略没有起作用",
        """批注或者设置里写了忽略，但那里没有这一问题。

        检查什么
            批注“doclint: 忽略 …”所在的段落、设置中 [[suppress]] 所指的那一段，有没有所写
            规则的问题。这条规则本次没有检查的，不报。
        为什么
            问题改正后留下的忽略，会把以后再犯的同类问题遮住；指错了地方的，等于没有写。
        错误示例
            标题末尾的句号已经删去，批注“doclint: 忽略 EL003 引用原文”还在。
        正确示例
            标题末尾的句号改正后，批注一并删去。
        怎么改
            问题已改正的，删去批注或者 [[suppress]]；问题在别处的，把批注移到那一段，或者
            改写 text，使它只指那一段。
        """,
        Severity.WARNING,
    ),
    given_by_engine(
        "SP002",
        "expired-waiver",
        "豁免已到期",
        """设置中的 [[waiver]] 对这件公文已经过期。

        检查什么
            豁免的 expires（到期日）是否早于检查之日；到期日当天仍然有效。
        为什么
            豁免是批准人在一段时间内同意的例外；到期以后，原来的问题重新计入。
        错误示例
            expires = 2026-06-30，2026年7月1日检查。
        正确示例
            expires = 2026-12-31，2026年7月1日检查。
        怎么改
            改正文件；仍需例外的，报批准人重新批准后改写到期日；不再需要的，删去这一项。
            本条不能忽略。
        """,
        Severity.WARNING,
    ),
    given_by_engine(
        "SP003",
        "malformed-suppression",
        "忽略写得不对",
        """忽略没有写原因、规则代码不对，或者所写的问题不许这样忽略，没有照办。

        检查什么
            批注“doclint: 忽略 代码 原因”是否写全，代码是否存在；设置和基线是否忽略了不许忽略
            的问题。密级方面（SM）的错误只能由批准人以豁免处理；读不了、没有检查的文件
            （DOC001 等）不能忽略。
        为什么
            没有原因的忽略，核稿人无从判断；起草人自己的一条批注，不能使涉密问题过关。
        错误示例
            批注：doclint: 忽略 EL003
        正确示例
            批注：doclint: 忽略 EL003 标题引用法规原名
        怎么改
            写作“doclint: 忽略 规则代码 原因”；不许忽略的，改正文件，或者报请批准后在
            doclint.toml 中写 [[waiver]]。本条不能忽略。
        """,
        Severity.WARNING,
    ),
    given_by_engine(
        "SP004",
        "stale-baseline",
        "基线里的旧问题已不存在",
        """基线中登记的问题，这件公文里已经没有了。

        检查什么
            基线中属于这件公文的每一项，是否还有规则、文字、说法都相同的问题。
        为什么
            留着不用的登记，日后同一句话再犯同样的毛病就不会被发现。
        错误示例
            基线登记了发文字号“滨政办发[2026]12号”的问题，文件已改为六角括号。
        正确示例
            改正以后重新生成了基线。
        怎么改
            用 doclint check … --write-baseline 重新生成基线。
        """,
        Severity.INFO,
    ),
    given_by_engine(
        "SP005",
        "unused-waiver",
        "豁免没有用上",
        """设置中的 [[waiver]] 对这件公文有效，但公文没有所豁免的问题。

        检查什么
            豁免所指的公文里有没有所写规则的问题。这条规则本次没有检查的，不报。
        为什么
            不再需要的豁免应当收回，以免遮住以后的问题。
        错误示例
            豁免了 EL013，而署名已经与标题一致。
        正确示例
            公文改正后，豁免一并删去。
        怎么改
            从设置中删去这一项豁免。
        """,
        Severity.INFO,
    ),
)
