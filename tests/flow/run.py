"""Graphs made from functions: each NAME.py beside what flow-tool prints of it, NAME.rg or (errors) NAME.out."""
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import toolfiles  # noqa: E402  (the path must be set first)

sys.exit(toolfiles.main(HERE, toolfiles.tool_path('FLOW_TOOL', 'flow', 'flow-tool'), '.rg'))
