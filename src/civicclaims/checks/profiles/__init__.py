"""Publishing rules of others, each a profile that is asked for by name; never one hard rule."""
