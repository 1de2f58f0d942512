"""The parts of the contact editor."""
