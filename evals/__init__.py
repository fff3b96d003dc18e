"""Gold questions, measures, runner, report: how good the assistant is, through its own ``ask``."""
