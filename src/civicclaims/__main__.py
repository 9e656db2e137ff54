"""`python -m civicclaims` does the same as `civicclaims`."""

import sys

from civicclaims.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
