"""How the moving figure and what it lies and sits on are drawn."""
