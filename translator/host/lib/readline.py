"""readline: there is none; what would set it up does nothing."""


def _nothing(*args):
    pass


parse_and_bind = set_completer = set_completer_delims = add_history = clear_history = read_history_file = _nothing
write_history_file = set_history_length = set_startup_hook = set_pre_input_hook = insert_text = redisplay = _nothing


def get_line_buffer():
    return ''


def get_completer_delims():
    return ' \t\n'


get_completer = _nothing
