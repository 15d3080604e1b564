"""Documents of other organs: the Party, courts, procuratorates, people's congresses."""

from doclint.testing.draft import Draft

PARTY = Draft(
    issuer_mark=("中共滨海市委办公室文件",),
    document_number="滨委办发〔2026〕5号",
    title="中共滨海市委办公室关于\n进一步改进调查研究工作的通知",
    addressees="各县（市、区）党委，市委各部委，市直各单位党组（党委）：",
    body=(
        "为大兴调查研究之风，经市委同意，现将有关事项通知如下：",
        "一、各级领导干部要带头开展调查研究，每年深入基层不少于30天。",
        "二、调研要轻车简从，不增加基层负担。",
    ),
    attachments=(),
    issuers=("中共滨海市委办公室",),
    issued_on="2026年2月26日",
    mark="",
    annexes=(),
    cc="",
    printed_by="中共滨海市委办公室",
    printed_on="2026年2月26日",
)

PARTY_AND_GOVERNMENT = Draft(
    issuer_mark=("中共滨海市委办公室", "滨海市人民政府办公室文件"),
    document_number="滨委办发〔2026〕9号",
    title="中共滨海市委办公室　滨海市人民政府办公室关于\n做好信访工作的通知",
    addressees="各县（市、区）党委和人民政府，市委各部委，市直各单位：",
    body=(
        "为做好信访工作，经市委、市政府同意，现将有关事项通知如下：",
        "一、落实领导干部接访下访制度，推动问题在基层解决。",
        "二、完善初次信访事项办理流程，按期答复信访人。",
    ),
    attachments=(),
    issuers=("中共滨海市委办公室", "滨海市人民政府办公室"),
    issued_on="2026年3月23日",
    mark="",
    annexes=(),
    cc="",
    printed_by="中共滨海市委办公室",
    printed_on="2026年3月23日",
)

COURT = Draft(
    issuer_mark=("滨海市中级人民法院文件",),
    document_number="滨中法发〔2026〕14号",
    title="滨海市中级人民法院关于\n开展涉企案件专项执行行动的通知",
    addressees="各区、县（市）人民法院：",
    body=(
        "为依法保障胜诉当事人合法权益，我院决定开展涉企案件专项执行行动。现将有关事项通知如下：",
        "一、行动时间为2026年4月至9月。",
        "二、各法院要全面清理涉企执行案件，依法用足执行措施。",
        "三、各法院于每月5日前报送上月进展情况。",
    ),
    attachments=(),
    issuers=("滨海市中级人民法院",),
    issued_on="2026年3月27日",
    mark="",
    annexes=(),
    cc="",
    printed_by="滨海市中级人民法院办公室",
    printed_on="2026年3月27日",
)

PROCURATORATE = Draft(
    issuer_mark=("滨海市人民检察院文件",),
    document_number="滨检发〔2026〕7号",
    title="滨海市人民检察院关于\n加强未成年人综合保护工作的意见",
    addressees="各区、县（市）人民检察院：",
    body=(
        "为加强未成年人综合保护，结合全市检察工作实际，提出以下意见：",
        "一、依法严惩侵害未成年人犯罪，落实一站式询问、救助机制。",
        "二、统筹开展司法保护，加强与有关部门的协作配合。",
    ),
    attachments=(),
    issuers=("滨海市人民检察院",),
    issued_on="2026年4月3日",
    mark="",
    annexes=(),
    cc="",
    printed_by="滨海市人民检察院办公室",
    printed_on="2026年4月3日",
)

RESOLUTION = Draft(
    issuer_mark=("滨海市人民代表大会常务委员会文件",),
    document_number="滨人常发〔2026〕10号",
    title="滨海市人民代表大会常务委员会关于\n批准2025年市级财政决算的决议",
    addressees="",
    body=(
        "滨海市第十六届人民代表大会常务委员会第三十次会议听取了市财政局局长受市人民政府委托所作的《关于2025年"
        "市级财政决算草案的报告》。会议同意市人民代表大会财政经济委员会的审查结果报告，决定批准2025年市级财政"
        "决算。",
    ),
    attachments=(),
    issuers=("滨海市人民代表大会常务委员会",),
    issued_on="2026年6月25日",
    mark="",
    annexes=(),
    cc="",
    printed_by="滨海市人民代表大会常务委员会办公室",
    printed_on="2026年6月25日",
)

CONGRESS_NOTICE = Draft(
    issuer_mark=("滨海市人大常委会办公室文件",),
    document_number="滨人常办发〔2026〕6号",
    title="滨海市人大常委会办公室关于\n征集2027年度立法建议项目的通知",
    addressees="各县（市、区）人大常委会，市直有关单位：",
    body=(
        "为做好2027年度立法计划编制工作，现将有关事项通知如下：",
        "一、立法建议项目应当说明立法的必要性、可行性和拟解决的主要问题。",
        "二、请于2026年9月30日前将立法建议项目书面报送市人大常委会法制工作委员会。",
    ),
    attachments=(),
    issuers=("滨海市人大常委会办公室",),
    issued_on="2026年7月6日",
    mark="",
    annexes=(),
    cc="",
    printed_by="滨海市人大常委会办公室",
    printed_on="2026年7月6日",
)
