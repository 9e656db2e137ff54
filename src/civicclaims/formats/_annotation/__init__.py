"""Web Annotations, read and written."""
