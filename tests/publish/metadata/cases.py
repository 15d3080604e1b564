"""Documents to make metadata of, and a registry that knows one of them."""

from datetime import date

from doclint.engine import Engine
from doclint.publish.metadata import Given, Metadata, Site, metadata_of
from doclint.publish.metadata.derivation import Question
from doclint.registry.model import Registry
from doclint.settings import Settings
from doclint.testing import Draft
from doclint.testing.registry import registry_of

ENGINE = Engine(Settings(plugins=()))
TODAY = date(2026, 11, 23)
SITE = Site("滨海市人民政府", "www.binhai.example", "2100000000", "市政府文件", "政策文件")
BOOK = registry_of(
    [
        {
            "number": "滨政办发〔2026〕12号",
            "title": "滨海市人民政府办公室关于做好2026年城区防汛工作的通知",
            "issued_on": "2026-03-12",
            "status": "repealed",
            "since": "2026-10-01",
            "ground": "滨海市人民政府关于废止一批文件的决定",
        },
        {
            "number": "滨政办发〔2026〕13号",
            "title": "滨海市人民政府办公室关于做好2026年城区防汛工作的补充通知",
            "issued_on": "2026-03-20",
        },
    ]
)


NOTICE, NOTHING = Draft(), Given()


def made(
    draft: Draft = NOTICE,
    given: Given = NOTHING,
    today: date = TODAY,
    registry: Registry | None = None,
    name: str = "draft.docx",
) -> Metadata:
    """The metadata of a draft."""
    return metadata_of(name, ENGINE.official(draft.build()), Question(given, today, registry))


def page(data: bytes, today: date = TODAY) -> Metadata:
    """The metadata of a page."""
    official = ENGINE.official(data)
    return metadata_of("page.html", official, Question(Given(site=SITE), today), official.page)
