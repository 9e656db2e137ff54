"""The profiles: which checks each is made of."""

from collections.abc import Mapping
from typing import Final

from civicclaims.checks.check import Check
from civicclaims.checks.profiles.duke.author_without_what_its_kind_needs import (
    author_without_what_its_kind_needs,
)
from civicclaims.checks.profiles.duke.more_than_15_appearances import more_than_15_appearances
from civicclaims.checks.profiles.duke.number_without_its_scale import number_without_its_scale
from civicclaims.checks.profiles.duke.rating_without_a_label import rating_without_a_label
from civicclaims.checks.profiles.duke.review_without_a_plain_day import review_without_a_plain_day
from civicclaims.checks.profiles.duke.review_without_an_address import review_without_an_address
from civicclaims.checks.profiles.google_factcheck.claim_of_75_characters import (
    claim_of_75_characters,
)
from civicclaims.checks.profiles.google_factcheck.claimant_without_a_name import (
    claimant_without_a_name,
)
from civicclaims.checks.profiles.google_factcheck.page_on_another_host import page_on_another_host
from civicclaims.checks.profiles.google_factcheck.rating_beyond_one_end import rating_beyond_one_end
from civicclaims.checks.profiles.google_factcheck.rating_with_a_fraction import (
    rating_with_a_fraction,
)
from civicclaims.checks.profiles.google_factcheck.recommended_fact_missing import (
    recommended_fact_missing,
)
from civicclaims.checks.profiles.google_factcheck.review_without_a_label import (
    review_without_a_label,
)
from civicclaims.checks.profiles.google_factcheck.review_without_its_claim import (
    review_without_its_claim,
)
from civicclaims.checks.profiles.google_factcheck.review_without_its_page import (
    review_without_its_page,
)
from civicclaims.checks.profiles.google_factcheck.reviewer_without_name_or_page import (
    reviewer_without_name_or_page,
)
from civicclaims.checks.profiles.google_factcheck.scale_below_1 import scale_below_1
from civicclaims.checks.profiles.schema_org.date_schema_org_cannot_hold import (
    date_schema_org_cannot_hold,
)
from civicclaims.checks.profiles.schema_org.group_as_an_author import group_as_an_author
from civicclaims.checks.profiles.schema_org.number_in_other_signs import number_in_other_signs
from civicclaims.checks.profiles.schema_org.tag_that_names_no_language import (
    tag_that_names_no_language,
)
from civicclaims.checks.reviews.claim_without_words import claim_without_words
from civicclaims.checks.reviews.duplicate_review import duplicate_review
from civicclaims.checks.reviews.inverted_scale import inverted_scale
from civicclaims.checks.reviews.rating_in_its_claim import rating_in_its_claim
from civicclaims.checks.reviews.rating_off_its_scale import rating_off_its_scale
from civicclaims.checks.sourcing.malformed_url import malformed_url

OWN: Final[Mapping[str, tuple[Check, ...]]] = {
    "duke": (
        review_without_a_plain_day,
        review_without_an_address,
        author_without_what_its_kind_needs,
        rating_without_a_label,
        number_without_its_scale,
        more_than_15_appearances,
    ),
    "google-factcheck": (
        review_without_its_claim,
        review_without_its_page,
        review_without_a_label,
        page_on_another_host,
        scale_below_1,
        rating_beyond_one_end,
        reviewer_without_name_or_page,
        claimant_without_a_name,
        recommended_fact_missing,
        claim_of_75_characters,
        rating_with_a_fraction,
    ),
    "schema-org": (
        number_in_other_signs,
        date_schema_org_cannot_hold,
        tag_that_names_no_language,
        group_as_an_author,
    ),
}
"""The checks that only a profile has, in the order of the codes."""

_SHARED: Final[Mapping[str, tuple[Check, ...]]] = {
    "duke": (
        rating_off_its_scale,
        claim_without_words,
        duplicate_review,
        malformed_url,
    ),
    "google-factcheck": (
        rating_off_its_scale,
        inverted_scale,
        rating_in_its_claim,
        claim_without_words,
        malformed_url,
    ),
    "schema-org": (
        rating_off_its_scale,
        malformed_url,
    ),
}
"""Checks of the default run that ask what the profile asks too."""

PROFILES: Final[Mapping[str, tuple[Check, ...]]] = {
    name: (*OWN[name], *_SHARED[name]) for name in OWN
}
"""For each profile, all that it asks: its own checks, and those it shares with the default run."""
