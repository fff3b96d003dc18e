"""What is shown next: a part of the paragraph just shown, the next part, one of those listed."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from answer.ask import Assistant


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (("3-тармақтың бірінші бөлігін оқып бер", "ал үшінші бөлігі?"), "3-тармақтың 3-абзацында"),
        (("Открой пункт 7", "а последнее предложение?"), "В предложении 4 пункта 7"),
        (("11-тармақты аш", "екінші абзацы ғана"), "11-тармақтың 2-абзацында"),
        (("11-тармақтың бірінші абзацы", "үшіншісі ше?"), "11-тармақтың 3-абзацында"),
        (("11-тармақтың бірінші абзацы", "келесісі"), "11-тармақтың 2-абзацында"),
        (("Read the first sentence of paragraph 7", "and the third?"), "Paragraph 7, sentence 3"),
        (("11-тармақты аш", "осы тармақтың үшінші бөлігін көрсет"), "11-тармақтың 3-абзацында"),
        (("11-тармақтың бірінші абзацы", "8-тармақтікі ше?", "соңғы бөлігі"), "8-тармақтың 4-"),
        (("Какие пункты добавили?", "открой второй"), "В пункте 13-1"),
        (("Which paragraphs were inserted?", "open the last one"), "Paragraph 13-1 says"),
        (("3 және 8-тармақтар", "екіншісін көрсет"), "8-тармақта"),
        (("Открой пункт 7", "тогда открой 8"), "В пункте 8"),
        (("Открой пункт 7", "нет, пункт 8"), "В пункте 8"),
        (("Открой второй абзац пункта 7", "покажи весь пункт"), "В пункте 7 сказано"),
        (("11-тармақтың бірінші абзацы", "енді тармақты түгел аш"), "11-тармақта былай"),
        (
            ("Read the first sentence of paragraph 7", "show the entire paragraph"),
            "Paragraph 7 say",
        ),
    ],
)
def test_the_paragraph_is_kept(assistant: "Assistant", turns: tuple[str, ...], lead: str) -> None:
    assert assistant.ask(turns[-1], turns[:-1]).answer.startswith(lead)


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (("11-тармақты аш", "екіншісі ше?"), "2-тармақта"),
        (("11-тармақтың бірінші абзацы", "ал 8-тармақ ше?"), "8-тармақта"),
        (("11-тармақтың бірінші абзацы", "келесі тармақ"), "11-1-тармақта"),
        (("11-тармақтың төртінші абзацы", "келесісі ше?"), "11-1-тармақта"),
        (("2011 жылы қай тармақтар түзетілді?", "сегізіншісін көрсет"), "8-тармақта"),
        (("Атқарушылық санкция неше пайыз?", "қандай тармақта жазылған?"), "Бұл туралы қаулының"),
        (("14-тармақты аш", "екінші абзацы"), "14-тармақ алынып тасталған"),
    ],
)
def test_another_paragraph_or_place_is_not_taken_for_a_part(
    assistant: "Assistant", turns: tuple[str, ...], lead: str
) -> None:
    assert assistant.ask(turns[-1], turns[:-1]).answer.startswith(lead)


def test_the_first_one_is_one_paragraph(assistant: "Assistant") -> None:
    assert [c.paragraph for c in assistant.ask("show the second one").citations] == ["2"]
