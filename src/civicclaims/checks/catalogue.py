"""Every check, in the order of the codes."""

from typing import Final

from civicclaims.checks.bundle.dangling_reference import dangling_reference
from civicclaims.checks.bundle.duplicate_id import duplicate_id
from civicclaims.checks.bundle.expired_waiver import expired_waiver
from civicclaims.checks.bundle.idle_waiver import idle_waiver
from civicclaims.checks.bundle.repeated_key import repeated_key
from civicclaims.checks.bundle.unconfirmed_item import unconfirmed_item
from civicclaims.checks.bundle.unreadable_part import unreadable_part
from civicclaims.checks.bundle.unreferenced_item import unreferenced_item
from civicclaims.checks.check import Check
from civicclaims.checks.numbers.change_from_the_wrong_base import change_from_the_wrong_base
from civicclaims.checks.numbers.fall_by_more_than_everything import fall_by_more_than_everything
from civicclaims.checks.numbers.figures_that_cannot_all_hold import figures_that_cannot_all_hold
from civicclaims.checks.numbers.figures_that_cannot_both_hold import figures_that_cannot_both_hold
from civicclaims.checks.numbers.figures_that_fit_only_by_a_stretch import (
    figures_that_fit_only_by_a_stretch,
)
from civicclaims.checks.numbers.items_other_than_announced import items_other_than_announced
from civicclaims.checks.numbers.lead_inside_its_margin import lead_inside_its_margin
from civicclaims.checks.numbers.margin_off_its_sample import margin_off_its_sample
from civicclaims.checks.numbers.mean_of_no_whole_total import mean_of_no_whole_total
from civicclaims.checks.numbers.mean_outside_its_range import mean_outside_its_range
from civicclaims.checks.numbers.part_larger_than_its_whole import part_larger_than_its_whole
from civicclaims.checks.numbers.parts_off_their_whole import parts_off_their_whole
from civicclaims.checks.numbers.percent_for_percentage_points import percent_for_percentage_points
from civicclaims.checks.numbers.percent_of_no_whole_count import percent_of_no_whole_count
from civicclaims.checks.numbers.percent_off_its_counts import percent_off_its_counts
from civicclaims.checks.numbers.periods_of_different_length import periods_of_different_length
from civicclaims.checks.numbers.share_of_a_subset_over_all import share_of_a_subset_over_all
from civicclaims.checks.numbers.slip_of_magnitude import slip_of_magnitude
from civicclaims.checks.numbers.times_more_in_one_reading import times_more_in_one_reading
from civicclaims.checks.numbers.words_off_their_parts import words_off_their_parts
from civicclaims.checks.places.ambiguous_place import ambiguous_place
from civicclaims.checks.places.figure_not_at_its_place import figure_not_at_its_place
from civicclaims.checks.places.overlapping_quotations import overlapping_quotations
from civicclaims.checks.places.place_out_of_range import place_out_of_range
from civicclaims.checks.places.text_changed_since_it_was_recorded import (
    text_changed_since_it_was_recorded,
)
from civicclaims.checks.places.words_not_at_their_place import words_not_at_their_place
from civicclaims.checks.profiles.catalogue import OWN
from civicclaims.checks.quotes.claim_reversing_its_quotation import claim_reversing_its_quotation
from civicclaims.checks.quotes.figure_in_a_quotation_off_its_statistic import (
    figure_in_a_quotation_off_its_statistic,
)
from civicclaims.checks.quotes.one_utterance_in_two_wordings import one_utterance_in_two_wordings
from civicclaims.checks.quotes.quotation_altered import quotation_altered
from civicclaims.checks.quotes.quotation_not_in_its_source import quotation_not_in_its_source
from civicclaims.checks.quotes.quotation_without_a_speaker import quotation_without_a_speaker
from civicclaims.checks.quotes.same_words_of_two_speakers import same_words_of_two_speakers
from civicclaims.checks.quotes.unbalanced_marks import unbalanced_marks
from civicclaims.checks.quotes.words_of_another_speaker import words_of_another_speaker
from civicclaims.checks.reviews.claim_without_words import claim_without_words
from civicclaims.checks.reviews.duplicate_review import duplicate_review
from civicclaims.checks.reviews.inverted_scale import inverted_scale
from civicclaims.checks.reviews.label_against_its_number import label_against_its_number
from civicclaims.checks.reviews.label_unknown_to_its_map import label_unknown_to_its_map
from civicclaims.checks.reviews.labels_out_of_order import labels_out_of_order
from civicclaims.checks.reviews.one_label_at_two_numbers import one_label_at_two_numbers
from civicclaims.checks.reviews.rating_in_its_claim import rating_in_its_claim
from civicclaims.checks.reviews.rating_off_its_scale import rating_off_its_scale
from civicclaims.checks.reviews.review_of_nothing import review_of_nothing
from civicclaims.checks.reviews.reviewer_who_is_the_claimant import reviewer_who_is_the_claimant
from civicclaims.checks.reviews.reviews_that_disagree import reviews_that_disagree
from civicclaims.checks.sourcing.circular_sourcing import circular_sourcing
from civicclaims.checks.sourcing.malformed_url import malformed_url
from civicclaims.checks.sourcing.sources_with_one_origin import sources_with_one_origin
from civicclaims.checks.sourcing.unsourced_statistic import unsourced_statistic
from civicclaims.checks.sourcing.untraceable_source import untraceable_source
from civicclaims.checks.sourcing.withheld_name_alone import withheld_name_alone
from civicclaims.checks.time.age_off_its_birth_date import age_off_its_birth_date
from civicclaims.checks.time.anniversary_off_its_count import anniversary_off_its_count
from civicclaims.checks.time.archived_copy_older_than_its_page import (
    archived_copy_older_than_its_page,
)
from civicclaims.checks.time.day_and_month_that_could_be_swapped import (
    day_and_month_that_could_be_swapped,
)
from civicclaims.checks.time.day_that_does_not_exist import day_that_does_not_exist
from civicclaims.checks.time.deadline_before_its_start import deadline_before_its_start
from civicclaims.checks.time.duration_off_its_dates import duration_off_its_dates
from civicclaims.checks.time.fieldwork_ending_after_publication import (
    fieldwork_ending_after_publication,
)
from civicclaims.checks.time.past_period_off_its_dates import past_period_off_its_dates
from civicclaims.checks.time.period_ending_before_its_start import period_ending_before_its_start
from civicclaims.checks.time.quote_said_after_its_publication import (
    quote_said_after_its_publication,
)
from civicclaims.checks.time.relative_date_without_a_reference import (
    relative_date_without_a_reference,
)
from civicclaims.checks.time.review_before_its_claim_appeared import (
    review_before_its_claim_appeared,
)
from civicclaims.checks.time.source_published_after_its_citation import (
    source_published_after_its_citation,
)
from civicclaims.checks.time.weekday_off_its_date import weekday_off_its_date

CATALOGUE: Final[tuple[Check, ...]] = (
    dangling_reference,
    duplicate_id,
    unreferenced_item,
    unreadable_part,
    repeated_key,
    idle_waiver,
    expired_waiver,
    unconfirmed_item,
    figures_that_cannot_both_hold,
    part_larger_than_its_whole,
    parts_off_their_whole,
    percent_off_its_counts,
    words_off_their_parts,
    figures_that_cannot_all_hold,
    figures_that_fit_only_by_a_stretch,
    percent_for_percentage_points,
    change_from_the_wrong_base,
    slip_of_magnitude,
    fall_by_more_than_everything,
    times_more_in_one_reading,
    percent_of_no_whole_count,
    mean_of_no_whole_total,
    share_of_a_subset_over_all,
    mean_outside_its_range,
    items_other_than_announced,
    lead_inside_its_margin,
    margin_off_its_sample,
    periods_of_different_length,
    text_changed_since_it_was_recorded,
    place_out_of_range,
    ambiguous_place,
    words_not_at_their_place,
    figure_not_at_its_place,
    overlapping_quotations,
    quotation_not_in_its_source,
    quotation_altered,
    words_of_another_speaker,
    same_words_of_two_speakers,
    one_utterance_in_two_wordings,
    quotation_without_a_speaker,
    unbalanced_marks,
    figure_in_a_quotation_off_its_statistic,
    claim_reversing_its_quotation,
    rating_off_its_scale,
    inverted_scale,
    label_against_its_number,
    one_label_at_two_numbers,
    labels_out_of_order,
    reviewer_who_is_the_claimant,
    rating_in_its_claim,
    claim_without_words,
    duplicate_review,
    reviews_that_disagree,
    label_unknown_to_its_map,
    review_of_nothing,
    unsourced_statistic,
    circular_sourcing,
    sources_with_one_origin,
    withheld_name_alone,
    untraceable_source,
    malformed_url,
    period_ending_before_its_start,
    quote_said_after_its_publication,
    day_that_does_not_exist,
    weekday_off_its_date,
    duration_off_its_dates,
    past_period_off_its_dates,
    age_off_its_birth_date,
    deadline_before_its_start,
    fieldwork_ending_after_publication,
    source_published_after_its_citation,
    archived_copy_older_than_its_page,
    review_before_its_claim_appeared,
    anniversary_off_its_count,
    relative_date_without_a_reference,
    day_and_month_that_could_be_swapped,
)
"""Every check of the default run, in the order of the codes."""

EVERY: Final[tuple[Check, ...]] = (
    *CATALOGUE,
    *(each for profile in OWN.values() for each in profile),
)
"""Every check of this library: those of the default run, then those of each profile."""
