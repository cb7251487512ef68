"""Inference: each NAME.py beside what annotate-tool prints of it, NAME.out; programs in errors/ are refused."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import toolfiles  # noqa: E402  (the path must be set first)

sys.exit(toolfiles.main(HERE, toolfiles.tool_path('ANNOTATE_TOOL', 'annotate', 'annotate-tool'), '.out'))
