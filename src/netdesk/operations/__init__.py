"""Every verb of the program: `(store, arguments, at) -> Changes`, each one step."""
