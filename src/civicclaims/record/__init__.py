"""What a text says: frozen items, each with an id, that refer to one another by id.

Items are plain data. They can hold a record that does not hold together, since saying so is
the work of the checks.
"""
