"""A parser of a grammar in a file. At import time."""
from rpython.rlib.parsing.ebnfparse import make_parse_function, parse_ebnf
from rpython.rlib.parsing.parsing import ParseError


def make_parser_from_file(filename):
    """The parse function of the grammar in the file; what is wrong with it is printed."""
    with open(filename) as file:
        text = file.read()
    try:
        regexs, rules, to_ast = parse_ebnf(text)
    except ParseError as error:
        print(error.nice_error_message(filename=filename, source=text))
        raise
    return make_parse_function(regexs, rules, eof=True)
