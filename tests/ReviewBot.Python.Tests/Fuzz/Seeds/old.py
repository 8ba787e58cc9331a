# Python 2
print "a", b,
print >>sys.stderr, "c"
print
print (a), b
exec "code" in globals, locals
exec code
raise Error, "message", traceback
raise Error, "message"
try:
    pass
except Error, e:
    pass
except (A, B), (c, d):
    pass
x = `y, z` <> 0777 + 0xFFL + 10l
def f(a, (b, (c, d)), e=1): return lambda (x, y): x
ur"text", Ur'x', UR"""y"""
[x for x in 1, 2, 3]
class Old: pass
if a <> b: print a
else: print b
a = 0777
