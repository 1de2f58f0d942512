"""NetDesk: a desktop organizer for a person's professional network."""

__version__ = "0.1.0"
