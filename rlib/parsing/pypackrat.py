"""The names that programs import from here."""
from rpython.rlib.parsing.makepackrat import BacktrackException, PackratParser, Status
from rpython.rlib.parsing.tree import Nonterminal, Symbol
