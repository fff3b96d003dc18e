"""The errors a person may read: the message of each is shown as it is.

Each message says what was found, what was expected, and what to do next, in one line.
A refusal and a bad citation are values (see :mod:`answer.answer`), never exceptions.
"""


class QaulyError(Exception):
    """Anything that stops a command; its text is the whole explanation (exit status 1)."""


class SourceError(QaulyError):
    """A source text that cannot be read as a ruling."""


class EncoderError(QaulyError):
    """An encoder that cannot be prepared, loaded or trusted."""


class IndexError_(QaulyError):
    """An index that is missing, damaged, locked or made for something else."""


class GoldError(QaulyError):
    """A file of questions or claims with rows that do not fit their format."""


class ModelError(QaulyError):
    """A configured language model that did not give a usable answer."""


class PromptError(QaulyError):
    """A sentence or prompt that no file has, or whose places are filled wrongly."""
