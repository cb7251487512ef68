"""rpython.rlib: its modules are the files of the folder rlib/ of the tree."""
import os

__path__ = [os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))]
