"""What one line says by its wording, whatever stands around it."""
