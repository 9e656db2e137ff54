"""How fast ClaimReview JSON Lines are read, beside the same content as our own JSON Lines.

Run by hand: `python benchmarks/claimreview_speed.py`. The reviews are made up, in several shapes;
of each, both files hold the same records, and are read in turns. What counts is bytes a second,
and the ratio of the two. `--general` reads without the fast path, and `--feed MB` writes a feed of
the mixed shape of that size to a file that is deleted again, and reads it as a stream.
"""

import argparse
import gc
import io
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from civicclaims.formats import claimreview, claimreview_lines, datafeed
from civicclaims.formats.json import dumps, read_lines

COUNT = 10_000
ROUNDS = 7
PUBLISHERS = [f"{town} Ledger" for town in "Alden Brook Corran Dunmore Elm Fenwick Garrow".split()]
LABELS = ["True", "Mostly true", "Half true", "Mostly false", "False", "Missing context"]
WORDS = (
    "the council said that rents rose by half over ten years and more than a third of tenants "
    "in Alden pay over 40 percent of what they earn while new homes fell to 1,250 a year"
).split()

Node = dict[str, Any]


def sentence(random_: random.Random, least: int, most: int) -> str:
    """Some drawn words."""
    return " ".join(random_.choices(WORDS, k=random_.randint(least, most))).capitalize() + "."


def day(random_: random.Random) -> str:
    """A drawn day, a fifth of them with a time."""
    text = f"20{random_.randint(15, 25)}-{random_.randint(1, 12):02}-{random_.randint(1, 28):02}"
    clock = f"T{random_.randint(0, 23):02}:{random_.randint(0, 59):02}:00Z"
    return text + (clock if random_.random() < 0.2 else "")


def common(random_: random.Random, number: int) -> Node:
    """A review as publishers mark it up by hand."""
    publisher = random_.choice(PUBLISHERS)
    host = f"https://www.{publisher.lower().replace(' ', '-')}.example"
    rank = random_.randrange(len(LABELS))
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": day(random_),
        "url": f"{host}/fact-checks/{number}/{sentence(random_, 3, 6)[:-1].replace(' ', '-')}",
        "author": {"@type": "Organization", "name": publisher, "url": host},
        "claimReviewed": sentence(random_, 8, 24),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": str(5 - rank) if number % 2 else 5 - rank,
            "bestRating": "5" if number % 2 else 5,
            "worstRating": "0" if number % 2 else 0,
            "alternateName": LABELS[rank],
            "ratingExplanation": sentence(random_, 6, 20),
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {
                "@type": "Person",
                "name": f"{random_.choice('ABCDEF')}. Quist {random_.randrange(400)}",
                "jobTitle": "Mayor",
            },
            "datePublished": day(random_),
            "appearance": [
                {"@type": "CreativeWork", "url": f"{host}/said/{number}/{n}"}
                for n in range(random_.randint(1, 2))
            ],
        },
    }


def feed(random_: random.Random, number: int) -> Node:
    """A review as the feed of Data Commons has it, with pictures, pages and a licence."""
    node = common(random_, number)
    host, item = node["author"]["url"], node["itemReviewed"]
    node["author"] |= {"image": f"{host}/logo.png", "sameAs": [f"{host}/about", f"{host}/us"]}
    node["reviewRating"] |= {"image": f"{host}/rating.png"}
    node["sdLicense"] = "https://terms.example/by/4.0/"
    node["sdPublisher"] = {"@type": "Organization", "name": "Tern", "url": "https://tern.example"}
    node["inLanguage"] = "en"
    item["name"] = sentence(random_, 2, 5)
    item["author"] |= {"image": f"{host}/face.png", "sameAs": [f"{host}/people/{number % 400}"]}
    item["firstAppearance"] = {"@type": "CreativeWork", "url": f"{host}/said/{number}/0"}
    return node


def rich(random_: random.Random, number: int) -> Node:
    """A review as the plugins of large sites write it, with names, pictures and a float."""
    node = feed(random_, number)
    host, item, picture = node["author"]["url"], node["itemReviewed"], {"@type": "ImageObject"}
    title = sentence(random_, 4, 8)
    node |= {
        "@id": f"{node['url']}#claimreview",
        "headline": title,
        "name": title,
        "image": {**picture, "url": f"{host}/i/{number}.jpg", "width": 1200, "height": 675},
        "isPartOf": {"@type": "WebPage", "@id": node["url"]},
    }
    node["author"] = {
        "@type": "NewsMediaOrganization",
        "@id": f"{host}/#org",
        "name": node["author"]["name"],
        "url": host,
        "logo": {**picture, "url": f"{host}/logo.png"},
    }
    node["reviewRating"]["ratingValue"] = random_.choice([1.5, 2.5, 3.0])
    item["appearance"] = [
        {"@type": "CreativeWork", "url": f"{host}/said/{number}", "name": sentence(random_, 3, 6)},
        f"{host}/also/{number}",
    ]
    item["firstAppearance"]["headline"] = sentence(random_, 3, 6)
    return node


def older(random_: random.Random, number: int) -> Node:
    """A review in the form from before schema.org had Claim."""
    node = common(random_, number)
    item = node["itemReviewed"]
    del item["appearance"]
    node["itemReviewed"] = {**item, "@type": "CreativeWork", "name": sentence(random_, 3, 8)}
    return node


def linked(random_: random.Random, number: int) -> Node:
    """A review in a graph with its page and publisher, to which it refers by name."""
    node = common(random_, number)
    publisher = {**node.pop("author"), "@id": "#org"}
    node["author"] = {"@id": "#org"}
    page = {"@type": "WebPage", "@id": node["url"], "name": sentence(random_, 3, 6)}
    return {"@context": node.pop("@context"), "@graph": [node, publisher, page]}


def mixed(random_: random.Random, number: int) -> Node:
    """Any of them; one in twenty is a graph."""
    shapes = [common, feed, rich, older, linked]
    return random_.choices(shapes, [35, 30, 20, 10, 5])[0](random_, number)


SHAPES = {
    "common": common, "feed": feed, "rich": rich, "older": older, "linked": linked, "mixed": mixed,
}  # fmt: skip


def timed(function: Callable[[], object]) -> float:
    """Seconds of the processor for one call."""
    gc.collect()
    start = time.process_time()
    function()
    return time.process_time() - start


def general(file: io.BytesIO) -> Iterator[object]:
    """Read every line by the general path."""
    return (claimreview.read_text(line) for line in file)


def compare(name: str, *, fast: bool) -> None:
    """Print the rates of one shape, the medians over rounds that take turns, and their ratio."""
    random_ = random.Random(5)
    theirs = b"\n".join(msgspec.json.encode(SHAPES[name](random_, n)) for n in range(COUNT))
    bundles = [each.bundle for each in claimreview_lines.read(io.BytesIO(theirs))]
    ours = "\n".join(dumps(each) for each in bundles if each is not None).encode()
    del bundles
    read = claimreview_lines.read if fast else general
    readers: tuple[tuple[bytes, Callable[[], object]], ...] = (
        (theirs, lambda: sum(1 for _ in read(io.BytesIO(theirs)))),
        (ours, lambda: sum(1 for _ in read_lines(io.BytesIO(ours)))),
    )
    rounds = [[timed(function) for _, function in readers] for _ in range(ROUNDS)]
    rates = [[len(text) / each[n] / 1e6 for each in rounds] for n, (text, _) in enumerate(readers)]
    mine, own = map(statistics.median, rates)
    ratio = statistics.median(a / b for a, b in zip(*rates, strict=True))
    each = len(theirs) / COUNT / mine
    print(f"{name:10}{len(theirs) / COUNT:6.0f} bytes a review, {each:6.1f} µs each,"
          f"{mine:6.1f} MB/s beside{own:6.1f} MB/s: ratio {ratio:.2f}")  # fmt: skip


def stream(megabytes: int) -> None:
    """Print how long a feed of the mixed shape takes, and the memory at its most."""
    random_ = random.Random(5)
    with tempfile.TemporaryFile() as file:
        file.write(b'{"@type": "DataFeed", "dataFeedElement": [')
        number = 0
        while file.tell() < megabytes * 1e6:
            item = {"@type": "DataFeedItem", "item": [mixed(random_, number)]}
            file.write((b",\n" if number else b"\n") + msgspec.json.encode(item))
            number += 1
        file.write(b"]}")
        size = file.tell()
        file.seek(0)
        start = time.perf_counter()
        count = sum(each.count for each in datafeed.read(file))
        seconds = time.perf_counter() - start
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"feed of {size / 1e6:.0f} MB, {count:,} reviews: {seconds:.1f} s, {most:.0f} MB at most")


def main() -> None:
    """Print all of it, or the feed alone."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--general", action="store_true")
    parser.add_argument("--feed", type=int, metavar="MB")
    arguments = parser.parse_args()
    if arguments.feed:
        stream(arguments.feed)
        return
    gc.freeze()
    for name in SHAPES:
        compare(name, fast=not arguments.general)


if __name__ == "__main__":
    main()
