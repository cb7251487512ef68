; does nothing
