"""rpython.rtyper.lltypesystem: its modules are the files of the folder rlib/lltypesystem/ of the tree."""
import os

_root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))))
__path__ = [os.path.join(_root, 'lltypesystem')]
