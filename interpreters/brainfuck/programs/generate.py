"""Writes the larger brainfuck programs of this folder: python3 generate.py [--check]

Takes:   nothing.
Leaves:  NAME.bf, NAME.out and for some NAME.in, for each program below. With --check it writes nothing and fails if a
         file differs from what it would write.
Idea:    each program is a function that assembles it and computes its output in Python, so that the
         expected outputs come from no brainfuck interpreter.
"""
import os
import sys

from assembler import Assembler, Fixed, Loop, Signed
from selfinterpreter import self_interpreter

HERE = os.path.dirname(os.path.abspath(__file__))


def squares():
    """The squares below ten thousand; each is the last one plus the next odd number."""
    a = Assembler()
    count, odd, square, newline = a.variables(4)
    a.set(count, 100)
    a.set(odd, 1)
    a.set(newline, 10)
    with Loop(a, count):
        a.write_number(square, 4)
        a.write(newline)
        a.add(square, odd)
        a.add_constant(odd, 2)
        a.add_constant(count, -1)
    return a.text('the squares below ten thousand'), ''.join('%d\n' % (n * n) for n in range(100))


def factorial():
    """n! for n up to 8, by repeated addition."""
    a = Assembler()
    count, n, product, newline = a.variables(4)
    a.set(count, 8)
    a.set(product, 1)
    a.set(newline, 10)
    with Loop(a, count):
        a.add_constant(n, 1)
        result = a.take()
        a.multiply(result, product, n)
        a.move(result, product)
        a.give(result)
        a.write_number(n, 2)
        a.write_text('! = ')
        a.write_number(product, 5)
        a.write(newline)
        a.add_constant(count, -1)
    lines, product = [], 1
    for n in range(1, 9):
        product *= n
        lines.append('%d! = %d\n' % (n, product))
    return a.text('factorials'), ''.join(lines)


def fibonacci():
    """The Fibonacci numbers below 10,000."""
    a = Assembler()
    count, x, y, newline = a.variables(4)
    a.set(count, 21)
    a.set(y, 1)
    a.set(newline, 10)
    with Loop(a, count):
        a.write_number(x, 4)
        a.write(newline)
        following = a.take()
        a.add(following, y)
        a.move(x, following)
        a.move(y, x)
        a.move(following, y)
        a.give(following)
        a.add_constant(count, -1)
    lines, x, y = [], 0, 1
    for _ in range(21):
        lines.append('%d\n' % x)
        x, y = y, x + y
    return a.text('Fibonacci numbers'), ''.join(lines)


def primes(limit=100):
    """The primes up to a hundred, by trial division."""
    a = Assembler()
    count, n, divisor, found, rest, newline = a.variables(6)
    a.set(count, limit - 1)
    a.set(n, 1)
    a.set(newline, 10)
    with Loop(a, count):
        a.add_constant(n, 1)
        # subtract each divisor from n - 2 down to 2 until something divides
        a.clear(found)
        a.copy(divisor, n)
        a.add_constant(divisor, -2)
        with Loop(a, divisor):
            a.add_constant(divisor, 1)
            a.copy(rest, n)
            divides(a, found, rest, divisor)
            a.add_constant(divisor, -2)
        prime = a.take()
        a.is_zero(prime, found)

        def show():
            a.write_number(n, 3)
            a.write(newline)
        a.if_else(prime, show)
        a.give(prime)
        a.add_constant(count, -1)
    expected = [n for n in range(2, limit + 1) if all(n % d for d in range(2, n))]
    return a.text('primes'), ''.join('%d\n' % n for n in expected)


def divides(a, found, n, divisor):
    """found += divisor divides n; n becomes zero, divisor stays."""
    left, empty = a.take(), a.take()
    a.copy(left, divisor)
    with Loop(a, n):
        a.add_constant(n, -1)
        a.add_constant(left, -1)
        a.is_zero(empty, left)
        a.if_else(empty, lambda: a.add(left, divisor))
    # left is the divisor again exactly when n was a multiple
    missing = a.take()
    a.add(missing, divisor)
    a.move(left, (missing, -1))
    a.is_zero(empty, missing)
    a.clear(missing)
    a.move(empty, found)
    a.give(left, empty, missing)


def bottles():
    """The song, from 99 down."""
    a = Assembler()
    n, probe, zero = a.variables(3)

    def count():
        a.copy(probe, n)
        a.if_else(probe, lambda: a.write_number(n, 2), lambda: a.write_text('no more'))
        a.write_text(' bottle')
        a.copy(probe, n)
        a.add_constant(probe, -1)
        a.if_else(probe, lambda: a.write_text('s'))
        a.write_text(' of beer')

    a.set(n, 99)
    with Loop(a, n):
        count()
        a.write_text(' on the wall, ')
        count()
        a.write_text('.\nTake one down and pass it around, ')
        a.add_constant(n, -1)
        count_or_none(a, n, probe, count)
        a.write_text(' on the wall.\n')

    def bottles_of(n):
        return '%s bottle%s of beer' % (n or 'no more', '' if n == 1 else 's')

    song = ''.join('%s on the wall, %s.\nTake one down and pass it around, %s on the wall.\n'
                   % (bottles_of(n), bottles_of(n), bottles_of(n - 1)) for n in range(99, 0, -1))
    return a.text('ninety nine bottles'), song


def count_or_none(a, n, probe, count):
    """Like count, but the head must not take one from zero."""
    rest = a.take()
    a.copy(rest, n)
    a.if_else(rest, count, lambda: a.write_text('no more bottles of beer'))
    a.give(rest)


def mandelbrot(columns=64, rows=27, scale=25, iterations=18, column_step=1, row_step=2):
    """The Mandelbrot set in fixed point, one character a point."""
    a = Assembler()
    a.dividend()
    fixed = Fixed(a, scale)
    row, column, left, escaped, running, shade, newline = a.variables(7)
    cx, cy, x, y, xx, yy, t = [Signed(a) for _ in range(7)]
    a.set(newline, 10)
    a.set(row, rows)
    a.set(cy.sign, 1)
    a.set(cy.magnitude, (rows // 2) * row_step)
    with Loop(a, row):
        a.set(column, columns)
        a.set(cx.sign, 1)
        a.set(cx.magnitude, left_edge(columns, column_step))
        with Loop(a, column):
            point(a, fixed, iterations, cx, cy, x, y, xx, yy, t, left, escaped, running, shade)
            step(a, fixed, cx, t, column_step)
            a.add_constant(column, -1)
        a.write(newline)
        step(a, fixed, cy, t, row_step)
        a.add_constant(row, -1)
    return (a.text('the Mandelbrot set at %d by %d' % (columns, rows)),
            mandelbrot_expected(columns, rows, scale, iterations, column_step, row_step))


def left_edge(columns, column_step):
    """How far left of zero the picture begins, in units."""
    return columns * 4 // 5 * column_step


def step(a, fixed, number, t, size):
    """number += size units."""
    a.set(t.magnitude, size)
    fixed.add(number, t)


def point(a, fixed, iterations, cx, cy, x, y, xx, yy, t, left, escaped, running, shade):
    """Writes the character of the point (cx, cy)."""
    for number in (x, y):
        a.clear(number.sign)
        a.clear(number.magnitude)
    a.set(left, iterations)
    a.set(shade, 32)
    a.set(running, 1)
    with Loop(a, running):
        fixed.multiply(xx, x, x)
        fixed.multiply(yy, y, y)
        # escaped = xx + yy >= 4
        a.copy(t.magnitude, xx.magnitude)
        a.add(t.magnitude, yy.magnitude)
        a.not_below_constant(escaped, t.magnitude, 4 * fixed.scale)

        def stop():
            a.add_constant(running, -1)
            a.clear(xx.magnitude)
            a.clear(yy.magnitude)

        def advance():
            fixed.multiply(t, x, y)             # y = 2 x y + cy
            fixed.assign(y, t)
            fixed.add(y, t)
            fixed.assign(t, cy)
            fixed.add(y, t)
            fixed.flip(yy)                      # x = xx - yy + cx
            fixed.add(xx, yy)
            fixed.assign(x, xx)
            a.clear(xx.sign)
            a.clear(xx.magnitude)
            fixed.assign(t, cx)
            fixed.add(x, t)
            a.add_constant(shade, 1)
            a.add_constant(left, -1)
            exhausted = a.take()
            a.is_zero(exhausted, left)

            def inside():
                a.add_constant(running, -1)
                a.set(shade, ord('*'))
            a.if_else(exhausted, inside)
            a.give(exhausted)
        a.if_else(escaped, stop, advance)
    a.clear(left)
    a.write(shade)


def mandelbrot_expected(columns, rows, scale, iterations, column_step, row_step):
    """The same numbers in Python."""
    def times(x, y):
        magnitude = abs(x) * abs(y) // scale
        return magnitude if (x < 0) == (y < 0) else -magnitude

    lines = []
    for row in range(rows):
        line = ''
        cy = (row - rows // 2) * row_step
        for column in range(columns):
            cx = column * column_step - left_edge(columns, column_step)
            x = y = 0
            shade = '*'
            for n in range(iterations):
                xx, yy = times(x, x), times(y, y)
                if xx + yy >= 4 * scale:
                    shade = chr(32 + n)
                    break
                x, y = xx - yy + cx, 2 * times(x, y) + cy
            line += shade
        lines.append(line + '\n')
    return ''.join(lines)


def small_mandelbrot():
    """The same picture, small enough for an interpreter that is interpreted."""
    return mandelbrot(columns=20, rows=9, scale=8, iterations=8, column_step=1, row_step=2)


PROGRAMS = {
    'squares': squares, 'factorial': factorial, 'fibonacci': fibonacci, 'primes': primes, 'bottles': bottles,
    'mandelbrot': mandelbrot, 'mandelbrot-small': small_mandelbrot, 'selfinterpreter': self_interpreter,
}


def main():
    stale = []
    for name, program in sorted(PROGRAMS.items()):
        text, expected, *given = program()
        for ending, contents in zip(('.bf', '.out', '.in'), (text, expected, *given)):
            path = os.path.join(HERE, name + ending)
            if '--check' in sys.argv:
                if not os.path.exists(path) or open(path).read() != contents:
                    stale.append(path)
            else:
                with open(path, 'w') as file:
                    file.write(contents)
    if stale:
        sys.exit('not what generate.py writes: ' + ' '.join(stale))


if __name__ == '__main__':
    main()
