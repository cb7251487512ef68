from .. import helper
from ..helper import helped as up
up = up()
