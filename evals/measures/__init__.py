"""One idea a file, each defined and cited in its docstring."""
