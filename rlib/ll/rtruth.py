"""The truth of containers that may be null."""


def ll_list_truth(l):
    return bool(l) and l.length != 0


def ll_array_truth(l):
    return bool(l) and len(l) != 0


def ll_dict_truth(d):
    return bool(d) and d.num_live != 0


def ll_str_truth(s):
    return bool(s) and len(s.chars) != 0
