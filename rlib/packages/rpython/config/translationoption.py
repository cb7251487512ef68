"""The options of a translation, as targets and programs look at them in `driver.config.translation`.

The names and the values they can have are RPython's. What this translator honours of them, the driver decides
(rpython.translator.driver).
"""
import sys
from rpython.config.config import (
    ArbitraryOption, BoolOption, ChoiceOption, Config, FloatOption, IntOption, OptionDescription, StrOption)

DEFL_INLINE_THRESHOLD = 32.4
DEFL_PROF_BASED_INLINE_THRESHOLD = 32.4
DEFL_LOW_INLINE_THRESHOLD = DEFL_INLINE_THRESHOLD / 2.0
DEFL_GC = 'boehm'
DEFL_ROOTFINDER_WITHJIT = 'shadowstack'
IS_64_BITS = sys.maxsize > 2147483647
SUPPORT__THREAD = True
OPT_LEVELS = ['0', '1', 'size', 'mem', '2', '3', 'jit']
DEFAULT_OPT_LEVEL = '2'

COLLECTORS = ['boehm', 'ref', 'semispace', 'statistics', 'generation', 'hybrid', 'minimark', 'incminimark', 'none']
PLATFORMS = ['host', 'arm']

_backendopt = OptionDescription('backendopt', 'optimisations of typed graphs', [
    BoolOption('inline', 'inline functions', default=True),
    FloatOption('inline_threshold', 'weight of what is inlined', default=DEFL_INLINE_THRESHOLD),
    StrOption('inline_heuristic', 'name of the heuristic', default='heuristic'),
    BoolOption('print_statistics', 'say what was done', default=False),
    BoolOption('merge_if_blocks', 'chains of tests to switches', cmdline='--if-block-merge', default=True),
    BoolOption('mallocs', 'remove allocations', default=True),
    BoolOption('constfold', 'fold constants', default=True),
    StrOption('profile_based_inline', 'arguments of the run that counts calls', default=None),
    FloatOption('profile_based_inline_threshold', 'its weight', default=DEFL_PROF_BASED_INLINE_THRESHOLD),
    BoolOption('remove_asserts', 'no AssertionError is raised', default=False),
    BoolOption('really_remove_asserts', 'assertions are left out', default=False),
    BoolOption('storesink', 'remove loads of known values', default=True),
    BoolOption('replace_we_are_jitted', 'we_are_jitted() is False', default=False, cmdline=None),
    BoolOption('none', 'none of these', default=False)])

translation_optiondescription = OptionDescription('translation', 'options of the translation', [
    BoolOption('continuation', 'single-shot continuations', default=False, cmdline='--continuation'),
    ChoiceOption('type_system', 'the type system', ['lltype'], cmdline=None, default='lltype'),
    ChoiceOption('backend', 'what is generated', ['c'], cmdline='-b --backend', default='c'),
    BoolOption('shared', 'make a shared library', default=False, cmdline='--shared'),
    BoolOption('log', 'keep debug prints', default=True, cmdline='--log'),
    ChoiceOption('gc', 'the collector', COLLECTORS, default=DEFL_GC, cmdline='--gc'),
    ChoiceOption('gctransformer', 'how collection is woven in', ['boehm', 'ref', 'framework', 'none'], default='boehm',
                 cmdline=None),
    BoolOption('gcremovetypeptr', 'no type pointer in objects', default=IS_64_BITS, cmdline='--gcremovetypeptr'),
    ChoiceOption('gcrootfinder', 'how roots are found', ['n/a', 'shadowstack'], default='n/a', cmdline='--gcrootfinder'),
    BoolOption('thread', 'threads', default=False, cmdline='--thread'),
    BoolOption('sandbox', 'the sandbox', default=False, cmdline='--sandbox'),
    BoolOption('rweakref', 'weak references', default=True),
    BoolOption('jit', 'the tracing JIT', default=False, cmdline=None),
    ChoiceOption('jit_backend', "the JIT's back end", ['auto', 'x86', 'x86-without-sse2', 'arm'], default='auto',
                 cmdline='--jit-backend'),
    ChoiceOption('jit_profiler', 'profile of generated code', ['off', 'oprofile'], default='off'),
    BoolOption('check_str_without_nul', 'no zero bytes in file names', default=False, cmdline=None),
    BoolOption('verbose', 'say more', default=False),
    StrOption('cc', 'the C compiler', default=None, cmdline='--cc'),
    StrOption('profopt', 'arguments of the run that profiles', default=None, cmdline='--profopt'),
    StrOption('icon', 'an icon', default=None, cmdline='--icon'),
    StrOption('manifest', 'a manifest', default=None, cmdline='--manifest'),
    StrOption('libname', 'name of the import library', default='', cmdline='--libname'),
    StrOption('output', 'name of the executable', default=None, cmdline='--output'),
    BoolOption('instrument', 'count calls', default=False, cmdline=None),
    BoolOption('countmallocs', 'count allocations', default=False, cmdline=None),
    BoolOption('countfieldaccess', 'count loads and stores', default=False, cmdline=None),
    ChoiceOption('fork_before', 'wait before a phase', ['annotate', 'rtype', 'backendopt', 'database', 'source', 'pyjitpl'],
                 default=None, cmdline='--fork-before'),
    BoolOption('dont_write_c_files', 'no C files', default=False, cmdline='--dont-write-c-files'),
    ArbitraryOption('instrumentctl', 'how calls are counted', default=None),
    StrOption('secondaryentrypoints', 'further entry points', default='main', cmdline='--entrypoints'),
    BoolOption('dump_static_data_info', 'size of static data', default=False, cmdline='--dump_static_data_info'),
    BoolOption('no__thread', 'no thread-local variables', default=False, cmdline='--no__thread', negation=False),
    IntOption('make_jobs', 'C compilers at once', default=1, cmdline='--make-jobs'),
    BoolOption('list_comprehension_operations', 'lists of known length', default=False, cmdline='--listcompr'),
    IntOption('withsmallfuncsets', 'small sets of functions as numbers', default=0),
    BoolOption('taggedpointers', 'small ints as pointers', default=False),
    BoolOption('keepgoing', 'show all errors', default=False, cmdline='--keepgoing'),
    BoolOption('lldebug', 'with -O1 and checks', default=False, cmdline='--lldebug'),
    BoolOption('lldebug0', 'with -O0 and checks', default=False, cmdline='--lldebug0'),
    BoolOption('lto', 'link-time optimisation', default=False, cmdline='--lto'),
    StrOption('icon_path', 'an icon', default=None, cmdline=None),
    _backendopt,
    ChoiceOption('platform', 'where the executable runs', PLATFORMS, default='host', cmdline='--platform'),
    BoolOption('split_gc_address_space', 'raw and collected pointers apart', default=False),
    BoolOption('reverse_debugger', 'the reverse debugger', default=False, cmdline='--revdb'),
    BoolOption('rpython_translate', 'RPython alone is translated', default=False, cmdline=None),
    ArbitraryOption('translating', 'a translation is going on', default=False),
])


def get_combined_translation_config(other_optdescr=None, existing_config=None, overrides=None, translating=False):
    """The options of a translation together with others: those of a program, or those of an existing config."""
    children = [translation_optiondescription]
    if other_optdescr is not None:
        children.append(other_optdescr)
    if existing_config is not None:
        for child in existing_config._cfgimpl_descr._children:
            if child._name not in ('translating', 'translation', getattr(other_optdescr, '_name', None)):
                children.append(child)
    children.append(BoolOption('translating', 'a translation is going on', default=translating, cmdline=None))
    config = Config(OptionDescription('pypy', 'all options', children), **(overrides or {}))
    if existing_config is not None:
        _take_over(config, existing_config)
    return config


def _take_over(config, existing):
    for path in existing.getpaths():
        if path == 'translating':
            continue
        home, name = existing._cfgimpl_get_home_by_path(path)
        there, name_there = config._cfgimpl_get_home_by_path(path)
        there._cfgimpl_values[name_there] = home._cfgimpl_values[name]
        there._cfgimpl_value_owners[name_there] = home._cfgimpl_value_owners[name]


def get_translation_config():
    """The options that nobody has changed."""
    return get_combined_translation_config(translating=True)


# Of each level: the settings beside the collector, which is libgc's at all of them for now.
OPT_TABLE_DOC = {
    '0': 'No optimisation. Uses the Boehm GC.', '1': 'Some optimisation.', 'size': 'Small executables.',
    'mem': 'Little memory.', '2': 'Good, safe optimisation.', '3': 'Like 2, without assertions.', 'jit': 'With the JIT.'}
OPT_TABLE = {
    '0': 'boehm nobackendopt', '1': 'boehm lowinline', 'size': 'boehm lowinline remove_asserts',
    'mem': 'boehm lowinline remove_asserts removetypeptr', '2': 'boehm extraopts',
    '3': 'boehm extraopts remove_asserts', 'jit': 'boehm extraopts jit'}


def set_opt_level(config, level):
    """What -O LEVEL suggests."""
    if level not in OPT_TABLE:
        from rpython.config.config import ConfigError
        raise ConfigError('no such optimization level: %r' % (level,))
    words = OPT_TABLE[level].split()
    translation = config.translation
    translation.suggest(list_comprehension_operations=True, gc=words[0])
    for word in words[1:]:
        if word == 'nobackendopt':
            translation.backendopt.suggest(none=True)
        elif word == 'lowinline':
            translation.backendopt.suggest(inline_threshold=DEFL_LOW_INLINE_THRESHOLD)
        elif word == 'remove_asserts':
            translation.backendopt.suggest(remove_asserts=True)
        elif word == 'extraopts':
            translation.suggest(withsmallfuncsets=5)
        elif word == 'jit':
            translation.suggest(jit=True)
        elif word == 'removetypeptr':
            translation.suggest(gcremovetypeptr=True)


def final_check_config(config):
    """What must hold of a config as a whole."""


def set_platform(config):
    """Makes the platform of the config the current one: there is only the host."""


def get_platform(config):
    from rpython.translator.platform import platform
    return platform
