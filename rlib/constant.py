"""Limits of floats, and constants derived from them."""
import math

DBL_MAX = 1.7976931348623157e308
DBL_MIN = 2.2250738585072014e-308
DBL_MANT_DIG = 53

M_LN2 = 0.6931471805599453094
M_LN10 = 2.302585092994045684

# Beyond these, squares and exponentials of complex numbers are scaled.
CM_LARGE_DOUBLE = DBL_MAX / 4.0
CM_SQRT_LARGE_DOUBLE = math.sqrt(CM_LARGE_DOUBLE)
CM_LOG_LARGE_DOUBLE = math.log(CM_LARGE_DOUBLE)
CM_SQRT_DBL_MIN = math.sqrt(DBL_MIN)

# 2 ** CM_SCALE_UP lifts any subnormal number to a normal one; CM_SCALE_DOWN undoes it after a square root.
CM_SCALE_UP = 2 * (DBL_MANT_DIG // 2) + 1
CM_SCALE_DOWN = -((CM_SCALE_UP + 1) // 2)
