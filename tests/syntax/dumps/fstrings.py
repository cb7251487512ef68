f''
f'a'
'a' f'{b}' "c" rf'\d{d}\e'
f'{a!r:>{width}.{precision}} {{}} {b=} {c = !s} {d=:x}'
f'''{
    a +
    b}'''
f"{x['y']} {'}'} {a != b} {a if b else c} {(lambda x: 1)} {[i for i in x]} {yield_}"
f'{f"{nested!a}"}'
u'a' 'b'
f'\x41\u0042\101{a}\
b'
