"""Cases of SDO003, tag-that-names-no-language."""

from tests.cases.case import Case
from tests.cases.markup import COMPLETE, MEDIA, record

CASES: tuple[Case, ...] = (
    (
        "The language is its name.",
        record({"language": "English"}),
        (("fail", "warning", "/reviews/0/language"),),
    ),
    (
        "The tag has an underscore.",
        record({"language": "en_GB"}),
        (("fail", "warning", "/reviews/0/language"),),
    ),
    (
        "The tag is empty.",
        record(post={"language": ""}),
        (("fail", "warning", "/sources/0/language"),),
    ),
    (
        "The tag is very long.",
        record({"language": "en" + "-abcde" * 40}),
        (("fail", "warning", "/reviews/0/language"),),
    ),
    ("EN is a tag.", record({"language": "EN"}), ()),
    ("es-419 is a tag.", record({"language": "es-419"}), ()),
    ("zh-Hant-TW is a tag.", record({"language": "zh-Hant-TW"}), ()),
    ("de-1996 is a tag.", record({"language": "de-1996"}), ()),
    ("sl-rozaj-biske is a tag.", record({"language": "sl-rozaj-biske"}), ()),
    ("en-x-house is a tag.", record({"language": "en-x-house"}), ()),
    ("x-ours is a tag.", record({"language": "x-ours"}), ()),
    ("i-klingon is a tag.", record({"language": "i-klingon"}), ()),
    ("en-a-bbb is a tag.", record({"language": "en-a-bbb"}), ()),
    ("zh-yue is a tag.", record({"language": "zh-yue"}), ()),
    COMPLETE,
    MEDIA,
)
