"""The command line: commands and words, no logic, and never Qt."""
