"""What holds for all tests: nothing is timed in them, on a busy machine least of all."""

from hypothesis import settings

settings.register_profile("quoth", deadline=None)
settings.load_profile("quoth")
