"""Prepares the objects that a target's functions are given; the driver itself is rpython.translator.driver's."""
from rpython.config.config import BoolOption, ChoiceOption, Config, OptionDescription, StrOption
from rpython.config.translationoption import OPT_LEVELS, get_combined_translation_config, set_opt_level
from rpython.translator.driver import TranslationDriver

TRANSLATE = OptionDescription('translate', "the command's own options", [
    StrOption('targetspec', 'the target', default='targetpypystandalone'),
    ChoiceOption('opt', 'the level of optimisation', OPT_LEVELS, default='2', cmdline='--opt -O'),
    BoolOption('profile', 'profile the translation', default=False),
    BoolOption('batch', 'never ask', default=False),
    BoolOption('pdb', 'the debugger prompt', default=False),
    BoolOption('help', 'show the help', default=False)])


def make_driver(name, collector, opt_level, output):
    """A driver as the command line wants it; what it does not say is ''."""
    config = get_combined_translation_config(translating=True)
    if collector:
        config.translation.gc = collector
    if output:
        config.translation.output = output
    set_opt_level(config, opt_level or '2')
    driver = TranslationDriver(config=config)
    driver.name = name[len('target'):] if name.startswith('target') else name
    driver.translate_config = Config(TRANSLATE)
    driver.translate_config.targetspec = name
    if opt_level:
        driver.translate_config.opt = opt_level
    return driver
