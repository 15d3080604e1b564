"""The documents of the example portal, and what the decision says of them."""

from typing import NamedTuple

from doclint.status import EXPIRED, PARTLY_REPEALED, REPEALED


class Published(NamedTuple):
    """A document: dates are ISO; ``path`` is that of its page or file in the portal.

    ``status`` and ``scope`` are what the decision makes of it, "" where it says nothing.
    """

    path: str
    index_number: str
    topic: str
    number: str
    title: str
    issuer: str
    issued_on: str
    published_on: str
    addressees: str
    body: tuple[str, ...]
    status: str = ""
    scope: str = ""


GOVERNMENT, OFFICE = "滨海市人民政府", "滨海市人民政府办公室"
_ALL = "各县（市、区）人民政府，市政府各部门、各直属机构："

DRAINAGE = Published(
    "zfwj/content_1001.html", "000021/2012-00031", "城乡建设、环境保护\\城乡建设",
    "滨政发〔2012〕8号", f"{GOVERNMENT}关于加强城市排水设施管理的通知", GOVERNMENT,
    "2012-04-16", "2012-04-20", _ALL,
    (
        "为加强城市排水设施管理，保障设施安全运行，根据有关法律、法规，现就有关事项通知如下：",
        "一、明确管理责任。市住房城乡建设部门负责城市排水设施的监督管理。",
        "二、加强日常养护。养护单位应当建立巡查制度，汛前完成清淤和检修。",
    ),
    REPEALED,
)  # fmt: skip
PARKING = Published(
    "bmwj/201506/t20150611_1002.html", "000021/2015-00086", "城乡建设、环境保护\\城乡建设",
    "滨政办发〔2015〕21号", f"{OFFICE}关于印发滨海市公共停车场建设管理暂行办法的通知", OFFICE,
    "2015-06-08", "2015-06-11", _ALL,
    (
        "《滨海市公共停车场建设管理暂行办法》已经市政府同意，现印发给你们，请认真贯彻执行。",
    ),
    REPEALED,
)  # fmt: skip
# Nearly the title and the number of the one before; the decision does not name it.
PARKING_MORE = Published(
    "bmwj/201509/t20150902_1003.html", "000021/2015-00102", "城乡建设、环境保护\\城乡建设",
    "滨政办发〔2015〕22号", f"{OFFICE}关于做好公共停车场建设管理有关工作的补充通知", OFFICE,
    "2015-08-31", "2015-09-02", _ALL,
    (
        "为进一步做好公共停车场建设管理工作，现就有关事项补充通知如下：",
        "一、新建住宅小区应当按照标准配建停车位。",
        "二、鼓励机关、企事业单位的停车位错时向社会开放。",
    ),
)  # fmt: skip
LOANS = Published(
    "art/2018/2/12/art_1622_5108.html", "000021/2018-00012", "财政、金融、审计\\金融",
    "滨政办发〔2018〕5号", f"{OFFICE}关于印发滨海市小微企业贷款贴息实施细则的通知", OFFICE,
    "2018-02-08", "2018-02-12", _ALL,
    (
        "《滨海市小微企业贷款贴息实施细则》已经市政府同意，现印发给你们，请结合实际认真组织实施。",
        "本细则自2018年3月1日起施行。",
    ),
    EXPIRED,
)  # fmt: skip
GREENS = Published(
    "zfwj/content_1004.html", "000021/2016-00120", "城乡建设、环境保护\\其他",
    "滨政发〔2016〕30号", f"{GOVERNMENT}关于印发滨海市城市绿化补偿办法的通知", GOVERNMENT,
    "2016-09-20", "2016-09-23", _ALL,
    (
        "现将《滨海市城市绿化补偿办法》印发给你们，请遵照执行。",
        "第一条　为了保护城市绿化成果，制定本办法。",
        "第四条　补偿费由绿化主管部门代收，按季度缴入财政专户。",
        "第五条　本办法自2016年10月1日起施行。",
    ),
    PARTLY_REPEALED,
    "第四条",
)  # fmt: skip
# Published as a Word file only.
SIGNS = Published(
    "zfwj/files/滨政办发〔2014〕40号.docx", "000021/2014-00177", "城乡建设、环境保护\\其他",
    "滨政办发〔2014〕40号", f"{OFFICE}关于规范户外广告设置的通知", OFFICE,
    "2014-10-13", "2014-10-15", _ALL,
    (
        "为规范户外广告设置，美化城市环境，经市政府同意，现就有关事项通知如下：",
        "一、设置户外广告应当符合城市容貌标准。",
        "二、城市管理部门应当加强日常监督检查。",
    ),
    REPEALED,
)  # fmt: skip
DECISION = Published(
    "zfwj/content_2001.html", "000021/2026-00015", "综合政务\\其他",
    "滨政发〔2026〕3号", f"{GOVERNMENT}关于废止和宣布失效部分行政规范性文件的决定", GOVERNMENT,
    "2026-03-02", "2026-03-05", _ALL,
    (
        "为维护法制统一，市政府对行政规范性文件进行了清理。经研究，决定：",
        "一、对3件行政规范性文件予以废止（见附件1）。",
        "二、对1件行政规范性文件宣布失效（见附件2）。",
        "三、对1件行政规范性文件的部分条款予以废止（见附件3）。",
        "本决定自2026年3月2日起施行。",
    ),
)  # fmt: skip

DOCUMENTS = (DRAINAGE, PARKING, PARKING_MORE, LOANS, GREENS, SIGNS, DECISION)
ENDED = tuple(each for each in (DRAINAGE, PARKING, SIGNS, LOANS, GREENS) if each.status)


def day_of(iso: str, *, padded: bool = False) -> str:
    """``2026-03-02`` → ``2026年3月2日``, with leading zeros if ``padded``."""
    year, month, day = iso.split("-")
    if padded:
        return f"{year}年{month}月{day}日"
    return f"{year}年{int(month)}月{int(day)}日"
