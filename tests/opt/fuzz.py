"""fuzz.py: random typed programs must print the same however they are optimised.

Usage: fuzz.py [SEED [COUNT]]     a COUNT of programs from SEED on, 1 and 20 unless told; `--keep DIR` writes the sources there

Each program is compiled plain and after several pipelines; the outputs are compared. A program is a dozen functions of loops,
branches, calls, objects, arrays, raises and handlers, whose values are all passed on in the closed blocks of the IR.
"""
import os
import random
import subprocess
import sys
import tempfile

import filetest

PRELUDE = os.path.join(filetest.ROOT, 'tests', 'emit', 'prelude.txt')
NODE = 'Ptr(GcStruct node)'
ARRAY = 'Ptr(GcArray(Signed))'
PIPELINES = [
    ['optimize'],
    ['simplify', 'inline=500', 'storesink', 'malloc_removal', 'checks', 'constfold', 'simplify', 'switch', 'simplify'],
    ['inline=60', 'constfold', 'storesink', 'simplify', 'inline', 'malloc_removal', 'storesink', 'constfold', 'simplify', 'checks'],
]
BINARY = ['int_add', 'int_sub', 'int_mul', 'int_and', 'int_or', 'int_xor']
TESTS = ['int_lt', 'int_le', 'int_eq', 'int_ne', 'int_gt', 'int_ge']
CLASSES = ['vt_LookupError', 'vt_IndexError', 'vt_OverflowError', 'vt_AttributeError', 'vt_Exception']


class Function(object):
    def __init__(self, rng, number, params, callees):
        self.rng = rng
        self.name = 'f%d' % number
        self.callees = callees
        self.params = params
        self.text = []
        self.values = 0
        self.blocks = 0
        self.budget = rng.randrange(12, 45)

    # ---- pieces ----
    def fresh(self, kind):
        self.values += 1
        return 'v%d' % (self.values - 1)

    def open_block(self, types):
        """A new block taking these types; gives its number and environment, and writes its head later."""
        number = self.blocks
        self.blocks += 1
        return number, [(self.fresh(kind), kind) for kind in types]

    def head(self, number, env):
        self.text.append('  block%d(%s):' % (number, ', '.join('%s: %s' % pair for pair in env)))

    def emit(self, line):
        self.text.append('    ' + line)

    def op(self, kind, text):
        name = self.fresh(kind)
        self.emit('%s: %s = %s' % (name, kind, text))
        return name

    def pick(self, env, kind):
        choices = [name for name, its in env if its == kind]
        if kind == 'Signed' and (not choices or self.rng.random() < 0.25):
            return str(self.rng.choice([0, 1, 2, 3, 5, -1, -7, 100, 9223372036854775807, -9223372036854775808, 1 << 40]))
        if kind == NODE and (not choices or self.rng.random() < 0.1):
            return self.rng.choice(['null(%s)' % NODE, '&a_node', '&b_node'])
        if kind == ARRAY and not choices:
            return '&numbers'
        return self.rng.choice(choices)

    def link(self, number, env):
        return '-> block%d(%s)' % (number, ', '.join(name for name, kind in env))

    def types(self, env):
        return [kind for name, kind in env]

    def subset(self, env):
        if len(env) <= 3:
            return list(env)
        return [pair for pair in env if self.rng.random() < 0.8] if len(env) < 9 else self.rng.sample(env, 6)

    # ---- statements: each gives the environment after it; the block may be another then ----
    def arithmetic(self, env):
        a, b = self.pick(env, 'Signed'), self.pick(env, 'Signed')
        if self.rng.random() < 0.3:
            code = self.rng.choice(['int_add_ovf', 'int_sub_ovf', 'int_mul_ovf'])
        else:
            code = self.rng.choice(BINARY)
        return env + [(self.op('Signed', '%s %s, %s' % (code, a, b)), 'Signed')]

    def divide(self, env):
        divisor = self.op('Signed', 'int_or %s, 1' % self.pick(env, 'Signed'))
        positive = self.op('Signed', 'int_and %s, 255' % divisor)
        return env + [(self.op('Signed', '%s %s, %s' % (self.rng.choice(['int_floordiv', 'int_mod']), self.pick(env, 'Signed'),
                                                       positive)), 'Signed')]

    def new_node(self, env):
        name = self.op(NODE, 'malloc[GcStruct node]')
        if self.rng.random() < 0.8:
            self.emit('setfield[value] %s, %s' % (name, self.pick(env, 'Signed')))
        if self.rng.random() < 0.5:
            self.emit('setfield[next] %s, %s' % (name, self.pick(env, NODE)))
        return env + [(name, NODE)]

    def use_node(self, env):
        node = self.pick(env, NODE)
        self.emit('check_nonnull[value] %s' % node)
        what = self.rng.randrange(4)
        if what == 0:
            return env + [(self.op('Signed', 'getfield[value] %s' % node), 'Signed')]
        if what == 1:
            return env + [(self.op(NODE, 'getfield[next] %s' % node), NODE)]
        if what == 2:
            self.emit('setfield[value] %s, %s' % (node, self.pick(env, 'Signed')))
        else:
            self.emit('setfield[next] %s, %s' % (node, self.pick(env, NODE)))
        return env

    def up_and_down(self, env):
        node = self.pick(env, NODE)
        base = self.op('Ptr(GcStruct base)', 'cast_pointer %s' % node)
        same = self.op(NODE, 'cast_pointer %s' % base)
        return env + [(same, NODE)]

    def use_array(self, env):
        array, index = self.pick(env, ARRAY), self.op('Signed', 'int_and %s, 3' % self.pick(env, 'Signed'))
        if self.rng.random() < 0.5:
            self.emit('setarrayitem %s, %s, %s' % (array, index, self.pick(env, 'Signed')))
            return env
        if self.rng.random() < 0.3:
            return env + [(self.op('Signed', 'getarraysize %s' % array), 'Signed')]
        return env + [(self.op('Signed', 'getarrayitem %s, %s' % (array, index)), 'Signed')]

    def new_array(self, env):
        return env + [(self.op(ARRAY, 'malloc_varsize[GcArray(Signed)] %d' % self.rng.randrange(4, 9)), ARRAY)]

    def condition(self, env):
        if self.rng.random() < 0.25:
            return self.op('Bool', '%s %s' % (self.rng.choice(['ptr_nonzero', 'ptr_iszero']), self.pick(env, NODE)))
        if self.rng.random() < 0.1:
            return self.op('Bool', 'ptr_eq %s, %s' % (self.pick(env, NODE), self.pick(env, NODE)))
        return self.op('Bool', '%s %s, %s' % (self.rng.choice(TESTS), self.pick(env, 'Signed'), self.pick(env, 'Signed')))

    def goto_join(self, join, env, wanted):
        """Passes a value of each wanted type, the latest made most likely."""
        chosen = []
        for kind in wanted:
            choices = [name for name, its in env if its == kind]
            chosen.append(choices[-1 - min(self.rng.randrange(3), len(choices) - 1)] if choices and self.rng.random() < 0.8
                          else self.pick(env, kind))
        self.emit('goto -> block%d(%s)' % (join, ', '.join(chosen)))

    def branch(self, env, depth):
        test = self.condition(env)
        kept = self.subset(env)
        no, no_env = self.open_block(self.types(kept))
        yes, yes_env = self.open_block(self.types(kept))
        wanted = self.types(self.subset(kept)) + ['Signed']
        join, join_env = self.open_block(wanted)
        self.emit('branch %s, false %s, true %s' % (test, self.link(no, kept), self.link(yes, kept)))
        for number, its in ((no, no_env), (yes, yes_env)):
            self.head(number, its)
            if self.rng.random() < 0.12:
                self.leave(its)
            else:
                self.goto_join(join, self.statements(its, depth - 1), wanted)
        self.head(join, join_env)
        return join_env

    def switch(self, env, depth):
        value = self.op('Signed', 'int_and %s, 7' % self.pick(env, 'Signed'))
        kept = self.subset(env)
        wanted = self.types(self.subset(kept)) + ['Signed']
        join, join_env = self.open_block(wanted)
        current, current_env, name = None, kept, value
        for case in range(self.rng.randrange(2, 5)):
            if current is not None:
                self.head(current, current_env)
                name = current_env[-1][0]
                rest = current_env[:-1]
            else:
                rest = kept
            test = self.op('Bool', '%s %s, %d' % (self.rng.choice(['int_eq', 'int_eq', 'int_ne']), name, case))
            hit, hit_env = self.open_block(self.types(rest))
            miss, miss_env = self.open_block(self.types(rest) + ['Signed'])
            hit_link, miss_link = self.link(hit, rest), self.link(miss, rest + [(name, 'Signed')])
            self.emit('branch %s, false %s, true %s' % (test, miss_link, hit_link))
            self.head(hit, hit_env)
            self.goto_join(join, self.statements(hit_env, depth - 2), wanted)
            current, current_env = miss, miss_env
        self.head(current, current_env)
        self.goto_join(join, current_env, wanted)
        self.head(join, join_env)
        return join_env

    def loop(self, env, depth):
        kept = self.subset(env)
        top, top_env = self.open_block(['Signed'] + self.types(kept))
        body, body_env = self.open_block(['Signed'] + self.types(kept))
        done, done_env = self.open_block(self.types(kept))
        self.emit('goto -> block%d(%s)' % (top, ', '.join([str(self.rng.randrange(1, 5))] + [name for name, kind in kept])))
        self.head(top, top_env)
        test = self.op('Bool', 'int_gt %s, 0' % top_env[0][0])
        self.emit('branch %s, false %s, true %s' % (test, self.link(done, top_env[1:]), self.link(body, top_env)))
        self.head(body, body_env)
        less = self.op('Signed', 'int_sub %s, 1' % body_env[0][0])
        counter, after = self.carry(less, body_env[1:], depth)
        back = [counter]
        for name, kind in kept:
            back.append(self.pick(after, kind))
        self.emit('goto -> block%d(%s)' % (top, ', '.join(back)))
        self.head(done, done_env)
        return done_env

    def carry(self, counter, env, depth):
        """Statements of a loop body: the counter must survive, so it is hidden in a type of its own."""
        hidden = self.op('Unsigned', 'cast_int_to_uint %s' % counter)
        after = self.statements([(hidden, 'Unsigned')] + env, depth - 1, keep_first=True)
        return self.op('Signed', 'cast_uint_to_int %s' % after[0][0]), after[1:]

    def call(self, env):
        if not self.callees:
            return self.arithmetic(env)
        callee = self.rng.choice(self.callees)
        arguments = ', '.join(self.pick(env, kind) for kind in callee.params)
        if self.rng.random() < 0.5:
            return env + [(self.op('Signed', 'direct_call @%s, %s' % (callee.name, arguments)), 'Signed')]
        return self.caught('direct_call @%s, %s' % (callee.name, arguments), env)

    def caught_operation(self, env):
        code = self.rng.choice(['int_add_ovf', 'int_mul_ovf'])
        return self.caught('%s %s, %s' % (code, self.pick(env, 'Signed'), self.pick(env, 'Signed')), env)

    def caught(self, text, env):
        kept = self.subset(env)
        result = self.op('Signed', text)
        wanted = self.types(kept) + ['Signed']
        join, join_env = self.open_block(wanted)
        lines, handlers = ['ok %s' % self.link(join, kept + [(result, 'Signed')])], []
        for name in self.rng.sample(CLASSES, self.rng.randrange(1, 4)) + [None]:
            if name is None and self.rng.random() < 0.6:
                continue
            handler, handler_env = self.open_block(self.types(kept) + ['Ptr(GcStruct object)'])
            exception = self.fresh('Ptr(GcStruct object)')
            lines.append('%s as %s: Ptr(GcStruct object) -> block%d(%s)' % (
                '&' + name if name else 'else', exception, handler, ', '.join([n for n, k in kept] + [exception])))
            handlers.append((handler, handler_env))
        self.emit('catch ' + ', '.join(lines))
        for handler, handler_env in handlers:
            self.head(handler, handler_env)
            if self.rng.random() < 0.2:
                self.emit('raise %s' % handler_env[-1][0])
                continue
            number = self.op('Signed', 'direct_call @class_number, %s' % handler_env[-1][0])
            self.emit('goto -> block%d(%s)' % (join, ', '.join([n for n, k in handler_env[:-1]] + [number])))
        self.head(join, join_env)
        return join_env

    def leave(self, env):
        if self.rng.random() < 0.5:
            self.emit('return %s' % self.pick(env, 'Signed'))
        elif self.rng.random() < 0.6:
            self.emit('raise &%s' % self.rng.choice(['index_error', 'overflow_error', 'attribute_error']))
        else:
            new = self.op('Ptr(GcStruct object)', 'malloc[GcStruct object]')
            self.emit('setfield[typeptr] %s, &%s' % (new, self.rng.choice(CLASSES)))
            self.emit('raise %s' % new)

    def statements(self, env, depth, keep_first=False):
        first = env[:1] if keep_first else []
        for _ in range(self.rng.randrange(1, 6)):
            self.budget -= 1
            if self.budget < 0:
                break
            simple = [self.arithmetic, self.arithmetic, self.divide, self.new_node, self.use_node, self.use_node, self.use_array,
                      self.new_array, self.up_and_down]
            if keep_first or depth <= 0 or self.rng.random() < 0.6:
                env = self.rng.choice(simple)(env)
            else:
                env = self.rng.choice([lambda: self.branch(env, depth), lambda: self.loop(env, depth),
                                       lambda: self.switch(env, depth), lambda: self.call(env), lambda: self.call(env),
                                       lambda: self.caught_operation(env)])()
        return env

    def generate(self):
        number, env = self.open_block(self.params)
        self.head(number, env)
        env = self.statements(env, 3)
        while self.budget > 10:
            env = self.statements(env, 3)
        total = self.pick(env, 'Signed')
        for name, kind in env[-4:]:
            if kind == 'Signed':
                total = self.op('Signed', 'int_xor %s, %s' % (total, name))
        self.emit('return %s' % total)
        hint = self.rng.choice(['', '', ' inline_always', ' inline_try', ' inline_never'])
        return 'graph typed %s -> Signed%s {\n%s\n}\n' % (self.name, hint, '\n'.join(self.text))


COMMON = '''
GcStruct base { value: Signed }
GcStruct node { super: GcStruct base, value: Signed, next: Ptr(GcStruct node) }
prebuilt a_node: GcStruct node = {{1}, 2, &b_node}
prebuilt b_node: GcStruct node = {{3}, 4, null(Ptr(GcStruct node))}
prebuilt numbers: GcArray(Signed) = [5, 6, 7, 8]

graph typed class_number -> Signed {
  block0(v0: Ptr(GcStruct object)):
    v1: Ptr(Struct object_vtable) = getfield[typeptr] v0
    v2: Signed = getfield[subclassrange_min] v1
    return v2
}

'''


def main_graph(functions, rng):
    lines = ['graph typed main -> Signed {', '  block0(v0: Signed):', '    goto -> block1()']
    block, value = 1, 1
    for function in functions:
        for _ in range(4):
            arguments = []
            for kind in function.params:
                arguments.append(str(rng.choice([0, 1, 2, 5, -3, 77, 9223372036854775807])) if kind == 'Signed'
                                 else rng.choice(['&a_node', '&b_node', 'null(%s)' % NODE]) if kind == NODE else '&numbers')
            lines += ['  block%d():' % block,
                      '    v%d: Signed = direct_call @%s, %s' % (value, function.name, ', '.join(arguments)),
                      '    catch ok -> block%d(v%d), else as v%d: Ptr(GcStruct object) -> block%d(v%d)' % (
                          block + 1, value, value + 1, block + 2, value + 1),
                      '  block%d(v%d: Signed):' % (block + 1, value + 2),
                      '    direct_call @print_int, v%d' % (value + 2), '    goto -> block%d()' % (block + 3),
                      '  block%d(v%d: Ptr(GcStruct object)):' % (block + 2, value + 3),
                      '    v%d: Signed = direct_call @class_number, v%d' % (value + 4, value + 3),
                      "    direct_call @print_char, '!'", '    direct_call @print_int, v%d' % (value + 4),
                      '    goto -> block%d()' % (block + 3)]
            block += 3
            value += 5
    return '\n'.join(lines + ['  block%d():' % block, '    return 0', '}', ''])


def program(seed):
    rng = random.Random(seed)
    functions, text = [], [open(PRELUDE).read(), COMMON]
    for number in range(rng.randrange(4, 12)):
        params = [rng.choice(['Signed', 'Signed', NODE, ARRAY]) for _ in range(rng.randrange(1, 4))]
        function = Function(rng, number, params, list(functions))
        text.append(function.generate())
        functions.append(function)
    return '\n'.join(text) + '\n' + main_graph(functions, rng)


def run_once(tool, source, words, folder, cflags):
    os.makedirs(folder, exist_ok=True)
    executable = os.path.join(folder, 'exe')
    status, output = filetest.run_tool(tool, source, *words, 'lower-none', 'emit=' + folder, 'exe=' + executable, env={'CFLAGS': cflags})
    if status:
        return 'status %d\n%s' % (status, output)
    try:
        result = subprocess.run([executable], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=20)
    except subprocess.TimeoutExpired:
        return 'timeout'
    return '%s status %d' % (result.stdout.decode('latin-1'), result.returncode)


def check(tool, seed, directory):
    source = os.path.join(directory, 'seed%d.rg' % seed)
    with open(source, 'w') as file:
        file.write(program(seed))
    expected = run_once(tool, source, [], os.path.join(directory, 'plain'), '-O0')
    if expected.startswith('status') or 'status 0' not in expected:
        return 'seed %d, plain: %s' % (seed, expected[-2000:])
    for number, words in enumerate(PIPELINES):
        output = run_once(tool, source, words, os.path.join(directory, 'p%d' % number), '-O1' if number == 0 else '-O0')
        if output != expected:
            different = [n for n, (a, b) in enumerate(zip(expected.split('\n'), output.split('\n'))) if a != b]
            return 'seed %d, %s: line %s differs\n%s' % (seed, ' '.join(words), different[:3], output[-1500:])
    return None


def main():
    arguments = [a for a in sys.argv[1:] if a != '--keep']
    keep = '--keep' in sys.argv and arguments.pop()
    first = int(arguments[0]) if arguments else 1
    count = int(arguments[1]) if len(arguments) > 1 else 20
    failed = 0
    with tempfile.TemporaryDirectory() as directory:
        for seed in range(first, first + count):
            problem = check(filetest.tools()[0], seed, keep or directory)
            if problem:
                print(problem)
                failed += 1
    print('%d passed, %d failed' % (count - failed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
