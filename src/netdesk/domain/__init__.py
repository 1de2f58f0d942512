"""Values and rules in plain Python: no database, no Qt, no clock."""
