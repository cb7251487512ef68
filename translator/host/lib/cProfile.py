"""cProfile: profile."""
from profile import Profile, run, runctx
