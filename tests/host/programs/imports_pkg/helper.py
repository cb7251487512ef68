def helped():
    return 'helped'
