"""What schema.org lets a property hold."""
