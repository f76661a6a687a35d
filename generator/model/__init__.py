"""The vocabulary: frozen values that the stages pass on, checked when they are made."""
