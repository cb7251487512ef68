starred = 'starred'
