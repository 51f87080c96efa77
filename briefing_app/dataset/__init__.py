"""Report folder to model: safe YAML, schema, the four invariants, cache. No Qt."""
