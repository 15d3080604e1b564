"""The papers of a submission of the invented 滨海市: a policy with all its companions."""

from doclint.testing.builder import from_lines
from doclint.testing.draft import Annex, Draft
from doclint.testing.submissions import attribute_row, cover_form

RULES = "滨海市城市排水管理办法"
TITLE = f"滨海市人民政府关于印发{RULES}的通知"
UNISSUED = Draft(
    issuer_mark=("滨海市人民政府文件",),
    document_number="滨政规〔2026〕　号",
    title=f"滨海市人民政府关于印发\n{RULES}的通知",
    body=(f"现将《{RULES}》印发给你们，请认真贯彻执行。",),
    attachments=(),
    annexes=(
        Annex(
            "",
            RULES,
            (
                "第一条　为了加强城市排水管理，保障排水设施安全运行，根据有关法律、法规，制定本办法。",
                "第二条　本市城区内排水设施的规划、建设、运行和维护，适用本办法。",
                "第三条　排水设施的维护责任单位应当建立巡查制度，汛前完成检查和疏通。",
                "第四条　本办法自2026年5月1日起施行，有效期5年。",
            ),
        ),
    ),
    issuers=("滨海市人民政府",),
    issued_on="2026年　月　日",
    mark="",
    cc="",
    printed_by="",
    printed_on="",
)
DRAFT = UNISSUED.build()
PLAN_LINES = (
    f"《{TITLE}》解读方案",
    "一、解读提纲",
    "出台背景、主要任务、责任分工。",
    "二、解读形式：图解、答记者问",
    "三、解读途径：市政府门户网站、政务新媒体",
    "四、解读时间：与文件同步发布",
    "五、解读人：市水利局局长",
)
PLAN = from_lines(PLAN_LINES)
# By its fields alone: the title is one that says nothing.
PLAN_TABLE = from_lines(
    ["工作安排", "解读内容：背景、任务", "解读方式：图解", "解读渠道：网站", "解读时间：同步"]
)
MATERIAL = from_lines(
    (
        f"《{TITLE}》政策解读",
        "一、出台背景",
        "近年来汛期强降雨增多。",
        "二、目标任务",
        "理顺管理体制，保障排水设施安全运行。",
        "三、主要内容",
        "明确责任、排查隐患、强化应急处置。",
    )
)
FORM = cover_form(attribute_row("characters", "主动公开"))
REQUEST = Draft(
    issuer_mark=("滨海市水利局文件",),
    document_number="滨水〔2026〕5号",
    signers=("王海",),
    title="滨海市水利局关于\n报请印发城市排水管理文件的请示",
    addressees="市政府：",
    body=(
        f"我局起草了《{TITLE}》，现报请审定印发。建议该文件公开属性为主动公开，理由：属于主动公开范围。",
        "妥否，请批示。",
    ),
    attachments=(),
    annexes=(),
    issuers=("滨海市水利局",),
    mark="",
    cc="",
    printed_by="",
    printed_on="",
).build()
LEGALITY = from_lines(
    (
        f"关于《{TITLE}》的合法性审核意见",
        "市水利局：",
        "经审核，内容合法，程序符合规定。",
        "滨海市司法局",
        "2026年3月5日",
    )
)
FAIRNESS = from_lines(("公平竞争审查表", "政策措施名称：城市排水管理办法", "审查结论：不影响竞争"))
SECRECY = from_lines(("政府信息公开保密审查表", "文件标题：城市排水管理办法", "审查意见：可以公开"))
EXPLANATION = from_lines(
    (f"关于《{TITLE}》的起草说明", "一、起草背景", "二、制定依据", "三、主要内容")
)
