"""The numbers of compiled regular expressions, as Python 2.7's _sre has them, and one more."""

OPCODES = [
    'FAILURE', 'SUCCESS', 'ANY', 'ANY_ALL', 'ASSERT', 'ASSERT_NOT', 'AT', 'BRANCH', 'CALL', 'CATEGORY', 'CHARSET', 'BIGCHARSET',
    'GROUPREF', 'GROUPREF_EXISTS', 'GROUPREF_IGNORE', 'IN', 'IN_IGNORE', 'INFO', 'JUMP', 'LITERAL', 'LITERAL_IGNORE', 'MARK',
    'MAX_UNTIL', 'MIN_UNTIL', 'NOT_LITERAL', 'NOT_LITERAL_IGNORE', 'NEGATE', 'RANGE', 'REPEAT', 'REPEAT_ONE', 'SUBPATTERN',
    'MIN_REPEAT_ONE',
    'POSSESSIVE_REPEAT_ONE',        # ours
]
AT_CODES = [
    'BEGINNING', 'BEGINNING_LINE', 'BEGINNING_STRING', 'BOUNDARY', 'NON_BOUNDARY', 'END', 'END_LINE', 'END_STRING', 'LOC_BOUNDARY',
    'LOC_NON_BOUNDARY', 'UNI_BOUNDARY', 'UNI_NON_BOUNDARY',
]
CATEGORIES = [
    'DIGIT', 'NOT_DIGIT', 'SPACE', 'NOT_SPACE', 'WORD', 'NOT_WORD', 'LINEBREAK', 'NOT_LINEBREAK', 'LOC_WORD', 'LOC_NOT_WORD',
    'UNI_DIGIT', 'UNI_NOT_DIGIT', 'UNI_SPACE', 'UNI_NOT_SPACE', 'UNI_WORD', 'UNI_NOT_WORD', 'UNI_LINEBREAK', 'UNI_NOT_LINEBREAK',
]

# OPCODE_LITERAL = 19, AT_BEGINNING = 0, CATEGORY_DIGIT = 0 and so on.
for _prefix, _names in [('OPCODE_', OPCODES), ('AT_', AT_CODES), ('CATEGORY_', CATEGORIES)]:
    for _number, _name in enumerate(_names):
        globals()[_prefix + _name] = _number

SRE_FLAG_TEMPLATE = 1
SRE_FLAG_IGNORECASE = 2
SRE_FLAG_LOCALE = 4
SRE_FLAG_MULTILINE = 8
SRE_FLAG_DOTALL = 16
SRE_FLAG_UNICODE = 32
SRE_FLAG_VERBOSE = 64
SRE_FLAG_DEBUG = 128

SRE_INFO_PREFIX = 1
SRE_INFO_LITERAL = 2
SRE_INFO_CHARSET = 4
SRE_INFO_RUN = 8                # ours: where the first run of characters leads to no match, no later part of it does

CODESIZE = 4
MAXREPEAT = 4294967295          # of a repetition without limit
MAXCODE = 0xffffffff
