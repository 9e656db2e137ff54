"""What the feed of the Duke Reporters' Lab asks of a ClaimReview."""
