"""What Google's page on fact-check markup asks of a ClaimReview."""
