'', "", '''''', """""", 'a' "b" '''c''' """d"""
'\n\t\\\'\"\a\b\f\r\v\0\12\123\x41\u00e9\U0001F600\N{LATIN SMALL LETTER A}\
continued'
r'\n', R"\\", b'bytes\x00\377', rb'\d', Br"\w", u'text', U"TEXT", bR'', rB''
"""a "quoted" \""" line
	tab
"""
f'', f'a', F"{a}", f'{a!r}', f'{a!s:>{width}.{precision}}', f'{a:%Y-%m-%d}', f'{{}}', f'{a=}', f'{a = !r:^20}', f'{{{a}}}'
rf'\d{a}', fR"{b}\w", f'{a["b"]}', f"{a['b']}", f'{ {1: 2}[1] }', f'{(lambda x: x)(1)}', f'{a:{b:{c}}}'
f'''{
    a  # comment
    + b
}''' f"{a:{'>'}10}" 'plain' f'\N{DIGIT ONE}{a}\n'
f'{f"{f'{a}'}"}', f"{a["b"]}", f'{a:{"x"}}', f"{'\n'.join(a)}", f'{a!r:{b}{c}}', f'{*a, b}', f'{yield}', f'{a,}', f'{a:=5}', f'{(a:=5)}'
t'', t'a{b}c', T"{a!r:>{w}}", rt'\{a}', tR"{b = }", t'{a}' t'{b}', t"{t'{a}'}"
f'{a:\x41}', f'{a:{b}:c}', f'''{a:
}'''
x = ('a'
     'b'  # comment
     f'{c}'
     'd')
"\ud800\udfff"
