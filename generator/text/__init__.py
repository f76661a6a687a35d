"""String algorithms that know none of our types."""
