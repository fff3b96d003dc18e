"""``python -m answer "QUESTION" [--json]`` and its batch forms; see ``--help``."""

import argparse
import json
import sys
from pathlib import Path

from errors import QaulyError


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0 (a refusal too), 1 with one readable line, 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        prog="python -m answer", description="Asks the ruling; answers are quotes of it."
    )
    parser.add_argument("question", nargs="?", help="one question, in Kazakh, Russian or English")
    parser.add_argument("--json", action="store_true", help="one Answer object instead of text")
    parser.add_argument("--questions", type=Path, help="JSON lines: id, question, history")
    parser.add_argument("--claims", type=Path, help="JSON lines: id, claim, paragraph, quote")
    parser.add_argument("--output", type=Path, help="where --questions or --claims write")
    parser.add_argument("--ruling", type=Path, help="another ruling's text instead of the built-in")
    chosen = parser.parse_args(arguments)
    forms = [chosen.question is not None, chosen.questions is not None, chosen.claims is not None]
    if sum(forms) != 1:
        parser.error("give one of: a question, --questions, --claims")
    if chosen.question is None and chosen.output is None:
        parser.error("--questions and --claims need --output")
    try:
        _run(chosen)
    except QaulyError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def _run(chosen: argparse.Namespace) -> None:
    from answer.ask import Assistant
    from answer.batch import answer_file
    from answer.show import shown
    from settings import settings

    if chosen.claims is not None:
        from answer.claims import check_file

        check_file(settings(), chosen.claims, chosen.output, chosen.ruling)
        return
    if chosen.questions is not None:
        answer_file(settings(), chosen.questions, chosen.output, chosen.ruling)
        return
    made = Assistant.open(settings(), chosen.ruling).ask(chosen.question)
    if chosen.json:
        sys.stdout.write(json.dumps(made.to_json(), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(shown(made))


if __name__ == "__main__":
    sys.exit(main())
