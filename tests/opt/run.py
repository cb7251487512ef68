"""Runs the file tests of translator/opt. See filetest.py."""
import os
import sys

import filetest

sys.exit(filetest.main(os.path.dirname(os.path.abspath(__file__))))
