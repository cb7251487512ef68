from . import helper
value = 'package value'
