"""Measurements and fits; they import the generator and are never imported by it."""
