"""oracle.py: compares our trees and scopes with those of CPython 3.11's `ast` and `symtable` modules.

Usage: oracle.py [--all] [--tool PATH] [FILE…]

Without files: a fixed sample of the standard library, or with --all the whole of it. Trees are compared node by node with their
line and column numbers; inside f-strings without them, as CPython 3.11 gives those nodes the places of the whole string.
"""
import argparse
import ast
import difflib
import glob
import os
import re
import subprocess
import symtable
import sys
import warnings

warnings.simplefilter('ignore')
sys.setrecursionlimit(20000)
# A sanitizer's finding must not look like a syntax error, whose status is 1.
os.environ.update(ASAN_OPTIONS='exitcode=99', LSAN_OPTIONS='exitcode=99', UBSAN_OPTIONS='halt_on_error=1:exitcode=99:print_stacktrace=1')
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get('JACQUARD_ROOT', os.path.dirname(os.path.dirname(HERE)))
LIBRARY = '/usr/lib/python3.11'
SAMPLE = ['ast', 'argparse', 'asyncio/tasks', 'collections/__init__', 'contextlib', 'ctypes/__init__', 'dataclasses', 'decimal', 'difflib', 'dis',
          'email/message', 'enum', 'functools', 'html/parser', 'importlib/_bootstrap', 'inspect', 'json/decoder', 'logging/__init__', 'locale',
          'multiprocessing/managers', 'opcode', 'optparse', 'os', 'pathlib', 'pdb', 'pickle', 'pydoc', 're/_compiler', 'shutil', 'statistics',
          'string', 'subprocess', 'tarfile', 'textwrap', 'tokenize', 'turtle', 'types', 'typing', 'unittest/mock', 'urllib/request', 'zipfile']
NO_PLACE = ('Arguments', 'Comprehension', 'WithItem', 'MatchCase', 'CompareRest')

BINARY = {ast.Add: '+', ast.Sub: '-', ast.Mult: '*', ast.MatMult: '@', ast.Div: '/', ast.Mod: '%', ast.Pow: '**', ast.LShift: '<<',
          ast.RShift: '>>', ast.BitOr: '|', ast.BitXor: '^', ast.BitAnd: '&', ast.FloorDiv: '//'}
UNARY = {ast.Invert: '~', ast.Not: 'not', ast.UAdd: '+', ast.USub: '-'}
COMPARE = {ast.Eq: '==', ast.NotEq: '!=', ast.Lt: '<', ast.LtE: '<=', ast.Gt: '>', ast.GtE: '>=', ast.Is: 'is', ast.IsNot: 'is not',
           ast.In: 'in', ast.NotIn: 'not in'}


def find_tool():
    for build in [os.path.join(ROOT, 'build'), os.path.join(ROOT, 'build-sanitize')]:
        path = os.path.join(build, 'tests/syntax/syntax-dump')
        if os.path.exists(path):
            return path
    sys.exit('oracle.py: syntax-dump is not built')


def escape(data):
    """As strbuf_escape writes bytes."""
    out = []
    for byte in data:
        char = chr(byte)
        if char in '"\\':
            out.append('\\' + char)
        elif char in '\n\t\r':
            out.append({'\n': '\\n', '\t': '\\t', '\r': '\\r'}[char])
        elif 32 <= byte < 127:
            out.append(char)
        else:
            out.append('\\x%02x' % byte)
    return ''.join(out)


def show_float(value):
    return '%.17g' % value


def show_constant(node):
    value = node.value
    if value is None or value is True or value is False or value is Ellipsis:
        return str(value)
    if isinstance(value, int):
        return 'int:%d' % value
    if isinstance(value, float):
        return 'float:' + show_float(value)
    if isinstance(value, complex):
        return 'imaginary:' + show_float(value.imag)
    if isinstance(value, bytes):
        return 'bytes:"%s"' % escape(value)
    kind = 'unicode' if node.kind == 'u' else 'str'
    return '%s:"%s"' % (kind, escape(value.encode('utf-8', 'surrogatepass')))


class Converter:
    """CPython's tree as our dump."""

    def __init__(self):
        self.lines = ['Module dialect=3']
        self.classes = []
        self.fstring = 0

    def mangle(self, name):
        if not name or not self.classes or not name.startswith('__') or name.endswith('__') or '.' in name:
            return name
        owner = self.classes[-1].lstrip('_')
        return '_' + owner + name if owner else name

    def line(self, depth, kind, node, fields=''):
        place = ''
        if kind not in NO_PLACE:
            if self.fstring or node is None:
                place = ' ?'
            else:
                place = ' %d:%d-%d:%d' % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
        self.lines.append('  ' * depth + kind + place + (' ' + fields if fields else ''))

    def child(self, depth, name, node):
        if node is not None:
            self.lines.append('  ' * (depth + 1) + '.' + name)
            self.node(depth + 2, node)

    def list(self, depth, name, nodes):
        if nodes:
            self.lines.append('  ' * (depth + 1) + '.' + name)
            for node in nodes:
                if node is None:
                    self.lines.append('  ' * (depth + 2) + '-')
                else:
                    self.node(depth + 2, node)

    def node(self, depth, node):
        method = getattr(self, 'do_' + type(node).__name__, None)
        if method:
            method(depth, node)
        else:
            self.generic(depth, node)

    # Fields shown on the line, then children, in the order of ast.def.
    SHAPES = {
        'Return': '.value', 'Delete': '*targets', 'Assign': '*targets .value', 'AnnAssign': '.target .annotation .value',
        'While': '.test *body *orelse', 'If': '.test *body *orelse',
        'Match': '.subject *cases', 'Raise': '.exc .cause', 'Assert': '.test .msg', 'Import': '*names',
        'Pass': '', 'Break': '', 'Continue': '', 'NamedExpr': '.target .value', 'IfExp': '.test .body .orelse',
        'Dict': '*keys *values', 'Set': '*elts', 'ListComp': '.elt *generators', 'SetComp': '.elt *generators',
        'DictComp': '.key .value *generators', 'GeneratorExp': '.elt *generators', 'Await': '.value', 'Yield': '.value',
        'YieldFrom': '.value', 'Call': '.func *args *keywords', 'Subscript': '.value .slice @', 'Starred': '.value @',
        'List': '*elts @', 'Tuple': '*elts @', 'Slice': '.lower .upper .step', 'MatchValue': '.value', 'MatchSequence': '*patterns',
        'MatchOr': '*patterns',
    }

    def shaped(self, depth, node, shape, fields=''):
        for part in shape.split():
            if part[0] == '.':
                self.child(depth, part[1:], getattr(node, part[1:]))
            elif part[0] == '*':
                self.list(depth, part[1:], getattr(node, part[1:]))

    def generic(self, depth, node):
        kind = type(node).__name__
        shape = self.SHAPES[kind]
        fields = 'context=' + type(node.ctx).__name__.lower() if '@' in shape else ''
        self.line(depth, kind, node, fields)
        self.shaped(depth, node, shape.replace('@', ''))

    def flag(self, value):
        return 'true' if value else 'false'

    def function(self, depth, node, is_async):
        self.line(depth, 'FunctionDef', node,
                  'name=%s is_async=%s plain_name=%s' % (self.mangle(node.name), self.flag(is_async), node.name))
        self.child(depth, 'args', node.args)
        self.list(depth, 'body', node.body)
        self.list(depth, 'decorators', node.decorator_list)
        self.child(depth, 'returns', node.returns)

    def do_FunctionDef(self, depth, node):
        self.function(depth, node, False)

    def do_AsyncFunctionDef(self, depth, node):
        self.function(depth, node, True)

    def do_ClassDef(self, depth, node):
        self.line(depth, 'ClassDef', node, 'name=%s plain_name=%s' % (self.mangle(node.name), node.name))
        self.list(depth, 'bases', node.bases)
        self.list(depth, 'keywords', node.keywords)
        self.classes.append(node.name)
        self.list(depth, 'body', node.body)
        self.classes.pop()
        self.list(depth, 'decorators', node.decorator_list)

    def do_AugAssign(self, depth, node):
        self.line(depth, 'AugAssign', node, 'op=' + BINARY[type(node.op)])
        self.shaped(depth, node, '.target .value')

    def loop(self, depth, node, is_async):
        self.line(depth, 'For', node, 'is_async=' + self.flag(is_async))
        self.shaped(depth, node, '.target .iter *body *orelse')

    def do_For(self, depth, node):
        self.loop(depth, node, False)

    def do_AsyncFor(self, depth, node):
        self.loop(depth, node, True)

    def context(self, depth, node, is_async):
        self.line(depth, 'With', node, 'is_async=' + self.flag(is_async))
        self.shaped(depth, node, '*items *body')

    def do_With(self, depth, node):
        self.context(depth, node, False)

    def do_AsyncWith(self, depth, node):
        self.context(depth, node, True)

    def do_withitem(self, depth, node):
        self.line(depth, 'WithItem', node)
        self.child(depth, 'context', node.context_expr)
        self.child(depth, 'target', node.optional_vars)

    def attempt(self, depth, node, is_star):
        self.line(depth, 'Try', node, 'is_star=' + self.flag(is_star))
        self.shaped(depth, node, '*body *handlers *orelse *finalbody')

    def do_Try(self, depth, node):
        self.attempt(depth, node, False)

    def do_TryStar(self, depth, node):
        self.attempt(depth, node, True)

    def do_ExceptHandler(self, depth, node):
        self.line(depth, 'ExceptHandler', node)
        self.child(depth, 'type', node.type)
        if node.name:
            self.lines.append('  ' * (depth + 1) + '.target')
            self.lines.append('  ' * (depth + 2) + 'Name ? id=%s context=store' % self.mangle(node.name))
        self.list(depth, 'body', node.body)

    def do_ImportFrom(self, depth, node):
        self.line(depth, 'ImportFrom', node, 'module=%s level=%d' % (node.module or '-', node.level))
        self.list(depth, 'names', node.names)

    def do_alias(self, depth, node):
        self.line(depth, 'Alias', node, 'name=%s asname=%s' % (node.name, self.mangle(node.asname) or '-'))

    def do_Global(self, depth, node):
        self.line(depth, type(node).__name__, node, 'names=' + ','.join(map(self.mangle, node.names)))

    do_Nonlocal = do_Global

    def do_Expr(self, depth, node):
        self.line(depth, 'ExprStmt', node)
        self.child(depth, 'value', node.value)

    def do_BoolOp(self, depth, node):
        self.line(depth, 'BoolOp', node, 'op=' + ('and' if isinstance(node.op, ast.And) else 'or'))
        self.list(depth, 'values', node.values)

    def do_BinOp(self, depth, node):
        self.line(depth, 'BinOp', node, 'op=' + BINARY[type(node.op)])
        self.shaped(depth, node, '.left .right')

    def do_UnaryOp(self, depth, node):
        self.line(depth, 'UnaryOp', node, 'op=' + UNARY[type(node.op)])
        self.child(depth, 'operand', node.operand)

    def do_Lambda(self, depth, node):
        self.line(depth, 'Lambda', node)
        self.shaped(depth, node, '.args .body')

    def do_Compare(self, depth, node):
        self.line(depth, 'Compare', node)
        self.child(depth, 'left', node.left)
        self.lines.append('  ' * (depth + 1) + '.rest')
        for op, right in zip(node.ops, node.comparators):
            self.line(depth + 2, 'CompareRest', None, 'op=' + COMPARE[type(op)])
            self.child(depth + 2, 'right', right)

    def do_JoinedStr(self, depth, node):
        self.line(depth, 'JoinedStr', node)
        self.fstring += 1
        self.list(depth, 'values', node.values)
        self.fstring -= 1

    def do_FormattedValue(self, depth, node):
        self.line(depth, 'FormattedValue', node, 'conversion=%d' % node.conversion)
        self.shaped(depth, node, '.value .format_spec')

    def do_Constant(self, depth, node):
        self.line(depth, 'ConstantExpr', node, 'value=' + show_constant(node))

    def do_Attribute(self, depth, node):
        self.line(depth, 'Attribute', node, 'attr=%s context=%s' % (self.mangle(node.attr), type(node.ctx).__name__.lower()))
        self.child(depth, 'value', node.value)

    def do_Name(self, depth, node):
        self.line(depth, 'Name', node, 'id=%s context=%s' % (self.mangle(node.id), type(node.ctx).__name__.lower()))

    def do_comprehension(self, depth, node):
        self.line(depth, 'Comprehension', node, 'is_async=' + self.flag(node.is_async))
        self.shaped(depth, node, '.target .iter *ifs')

    def do_arguments(self, depth, node):
        self.line(depth, 'Arguments', node)
        for name, field in (('posonly', 'posonlyargs'), ('args', 'args')):
            self.list(depth, name, getattr(node, field))
        self.child(depth, 'vararg', node.vararg)
        self.list(depth, 'kwonly', node.kwonlyargs)
        self.list(depth, 'kw_defaults', node.kw_defaults)
        self.child(depth, 'kwarg', node.kwarg)
        self.list(depth, 'defaults', node.defaults)

    def do_arg(self, depth, node):
        self.line(depth, 'Arg', node, 'name=' + self.mangle(node.arg))
        self.child(depth, 'annotation', node.annotation)

    def do_keyword(self, depth, node):
        self.line(depth, 'Keyword', node, 'name=' + (node.arg or '-'))
        self.child(depth, 'value', node.value)

    def do_match_case(self, depth, node):
        self.line(depth, 'MatchCase', node)
        self.shaped(depth, node, '.pattern .guard *body')

    def do_MatchSingleton(self, depth, node):
        self.line(depth, 'MatchSingleton', node, 'value=%s' % node.value)

    def do_MatchMapping(self, depth, node):
        self.line(depth, 'MatchMapping', node, 'rest=' + (self.mangle(node.rest) or '-'))
        self.shaped(depth, node, '*keys *patterns')

    def do_MatchClass(self, depth, node):
        self.line(depth, 'MatchClass', node, 'kwd_attrs=' + ','.join(node.kwd_attrs))
        self.shaped(depth, node, '.cls *patterns *kwd_patterns')

    def do_MatchStar(self, depth, node):
        self.line(depth, 'MatchStar', node, 'name=' + (self.mangle(node.name) or '-'))

    def do_MatchAs(self, depth, node):
        self.line(depth, 'MatchAs', node, 'name=' + (self.mangle(node.name) or '-'))
        self.child(depth, 'pattern', node.pattern)


PLACE = re.compile(r'^( *\w+) \d+:\d+-\d+:\d+')
PLACELESS = re.compile(r'^( *(?:%s)) \d+:\d+-\d+:\d+' % '|'.join(NO_PLACE))
STRING = re.compile(r'^( *ConstantExpr \S+ value=(?:str|unicode)):"(.*)"$')


def same_string(ours, theirs):
    """The texts of two dump lines agree but for characters that one side spells as a byte and the other as UTF-8."""
    mine, other = STRING.match(ours), STRING.match(theirs)
    if not mine or not other or (mine.group(1) != other.group(1) and ' ? ' not in theirs):
        return False
    decode = lambda text: text.encode('latin-1').decode('unicode_escape').encode('latin-1')
    ours, theirs = decode(mine.group(2)), decode(other.group(2)).decode('utf-8', 'surrogatepass')
    at = 0
    for char in theirs:
        wide = char.encode('utf-8', 'surrogatepass')
        if ours[at:at + len(wide)] == wide:
            at += len(wide)
        elif ord(char) < 256 and ours[at:at + 1] == bytes([ord(char)]):
            at += 1
        else:
            return False
    return at == len(ours)


def same_line(ours, theirs):
    if ours == theirs:
        return True
    ours = PLACELESS.sub(r'\1', ours)
    if ' ? ' in theirs or theirs.endswith(' ?'):
        ours = PLACE.sub(r'\1 ?', ours)
    return ours == theirs or same_string(ours, theirs)


def compare_trees(path, ours):
    if ours and 'error[' in ours[0]:
        return ours[0]
    with open(path, 'rb') as file:
        source = file.read()
    tree = ast.parse(source, path)
    converter = Converter()
    for node in tree.body:
        converter.node(1, node)
    theirs = converter.lines
    for number, (mine, other) in enumerate(zip(ours, theirs)):
        if not same_line(mine, other):
            return 'line %d of the dump:\n    ours: %s\n  theirs: %s' % (number + 1, mine, other)
    if len(ours) != len(theirs):
        return 'the dump has %d lines, that of ast %d' % (len(ours), len(theirs))
    return None


def table_lines(table, path, lines):
    kind = table.get_type()
    top = 'top' if kind == 'module' else table.get_name()
    path = path + '.' + top if path else top
    names = []
    for symbol in table.get_symbols():
        name = symbol.get_name()
        if name == '.0':
            continue
        code = {1: 'local', 2: 'global', 3: 'global', 4: 'free', 5: 'cell'}[symbol._Symbol__scope]
        if kind in ('module', 'class') and code == 'local':
            code = 'class'
        if kind == 'module' and symbol.is_declared_global():
            continue
        names.append(name + '=' + code + ('!' if symbol.is_parameter() else ''))
    lines.append('%s %d: %s' % (path, table.get_lineno() if kind != 'module' else 0, ' '.join(sorted(names))))
    for child in table.get_children():
        table_lines(child, path, lines)


SCOPE = re.compile(r'^(\S+ \d+)([^:]*):(.*) \|([^|]*)\|([^|]*)$')


def our_scope_line(line, declared_global):
    """In symtable's terms: a module's names that some function declares global are left out on both sides, and a class does not show
    its cell `__class__`."""
    head, flags, names, local, free = SCOPE.match(line).groups()
    names = [re.sub(r'/\d+', '', name) for name in names.split()]
    if head == 'top 0':
        names = [name for name in names if name.split('=')[0] not in declared_global]
    if local == '__class__' and 'class-cell' in flags:
        names = [name for name in names if name != '__class__=cell']
    return head + ': ' + ' '.join(sorted(names))


def compare_scopes(path, ours):
    if ours and 'error[' in ours[0]:
        return ours[0]
    with open(path, 'rb') as file:
        source = file.read()
    lines = []
    # With this import CPython puts annotations into scopes of their own; we resolve them where they stand.
    source = source.replace(b'from __future__ import annotations', b'import annotations')
    table = symtable.symtable(source, path, 'exec')
    table_lines(table, '', lines)
    declared = {symbol.get_name() for symbol in table.get_symbols() if symbol.is_declared_global()}
    ours = sorted(our_scope_line(line, declared) for line in ours)
    theirs = sorted(lines)
    if ours == theirs:
        return None
    return '\n'.join(list(difflib.unified_diff(theirs, ours, 'symtable', 'ours', n=0, lineterm=''))[:12])


def run_tool(tool, arguments, files):
    """The tool's output for each file, as a list of lines."""
    outputs = {}
    result = subprocess.run([tool] + arguments + files, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL)
    if result.returncode not in (0, 1):
        sys.exit('syntax-dump ended with status %d on %s' % (result.returncode, files))
    for part in re.split(r'^=== ', result.stdout.decode('utf-8', 'surrogateescape'), flags=re.M)[1:]:
        path, _, text = part.partition('\n')
        outputs[path] = text.split('\n')[:-1]
    return outputs


def compare_files(tool, files, report=print):
    """The number of comparisons that succeeded and failed."""
    passed = failed = 0
    for start in range(0, len(files), 20):
        batch = files[start:start + 20]
        trees = run_tool(tool, ['--dialect=3'], batch)
        scopes = run_tool(tool, ['--dialect=3', '--scopes'], batch)
        for path in batch:
            for what, compare, ours in (('tree', compare_trees, trees[path]), ('scopes', compare_scopes, scopes[path])):
                problem = compare(path, ours)
                if problem:
                    failed += 1
                    report('FAIL %s of %s: %s' % (what, path, problem))
                else:
                    passed += 1
    return passed, failed


def is_valid(path):
    try:
        with open(path, 'rb') as file:
            compile(file.read(), path, 'exec', dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True


def library_files(everything):
    if not everything:
        return [path for path in ('%s/%s.py' % (LIBRARY, name) for name in SAMPLE) if os.path.exists(path)]
    return [path for path in sorted(glob.glob(LIBRARY + '/**/*.py', recursive=True)) if is_valid(path)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--all', action='store_true')
    parser.add_argument('--tool')
    parser.add_argument('files', nargs='*')
    options = parser.parse_args()
    files = [path for path in options.files if is_valid(path)] or library_files(options.all)
    passed, failed = compare_files(options.tool or find_tool(), files)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
