"""rlib.parsing: a grammar in EBNF makes a lexer, a parser and a transformer when this file is loaded; they run later."""
from rpython.rlib.parsing.deterministic import DFA, LexerError, NFA, compress_char_set
from rpython.rlib.parsing.ebnfparse import check_for_missing_names, make_parse_function, parse_ebnf
from rpython.rlib.parsing.lexer import Lexer, SourcePos, Token
from rpython.rlib.parsing.parsing import PackratParser, ParseError, Rule
from rpython.rlib.parsing.regex import StringExpression
from rpython.rlib.parsing.regexparse import make_runner, parse_regex, unescape
from rpython.rlib.parsing.tree import Nonterminal, RPythonVisitor, Symbol

GRAMMAR = r"""
    # statements of a calculator
    IGNORE: " |\n|\t|#[^\n]*";
    FLOAT: "[0-9]+\.[0-9]*";
    INT: "0|[1-9][0-9]*";
    NAME: "[a-zA-Z_][a-zA-Z0-9_]*";
    STRING: "\"([^\"\\]|\\.)*\"";
    file: statement* [EOF];
    statement: NAME ["="] sum [";"] | <expression>;
    expression: sum [";"];
    sum: product ("+"|"-") sum | <product>;
    """.replace('("+"|"-") sum', '"+" sum | product "-" sum') + r"""
    product: atom "*" product | <atom>;
    atom: <INT> | <FLOAT> | <STRING> | call | <NAME> | ["("] <sum> [")"] | list;
    call: NAME ["("] arguments? [")"];
    arguments: (sum [","])* sum;
    list: ["["] >items?< ["]"] | ["["] ["]"];
    items: (sum [","])* sum;
    """.replace('>items?<', '>items<')
regexs, rules, ToAST = parse_ebnf(GRAMMAR.replace('file: statement* [EOF]', 'file: statement+ [EOF]'))
parse = make_parse_function(regexs, rules, eof=True)

json_regexs, json_rules, JSONToAST = parse_ebnf(r"""
    STRING: "\"[^\"]*\"";
    NUMBER: "\-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][\+\-]?[0-9]+)?";
    IGNORE: " |\n";
    value: <STRING> | <NUMBER> | <object> | <array> | <"null"> | <"true"> | <"false">;
    object: ["{"] (entry [","])* entry ["}"] | ["{"] ["}"];
    array: ["["] (value [","])* value ["]"] | ["["] ["]"];
    entry: STRING [":"] value;
""")
parse_json = make_parse_function(json_regexs, json_rules, eof=False)
WORDS = Lexer([StringExpression('if'), parse_regex('[a-z]+'), parse_regex(r'\s+'), parse_regex(r'\d{2,3}')],
              ['IF', 'WORD', 'IGNORE', 'CODE'], ignore=['IGNORE'])
RUNNERS = [make_runner(pattern).automaton.make_code() for pattern in ['a*b', '(ab|cd)+', '[^a-y]', 'x{2}', 'x{1,3}', 'x{2,}', r'\d+\.?', '']]
TEXTS = ['', 'a', 'b', 'aaab', 'abcd', 'z', 'x', 'xx', 'xxx', 'xxxx', '12', '12.', '1.5']


def shown(node):
    """A tree on one line."""
    if isinstance(node, Nonterminal):
        return node.symbol + '(' + ' '.join([shown(child) for child in node.children]) + ')'
    assert isinstance(node, Symbol)
    return node.additional_info.replace('\n', '|')


class Evaluator(RPythonVisitor):
    def __init__(self):
        self.names = {'x': 5}
        self.assigned = 0

    def visit_file(self, node):
        result = 0
        for child in node.children:
            result = self.dispatch(child)
        return result

    def visit_statement(self, node):
        value = self.dispatch(node.children[1])
        self.names[node.children[0].additional_info] = value
        self.assigned += 1
        return value

    def visit_expression(self, node):
        return self.dispatch(node.children[0])

    def visit_sum(self, node):
        left, right = self.dispatch(node.children[0]), self.dispatch(node.children[2])
        if node.children[1].additional_info == '+':
            return left + right
        return left - right

    def visit_product(self, node):
        return self.dispatch(node.children[0]) * self.dispatch(node.children[2])

    def visit_INT(self, node):
        return int(node.additional_info)

    def visit_NAME(self, node):
        return self.names[node.additional_info]

    def visit_call(self, node):
        total = 0
        if len(node.children) > 1:
            for argument in node.children[1].children:
                total += self.dispatch(argument)
        return total

    def general_symbol_visit(self, node):
        return 1000

    def general_nonterminal_visit(self, node):
        return len(node.children)


def calculate(text):
    try:
        tree = ToAST().transform(parse(text))
    except ParseError as e:
        print(e.nice_error_message('calc', text))
        return
    except LexerError as e:
        print(e.nice_error_message('calc'))
        return
    evaluator = Evaluator()
    print(shown(tree), evaluator.dispatch(tree), evaluator.assigned)


def json(text):
    try:
        tree = JSONToAST().transform(parse_json(text))
        try:
            pos = tree.getsourcepos()
            print(shown(tree), pos.lineno, pos.columnno)
        except IndexError:
            print(shown(tree), 'nowhere')
    except ParseError as e:
        print(e.errorinformation.failure_reasons, e.source_pos.i)
    except LexerError as e:
        print('lexer error at', e.source_pos.lineno, e.source_pos.columnno)


def tokens(text):
    return ' '.join(['%s:%s@%d,%d' % (t.name, t.source, t.source_pos.lineno, t.source_pos.columnno) for t in WORDS.tokenize(text, eof=True)])


def long_input():
    """Lists are no deep recursions."""
    text = '[' + '1, ' * 20000 + '2]'
    tree = JSONToAST().transform(parse_json(text))
    assert isinstance(tree, Nonterminal)
    print(tree.symbol, len(tree.children))
    lines = 'y = y1 + 2;\n' * 3000
    print(len(ToAST().transform(parse(lines)).children))


def entry_point(argv):
    for text in ['x + 2;', 'y = 2 * 3; y + 1;', 'f(1, 2, x) - g();', '(1+2)*3; # end', '[1, 2, [3]] ; []; "s\\"t";', '1 + ;', 'y 3;', '1 $ 2;', '',
                 'z =\n  4 5;', '3.25 * 2;']:
        calculate(text)
    for text in ['{"a": [1, -2.5e3, {}], "b": null}', '[]', '[true, false]', '[1', '{"a" 1}', '?', '"x" ', '[1,\n  nul]']:
        json(text)
    print(tokens('if iffy  then\n12 345\nif'))
    for recognize in RUNNERS:
        print(' '.join(['.' if text == '' else text for text in TEXTS if recognize(text)]))
    long_input()
    return 0


def target(driver, args):
    return entry_point, None


def import_time():
    """What only runs when the file is loaded."""
    nfa = NFA()
    a, b = nfa.add_state(start=True), nfa.add_state(final=True)
    nfa.add_transition(a, b, 'x')
    nfa.add_transition(b, a)
    dfa = nfa.make_deterministic()
    dfa.optimize()
    assert isinstance(dfa, DFA) and dfa.get_runner().recognize('xxx') and not dfa.get_runner().recognize('xyx')
    assert compress_char_set(set('abcx')) == [('a', 3), ('x', 1)]
    assert unescape('a\\n\\x41\\101\\\\') == 'a\nAA\\'
    parser = PackratParser([Rule('s', [['A', 's'], ['A']])], 's')
    tree = parser.parse([Token('A', 'a', SourcePos(i, 0, i)) for i in range(3)])
    assert str(tree).count('Symbol') == 3
    for bad in ['a: b', 'a: ;;', 'A: "(";', 'a: b** ;', 'a: "x', ': b;', 'a: (b;', 'a: b|;']:
        try:
            parse_ebnf(bad)
            assert False, bad
        except (ParseError, LexerError):
            pass
    try:
        check_for_missing_names(['A'], [], [Rule('s', [['B']])])
        assert False
    except ValueError:
        pass


import_time()
