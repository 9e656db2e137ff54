"""From a record or typed notation to a system of figures, account by account, and back to words."""
