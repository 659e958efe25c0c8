from hypothesis import settings

# The machine is shared: an example's time says nothing.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")
