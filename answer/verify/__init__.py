"""Whether a claim says what its quote says: rules alone, no model, one idea a file."""
