from lrgen import LexerGenerator, ParserGenerator, ParsingError, Token
from lrgen.lexer import Literal, Run, Quoted, ToEndOfLine
from lua import tree
from lua.ast import Nodes, Names, Node

KEYWORDS = """and break do else elseif end false for function if in local nil not or
              repeat return then true until while""".split()
SYMBOLS = {'PLUS': '+', 'MINUS': '-', 'STAR': '*', 'SLASH': '/', 'PERCENT': '%', 'CARET': '^', 'HASH': '#',
           'EQ': '==', 'NE': '~=', 'LE': '<=', 'GE': '>=', 'LT': '<', 'GT': '>', 'ASSIGN': '=', 'LPAREN': '(',
           'RPAREN': ')', 'LBRACE': '{', 'RBRACE': '}', 'LBRACKET': '[', 'RBRACKET': ']', 'SEMI': ';',
           'COMMA': ',', 'DOT': '.', 'CONCAT': '..'}

LETTERS = ''.join(map(chr, range(ord('a'), ord('z') + 1) + range(ord('A'), ord('Z') + 1))) + '_'
DIGITS = '0123456789'

lg = LexerGenerator()
for _name, _text in SYMBOLS.iteritems():
    lg.add(_name, Literal(_text))
lg.add('NAME', Run(LETTERS, LETTERS + DIGITS))
lg.add('NUMBER', Run(DIGITS, DIGITS + '.'))
lg.add('STRING', Quoted('"'))
lg.add('STRING', Quoted("'"))
lg.ignore(Run(' \t\r\n', ' \t\r\n'))
lg.ignore(ToEndOfLine('--'))
lexer = lg.build(KEYWORDS)

pg = ParserGenerator(
    SYMBOLS.keys() + ['NAME', 'NUMBER', 'STRING'] + [word.upper() for word in KEYWORDS],
    precedence=[
        ('left', ['OR']),
        ('left', ['AND']),
        ('left', ['LT', 'GT', 'LE', 'GE', 'NE', 'EQ']),
        ('right', ['CONCAT']),
        ('left', ['PLUS', 'MINUS']),
        ('left', ['STAR', 'SLASH', 'PERCENT']),
        ('right', ['UNARY']),
        ('right', ['CARET']),
    ])


def node(box):
    assert isinstance(box, Node)
    return box


def nodes(box):
    assert isinstance(box, Nodes)
    return box.items


def at(new, box):
    if isinstance(box, Token):
        new.line = box.getsourcepos().lineno
    elif isinstance(box, Node):
        new.line = box.line
    return new


def text(box):
    assert isinstance(box, Token)
    return box.getstr()


@pg.production('chunk : block')
def chunk(p):
    return p[0]


@pg.production('block : statements')
@pg.production('block : statements laststatement')
def block(p):
    statements = nodes(p[0])
    if len(p) == 2:
        statements.append(node(p[1]))
    return tree.Block(statements[:])


@pg.production('statements : ')
def statements_empty(p):
    return Nodes([])


@pg.production('statements : statements statement')
@pg.production('statements : statements statement SEMI')
def statements(p):
    items = nodes(p[0])
    items.append(node(p[1]))
    return Nodes(items)


@pg.production('laststatement : RETURN | RETURN SEMI')
def return_nothing(p):
    return at(tree.Return(tree.Constant(tree.nil)), p[0])


@pg.production('laststatement : RETURN expr | RETURN expr SEMI')
def return_something(p):
    return at(tree.Return(node(p[1])), p[0])


@pg.production('laststatement : BREAK | BREAK SEMI')
def break_(p):
    return at(tree.Break(), p[0])


@pg.production('statement : variable ASSIGN expr')
def assign(p):
    target = p[0]
    if isinstance(target, tree.Variable):
        return at(tree.SetVariable(target.name, node(p[2])), target)
    assert isinstance(target, tree.Index)
    return at(tree.SetIndex(target.table, target.key, node(p[2])), target)


@pg.production('statement : LOCAL NAME')
@pg.production('statement : LOCAL NAME ASSIGN expr')
def local(p):
    value = node(p[3]) if len(p) > 2 else tree.Constant(tree.nil)
    return at(tree.Local(text(p[1]), value), p[0])


@pg.production('statement : call')
def call_statement(p):
    return p[0]


@pg.production('statement : DO block END')
def do(p):
    return at(tree.Do(node(p[1])), p[0])


@pg.production('statement : WHILE expr DO block END')
def while_(p):
    return at(tree.While(node(p[1]), node(p[3])), p[0])


@pg.production('statement : REPEAT block UNTIL expr')
def repeat(p):
    return at(tree.Repeat(node(p[1]), node(p[3])), p[0])


@pg.production('statement : IF expr THEN block elses END')
def if_(p):
    orelse = p[4]
    if isinstance(orelse, Nodes):
        return at(tree.If(node(p[1]), node(p[3]), None), p[0])
    return at(tree.If(node(p[1]), node(p[3]), node(orelse)), p[0])


@pg.production('elses : ')
def elses_none(p):
    return Nodes([])


@pg.production('elses : ELSE block')
def elses_else(p):
    return p[1]


@pg.production('elses : ELSEIF expr THEN block elses')
def elses_elseif(p):
    rest = p[4]
    if isinstance(rest, Nodes):
        return at(tree.If(node(p[1]), node(p[3]), None), p[0])
    return at(tree.If(node(p[1]), node(p[3]), node(rest)), p[0])


@pg.production('statement : FOR NAME ASSIGN expr COMMA expr DO block END')
def for_(p):
    return at(tree.For(text(p[1]), node(p[3]), node(p[5]), tree.Constant(tree.LuaNumber(1.0)), node(p[7])), p[0])


@pg.production('statement : FOR NAME ASSIGN expr COMMA expr COMMA expr DO block END')
def for_step(p):
    return at(tree.For(text(p[1]), node(p[3]), node(p[5]), node(p[7]), node(p[9])), p[0])


@pg.production('statement : FOR NAME COMMA NAME IN expr DO block END')
def for_in(p):
    return at(tree.ForIn(text(p[1]), text(p[3]), node(p[5]), node(p[7])), p[0])


@pg.production('statement : FUNCTION NAME body')
def function_statement(p):
    f = p[2]
    assert isinstance(f, tree.Function)
    f.name = text(p[1])
    return at(tree.SetVariable(f.name, f), p[0])


@pg.production('statement : LOCAL FUNCTION NAME body')
def local_function(p):
    f = p[3]
    assert isinstance(f, tree.Function)
    f.name = text(p[2])
    return at(tree.LocalFunction(f.name, f), p[0])


@pg.production('body : LPAREN names RPAREN block END')
def body(p):
    names = p[1]
    assert isinstance(names, Names)
    return at(tree.Function(names.names[:], node(p[3])), p[0])


@pg.production('names : ')
@pg.production('names : namelist')
def names(p):
    if not p:
        return Names([])
    return p[0]


@pg.production('namelist : NAME')
@pg.production('namelist : namelist COMMA NAME')
def namelist(p):
    if len(p) == 1:
        return Names([text(p[0])])
    first = p[0]
    assert isinstance(first, Names)
    return Names(first.names + [text(p[2])])


@pg.production('variable : NAME')
def variable(p):
    return at(tree.Variable(text(p[0])), p[0])


@pg.production('variable : prefix LBRACKET expr RBRACKET')
def index(p):
    return at(tree.Index(node(p[0]), node(p[2])), p[1])


@pg.production('variable : prefix DOT NAME')
def field(p):
    return at(tree.Index(node(p[0]), tree.Constant(tree.LuaString(text(p[2])))), p[1])


@pg.production('prefix : variable | call')
def prefix(p):
    return p[0]


@pg.production('expr : LPAREN expr RPAREN')
def parenthesized(p):
    return p[1]


@pg.production('call : prefix LPAREN arguments RPAREN')
def call(p):
    return at(tree.Call(node(p[0]), nodes(p[2])[:]), p[1])


@pg.production('arguments : ')
@pg.production('arguments : exprs')
def arguments(p):
    return p[0] if len(p) else Nodes([])


@pg.production('exprs : expr')
@pg.production('exprs : exprs COMMA expr')
def exprs(p):
    if len(p) == 1:
        return Nodes([node(p[0])])
    items = nodes(p[0])
    items.append(node(p[2]))
    return Nodes(items)


@pg.production('expr : prefix')
def expr_prefix(p):
    return p[0]


@pg.production('expr : NUMBER')
def number(p):
    token = p[0]
    assert isinstance(token, Token)
    try:
        value = float(token.getstr())
    except ValueError:
        raise ParsingError("malformed number", token.getsourcepos())
    return tree.Constant(tree.LuaNumber(value))


@pg.production('expr : STRING')
def string(p):
    raw = text(p[0])
    end = len(raw) - 1
    assert end >= 1
    return tree.Constant(tree.LuaString(unescape(raw[1:end])))


ESCAPES = {'n': '\n', 't': '\t', '\\': '\\', '"': '"', "'": "'", '0': '\0'}


def unescape(raw):
    if '\\' not in raw:
        return raw
    chars = []
    i = 0
    while i < len(raw):
        c = raw[i]
        if c == '\\' and i + 1 < len(raw):
            i += 1
            c = ESCAPES.get(raw[i], raw[i])
        chars.append(c)
        i += 1
    return ''.join(chars)


for _word in ('nil', 'true', 'false'):
    def _constant(value):
        def constant(p):
            return tree.Constant(value)
        return constant
    pg.production('expr : ' + _word.upper())(_constant(tree.CONSTANTS[_word]))


@pg.production('expr : FUNCTION body')
def function_expr(p):
    return p[1]


@pg.production('expr : LBRACE fields RBRACE')
def table(p):
    return at(tree.TableConstructor(nodes(p[1])[:]), p[0])


@pg.production('fields : ')
@pg.production('fields : fieldlist')
@pg.production('fields : fieldlist COMMA')
def fields(p):
    return p[0] if p else Nodes([])


@pg.production('fieldlist : fieldentry')
@pg.production('fieldlist : fieldlist COMMA fieldentry')
def fieldlist(p):
    if len(p) == 1:
        return Nodes([node(p[0])])
    return Nodes(nodes(p[0]) + [node(p[2])])


@pg.production('fieldentry : expr')
def field_positional(p):
    return tree.Field(None, node(p[0]))


@pg.production('fieldentry : NAME ASSIGN expr')
def field_named(p):
    return tree.Field(tree.Constant(tree.LuaString(text(p[0]))), node(p[2]))


@pg.production('fieldentry : LBRACKET expr RBRACKET ASSIGN expr')
def field_computed(p):
    return tree.Field(node(p[1]), node(p[4]))


def _binary(token, cls):
    @pg.production('expr : expr %s expr' % token)
    def binary(p):
        return at(cls(node(p[0]), node(p[2])), p[1])

for _token, _cls in tree.BINARY:
    _binary(_token, _cls)


@pg.production('expr : MINUS expr', precedence='UNARY')
def negate(p):
    return at(tree.Negate(node(p[1])), p[0])


@pg.production('expr : NOT expr', precedence='UNARY')
def not_(p):
    return at(tree.Not(node(p[1])), p[0])


@pg.production('expr : HASH expr', precedence='UNARY')
def length(p):
    return at(tree.Length(node(p[1])), p[0])


@pg.error
def error_handler(token):
    if token.gettokentype() == '$end':
        raise ParsingError("unexpected end of file", token.getsourcepos())
    raise ParsingError("unexpected '%s'" % token.getstr(), token.getsourcepos())

parser = pg.build()
assert not parser.lr_table.conflicts, parser.lr_table.conflicts


def parse(source):
    return node(parser.parse(lexer.lex(source)))
