"""Two hundred ways in which a file of the user's can be broken."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

BOMB = b"a: &a [x,x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n"


def broken(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield broken contents made of a good one, each with its name; none can be read."""
    yield from _plain(good)
    random = Random(len(good))
    for count in range(60):
        at = random.randrange(len(good) // 2)
        yield f"zeros {count}", good[:at] + bytes(512) + good[at + 512 :]
    for count in range(50):
        at = random.randrange(len(good))
        yield (
            f"stray byte {count}",
            good[:at] + bytes([random.randrange(0x80, 0xC0)]) * 2 + good[at:],
        )
    for count in range(40):
        at = random.randrange(len(good))
        mark = random.choice([b"\x01", b"\x1b", b"\x7f", b"\x0c"])
        yield f"control {count}", good[:at] + mark + good[at:]
    for count in range(30):
        depth = 65 + count * 4000
        yield f"deep {depth}", b"format: 1\nx: " + b"[" * depth


def _plain(good: bytes) -> Iterator[tuple[str, bytes]]:
    text = good.decode()
    yield from {
        "empty": b"",
        "blank": b"\n\n \n",
        "comment": "# 没有内容\n".encode(),
        "zeros": bytes(4096),
        "gbk": text.encode("gbk"),
        "utf-16": text.encode("utf-16"),
        "list": b"- a\n- b\n",
        "word": b"notes\n",
        "json list": b"[1, 2]",
        "huge": b"format: 1\n" + b"# x\n" * 1_300_000,
        "bomb": BOMB,
        "alias": b"format: 1\nnotes: *a\n",
        "tag": b"format: 1\nnotes: !!python/object/apply:os.system [x]\n",
        "twice": b"format: 1\nformat: 1\n",
        "two documents": good + b"---\n" + good,
        "tab": b"format: 1\nnotes:\n\t- a\n",
        "open quote": good + b'x: "',
        "items a word": b"format: 1\nnotes: none\nstops: none\n",
        "items a group": b"format: 1\nnotes: {a: 1}\nstops: {a: 1}\n",
        "format a word": b"format: first\n",
        "format a list": b"format: [1]\n",
        "format nothing": b"format:\n",
        "format nought": b"format: 0\n",
        "long number": b"format: 1\nx: " + b"9" * 5000,
        "binary": bytes(range(256)) * 8,
    }.items()
