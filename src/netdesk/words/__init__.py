"""What window and tray both say, in the user's language: loaded without the window."""
