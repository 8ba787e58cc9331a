#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""A module with every statement."""
from __future__ import annotations
import os, os.path as p, xml.etree.ElementTree
from . import sibling
from .. import above as up
from ...package.module import (one, two as second,)
from package import *
from package import a, b as c; x = 1; y = 2;

if x: pass
elif y: pass
else: pass

while x < 10:
    x += 1
    if x == 5: continue
    if x == 7:
        break
else:
    x = 0

for i, (j, *k) in enumerate(items): print(i)
for i in 1, 2, *rest:
    pass
else:
    pass

try:
    risky()
except ValueError:
    pass
except (TypeError, KeyError) as error:
    raise RuntimeError("no") from error
except:
    raise
else:
    pass
finally:
    cleanup()

try:
    risky()
finally:
    pass

try:
    risky()
except* OSError as group:
    pass
except* (A, B):
    pass

with open("a") as f, open("b", "w") as g: f.read()
with (open("a") as f, open("b") as g,):
    pass
with (a, b): pass
with (yield): pass


@decorator
@package.decorator(1, key=2)
@buttons[0].clicked.connect
def function(a, b: int = 1, /, c=2, *args: str, d, e: int = 3, **kwargs) -> dict[str, int]:
    """Doc."""
    global g1, g2
    nonlocal_ = 1
    def inner(*, key): nonlocal nonlocal_; nonlocal_ = 2
    del a, (b, c), d[0], e.f
    assert a, "message"
    assert (a)
    return a, *b
    yield


def generator(a, /, b, *, c): x = yield; y = yield x, *z; yield from y; return


async def coroutine(*args, **kwargs):
    async with a as b, c: await d
    async for e in f:
        await e()
    else:
        return
    return [g async for g in h if await g]


class Empty: ...
class Derived(Base, *bases, metaclass=Meta, **options):
    field: int
    field: int = 1
    (field): int = 2
    self.field: list[int] = []
    a[0]: "text" = 1
    a = b = c, d = e

    @property
    async def method(self): pass

def f[T, *Ts, **P](a: T, *b: *Ts, **c: P.kwargs) -> T: ...
class G[T: (int, str) = int, *Ts = *tuple[int, ...], **P = [int]](Base[T]): pass
type Alias[T: int] = list[T]
type type = type
match match:
    case 0 | -1 | 1.5 | -1j | 1 + 2j | "a" "b" | b"c": pass
    case None | True | False: pass
    case a.b.c: pass
    case [a, *rest] | (a, *_): pass
    case {"key": value, 1: _, a.b: c, **rest}: pass
    case Point(x=0, y=0) | Point(0, y=z,) as point if point: pass
    case (a): pass
    case []: pass
    case a, *b,: pass
    case _:
        pass
match (a, b):
    case x: pass
match -a, *b:
    case {}: pass
    case C(): pass
match = case = type = _ = 1
match[0]; match(0); match.a; type(x); match * a; case[1]
x = x if y else z; x: int; x @= y; x //= y; x **= y; x >>= y; x <<= y; x &= y; x |= y; x ^= y; x %= y; x /= y; x *= y; x -= y
pass; pass
