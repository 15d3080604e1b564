"""Files and pages that are registered and are no longer there."""

import os
from collections.abc import Iterator

from doclint.store.doctor.model import Ailment, Ward, called


def place_ailments(ward: Ward) -> Iterator[Ailment]:
    """The documents with a file or page on this computer that is gone."""
    for record in ward.records:
        for location in ward.locations.get(record.key, ()):
            local = location.kind in ("file", "page") and os.path.isabs(location.place)
            if local and not os.path.exists(location.place):
                yield Ailment(
                    "lost-place",
                    (record.key,),
                    f"{called(record)}登记的 {location.place} 不存在。",
                    "文件移动了的，重新导入所在的文件夹",
                )
