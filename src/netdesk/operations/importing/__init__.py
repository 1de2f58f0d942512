"""Deciding what cards that come mean for the people who are there, and writing it."""
