"""cStringIO: the same as StringIO."""
from StringIO import StringIO

InputType = OutputType = StringIO
