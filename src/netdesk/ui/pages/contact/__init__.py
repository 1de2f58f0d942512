"""The parts of the contact page."""
