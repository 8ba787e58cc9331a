a or b and not c or d
a < b <= c == d != e > f >= g is h is not i in j not in k
a | b ^ c & d << e >> f + g - h * i / j // k % l @ m ** -n ** ~o
+a - -b ** +c
not not a
(a, b), (), (a,), [a, b], [], {}, {a}, {a: b}, {**a, b: c, **d}, {*a, b}
a, *b, c = d
[a, *b] = (c, *d) = e
lambda: 0
lambda a, b=1, /, c=2, *d, e, f=3, **g: (a, b)
lambda *, a: a
lambda *a, **k: lambda: (yield)
a if b else c if d else e
f(), f(a), f(a, *b, c=d, **e), f(a for b in c), f(a, b=c, *d, **e,), f(a := b), f(*a, *b, **c, **d)
a.b.c(d)[e].f()[g:h, i, ::j, k:, :l, m:n:o, ...]
a[b], a[b, c], a[b:c], a[*b], a[b, *c], a[:], a[()], a[b := c], a[lambda: 0]
[a for b in c if d if e for f, *g in h async for i in j]
{a for b in c}, {a: b for c in d}, (a for b in c if d)
[(x := y), x ** 2]
(yield), (yield a), (yield from b), (await c)
await a ** b
0, 1_000, 0x_Ff, 0o17, 0b1_0, 00, 1., .5, 1e10, 1_0.0_1e-1_0, 1j, 1.5J, 0xFFFFFFFFFFFFFFFFFFFFFFFF, 123456789012345678901234567890
1 if 2else 3
None, True, False, ..., __debug__
x = \
    y + \
    z
(
    a  # comment
    +

    b
)
print(*a, sep="", **b)
print >> a, b
exec("a"); match(a)
a = b if c else lambda d: e
a[b][c] += d.e
naïve = 变量 = ℌ = x𝟏 = ª = 1
a;b
if a: b; c
