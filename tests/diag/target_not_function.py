"""target() returns something that is no function."""
#! error-anywhere: D00[45]|entry point|function


def target(driver, args):
    return 42
