

# comment
def a():
	if b:
		return c
	# comment
  # comment elsewhere

	return d
class B:

    def c(self):
        pass
    # comment


    def d(self): pass

if a:
        b
elif c:
   d
else:
  e
if a:
    if b:
        if c:
            d
e = [
    1, 2,
  3, {
 4: 5}, (
        6)
]
def f(
    a,
    b,
): return a \
    + b
x = 1 ; y = 2
  
if x: y; z
try: a
except B: c
finally: d
for e in f: g
else: h
while i: j
with k: l
