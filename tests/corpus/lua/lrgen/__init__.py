"""A small LALR(1) parser generator: grammars by decorators, tables made when the module is imported."""
from lrgen.lexer import LexerGenerator, LexingError
from lrgen.parser import ParserGenerator, ParsingError
from lrgen.token import Token, BaseBox, SourcePosition

__all__ = ["LexerGenerator", "LexingError", "ParserGenerator", "ParsingError", "Token", "BaseBox", "SourcePosition"]
