"""Runs the file tests of translator/lower. See tests/opt/filetest.py."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(HERE), 'opt'))
import filetest

sys.exit(filetest.main(HERE))
