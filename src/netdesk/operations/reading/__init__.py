"""Finding the cards in what the user named, whatever it is, and reading them within bounds."""
