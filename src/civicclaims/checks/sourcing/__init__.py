"""Who says it, through what, and whether several sources are one."""
