"""Prepares the objects that a target's functions are given; the driver itself is rpython.translator.driver's."""
from rpython.translator.driver import TranslationDriver


class TargetDriver(TranslationDriver):
    """With what handle_config() is given beside the config: the options of the command itself."""

    @property
    def translate_config(self):
        from rpython.config.config import BoolOption, ChoiceOption, Config, OptionDescription, StrOption
        from rpython.config.translationoption import OPT_LEVELS
        config = Config(OptionDescription('translate', "the command's own options", [
            StrOption('targetspec', 'the target', default='targetpypystandalone'),
            ChoiceOption('opt', 'the level of optimisation', OPT_LEVELS, default='2', cmdline='--opt -O'),
            BoolOption('profile', 'profile the translation', default=False),
            BoolOption('batch', 'never ask', default=False),
            BoolOption('pdb', 'the debugger prompt', default=False),
            BoolOption('help', 'show the help', default=False)]))
        config.targetspec = self.targetspec
        if 'opt' in self._options:
            config.opt = self._options['opt']
        return config


def make_driver(name, gc, opt, output):
    """A driver as the command line wants it; what it does not say is ''."""
    driver = TargetDriver()
    driver.targetspec = name
    driver.name = name
    for option, value in (('gc', gc), ('opt', opt), ('output', output)):
        if value:
            driver._options[option] = value
    return driver
