"""__main__: the translator; nothing of it is shown to programs."""
