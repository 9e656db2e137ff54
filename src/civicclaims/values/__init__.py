"""Values without identity: each keeps the words it came from and says exactly what they allow."""
