"""Every check, in the order of the codes."""

from typing import Final

from civicclaims.checks.bundle.dangling_reference import dangling_reference
from civicclaims.checks.bundle.duplicate_id import duplicate_id
from civicclaims.checks.bundle.expired_waiver import expired_waiver
from civicclaims.checks.bundle.idle_waiver import idle_waiver
from civicclaims.checks.bundle.repeated_key import repeated_key
from civicclaims.checks.bundle.unreadable_part import unreadable_part
from civicclaims.checks.bundle.unreferenced_item import unreferenced_item
from civicclaims.checks.check import Check
from civicclaims.checks.numbers.figures_that_cannot_both_hold import figures_that_cannot_both_hold
from civicclaims.checks.numbers.part_larger_than_its_whole import part_larger_than_its_whole
from civicclaims.checks.numbers.parts_off_their_whole import parts_off_their_whole
from civicclaims.checks.numbers.percent_off_its_counts import percent_off_its_counts
from civicclaims.checks.numbers.words_off_their_parts import words_off_their_parts
from civicclaims.checks.reviews.inverted_scale import inverted_scale
from civicclaims.checks.reviews.rating_off_its_scale import rating_off_its_scale
from civicclaims.checks.sourcing.circular_sourcing import circular_sourcing
from civicclaims.checks.sourcing.malformed_url import malformed_url
from civicclaims.checks.sourcing.sources_with_one_origin import sources_with_one_origin
from civicclaims.checks.sourcing.unsourced_statistic import unsourced_statistic
from civicclaims.checks.sourcing.untraceable_source import untraceable_source
from civicclaims.checks.sourcing.withheld_name_alone import withheld_name_alone
from civicclaims.checks.time.day_that_does_not_exist import day_that_does_not_exist
from civicclaims.checks.time.period_ending_before_its_start import period_ending_before_its_start
from civicclaims.checks.time.quote_said_after_its_publication import (
    quote_said_after_its_publication,
)

CATALOGUE: Final[tuple[Check, ...]] = (
    dangling_reference,
    duplicate_id,
    unreferenced_item,
    unreadable_part,
    repeated_key,
    idle_waiver,
    expired_waiver,
    figures_that_cannot_both_hold,
    part_larger_than_its_whole,
    parts_off_their_whole,
    percent_off_its_counts,
    words_off_their_parts,
    rating_off_its_scale,
    inverted_scale,
    unsourced_statistic,
    circular_sourcing,
    sources_with_one_origin,
    withheld_name_alone,
    untraceable_source,
    malformed_url,
    period_ending_before_its_start,
    quote_said_after_its_publication,
    day_that_does_not_exist,
)
"""Every check of this library, in the order of the codes."""
