# dialect: 2
import helper
from helper import text
result = text
