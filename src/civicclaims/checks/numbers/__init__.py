"""Figures: parts and wholes, percentages and counts, the same thing given twice."""
