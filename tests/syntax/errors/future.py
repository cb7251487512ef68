"""The docstring does not count."""
from __future__ import division, no_such_feature    # S027: no future feature 'no_such_feature'
from __future__ import print_function
import os
from __future__ import absolute_import              # S027: before all other
from os import (a, b,)
from os import a, b,                                # S001: a comma at the end
from os import ()                                   # S001: expected a name to import
import os as                                        # S001: expected a name
import a.b.                                         # S001: expected a module name
from . import c
from ...d import (e as f)
from e import *
from e import *, a                                  # S001: expected end of line
