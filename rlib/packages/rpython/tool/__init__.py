"""rpython.tool: small helpers of import time."""
