"""NetDesk beside other readers of cards, where they are installed: `make peers`."""
