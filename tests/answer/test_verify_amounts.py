"""How the verifier reads dates, shares and times: in digits or in words, in any order."""

import pytest

from answer.language import language_of
from answer.verify.amounts import number_fault
from answer.verify.text import read

ACT = "2009 жылғы 31 мамырдағы № 4 бұйрық; күші жойылды - 2015.07.12 № 9 бұйрықпен"
FEE = "азаматтардан он бес айлық есептік көрсеткіш, ұйымдардан отыз айлық есептік көрсеткіш алынады"
SHARE = "жалақының жиырма пайызы ұсталады"


@pytest.mark.parametrize(
    ("claim", "quote", "reason"),
    [
        ("Бұйрық 2009 жылғы мамырдың отыз бірінде шыққан.", ACT, None),
        ("Бұйрық 2009 жылдың мамыр айының 31-інде шыққан.", ACT, None),
        ("Бұйрық 2015 жылғы шілдеде күшін жойған.", ACT, None),
        ("Приказ отменён 12 июля 2015 года.", ACT, None),
        ("The order was repealed on July 12, 2015.", ACT, None),
        ("Бұйрық 2009 жылғы мамырдың он екісінде шыққан.", ACT, "number"),
        ("Бұйрық 2009 жылғы шілдеде шыққан.", ACT, "number"),
        ("Бұйрық қыркүйекте шыққан.", ACT, "number"),
        ("The order was repealed on July 31, 2015.", ACT, "number"),
        ("Ұйымнан азаматқа қарағанда екі есе көп алынады.", FEE, None),
        ("Азаматтан алынатын сома ұйымның сомасынан екі есе аз.", FEE, None),
        ("Азаматтан ұйымға қарағанда екі есе көп алынады.", FEE, "number"),
        ("Ұйымнан азаматқа қарағанда үш есе көп алынады.", FEE, "number"),
        ("Жалақының бестен бірі ұсталады.", SHARE, None),
        ("Жалақының оннан бірі ұсталады.", SHARE, "number"),
    ],
)
def test_dates_shares_and_times_in_any_words(claim: str, quote: str, reason: str | None) -> None:
    assert number_fault(read(claim, language_of(claim)), read(quote)) == reason
