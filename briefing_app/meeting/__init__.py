"""What a meeting needs: agenda, notes, the pages shown, what the room sees, the clock."""
