"""The command line: `civicclaims check PATH…`, `explain`, `checks`, `schema`."""
