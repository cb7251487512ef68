__all__ = ['exported', 'leaf']
exported = 'exported'
hidden = 1
