"""All measures in the order of the report: the headline, finding, citing, telling, refusing."""

from evals.measures import (
    all_needed,
    calibration,
    citation_f1,
    citation_precision,
    citation_recall,
    citation_validity,
    consistency,
    crag,
    first_citation,
    focus,
    grounded_numbers,
    language,
    latency,
    mixed_script,
    must_include,
    must_not_include,
    ndcg,
    quote_fidelity,
    reciprocal_rank,
    refusal,
    refusal_reason,
    success,
)
from evals.measures.measure import Measure, Statistic

HEADLINE = crag.MEASURE

MEASURES: tuple[Measure, ...] = (
    HEADLINE,
    *success.MEASURES,
    reciprocal_rank.MEASURE,
    ndcg.MEASURE,
    all_needed.MEASURE,
    first_citation.MEASURE,
    citation_precision.MEASURE,
    citation_recall.MEASURE,
    citation_f1.MEASURE,
    citation_validity.MEASURE,
    quote_fidelity.MEASURE,
    consistency.MEASURE,
    must_include.MEASURE,
    must_not_include.MEASURE,
    grounded_numbers.MEASURE,
    *focus.MEASURES,
    *refusal.MEASURES,
    refusal_reason.MEASURE,
    *language.MEASURES,
    mixed_script.MEASURE,
    calibration.MEASURE,
)

STATISTICS: tuple[Statistic, ...] = (*calibration.STATISTICS, *latency.STATISTICS)
