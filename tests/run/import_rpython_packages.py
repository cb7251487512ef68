"""The packages beside rlib that programs use at import time: options, pairs of types, functions made of text."""
from rpython.annotator.listdef import ListDef
from rpython.annotator.model import SomeInteger
from rpython.config.config import (
    BoolOption, ChoiceOption, Config, ConfigError, ConflictConfigError, IntOption, OptionDescription, StrOption,
    make_dict, to_optparse)
from rpython.config.translationoption import get_combined_translation_config, set_opt_level
from rpython.conftest import option
from rpython.jit.backend.hlinfo import highleveljitinfo
from rpython.jit.codewriter.policy import JitPolicy
from rpython.memory.gc.hook import GcHooks
from rpython.rtyper.error import TyperError
from rpython.rtyper.extregistry import ExtRegistryEntry, is_registered, lookup
from rpython.tool.descriptor import InstanceMethod, roproperty
from rpython.tool.flattenrec import FlattenRecursion
from rpython.tool.identity_dict import identity_dict
from rpython.tool.pairtype import doubledispatch, extendabletype, pair, pairtype
from rpython.tool.sourcetools import Source, compile2, func_renamer, func_with_new_name, nice_repr_for_func, valid_identifier
from rpython.tool.uid import Hashable, uid
from rpython.translator.driver import TranslationDriver
from rpython.translator.platform import platform
from rpython.translator.tool.cbuild import ExternalCompilationInfo

lines = []


def say(*things):
    lines.append(' '.join([str(thing) for thing in things]))


# ---- options
descr = OptionDescription('lang', 'of a language', [
    BoolOption('fast', 'be fast', default=False, requires=[('level', 3)], cmdline='--fast'),
    BoolOption('debug', 'tell more', default=False, suggests=[('fast', False)]),
    ChoiceOption('style', 'how', ['plain', 'fancy'], default='plain', requires={'fancy': [('debug', True)]}),
    IntOption('level', 'how much', default=0),
    OptionDescription('out', 'output', [StrOption('name', 'a name', default=None)])])
config = Config(descr, level=1)
say(config.fast, config.level, config.style, config.out.name, sorted(config.getpaths()))
config.fast = True
say(config.level)
try:
    config.level = 4
except ConflictConfigError:
    say('level is settled')
config.set(style='fancy', name='x')
say(config.debug, config.out.name, config.style)
try:
    config.copy().style = 'odd'
except ConfigError:
    say('no such style')
try:
    config.nothing
except AttributeError:
    say('no such option')
say(sorted(make_dict(config).items()))
fresh = Config(descr)
left = to_optparse(fresh, useoptions=['fast', 'out.*']).parse_args(['--fast', '--out-name=abc', 'rest'])[1]
say(left, fresh.fast, fresh.level, fresh.out.name, fresh == config, fresh == fresh.copy())

combined = get_combined_translation_config(descr, translating=True)
say(combined.translation.jit, combined.translation.rweakref, combined.lang.level, combined.translating)
set_opt_level(combined, '3')
combined.translation.suggest(jit=True, gc='incminimark')
say(combined.translation.backendopt.remove_asserts, combined.translation.withsmallfuncsets, combined.translation.jit)
say(TranslationDriver().config.translation.jit, option.view, highleveljitinfo.sys_executable)


# ---- pairs
class __extend__(pairtype(int, str)):
    def join(pair):
        return '%d:%s' % pair


class Base(extendabletype('Meta', (object,), {})):
    pass


class __extend__(Base):
    def added(self):
        return 'added'


class Derived(Base):
    pass


class __extend__(pairtype(Base, Base)):
    def how(pair):
        return 'base'


class __extend__(pairtype(Derived, Base)):
    def how(pair):
        return 'left'


say(pair(3, 'x').join(), Base().added(), pair(Derived(), Derived()).how(), pair(Base(), Derived()).how())


@doubledispatch
def meet(a, b):
    return 'default'


@meet.register(int, object)
def meet_int(a, b):
    return 'int'


say(meet(1, 'x'), meet('x', 1))


# ---- functions of text, and copies of functions
namespace = {}
exec(compile2("""
    def add(a, b):
        return a + b
"""), namespace)
add = func_with_new_name(namespace['add'], 'plus')


@func_renamer('renamed')
def original(x, y=4):
    return x * y


exec(Source('x = 1', ['y = 2']).putaround('if 1:', 'z = 3').compile(), namespace)
say(add.__name__, add(2, 3), original.__name__, original(5), namespace['x'], namespace['z'], valid_identifier('a-b c'))
say(nice_repr_for_func(original).split(':')[1])


# ---- the rest
class Thing(object):
    area = roproperty(lambda self: 7)

    def __init__(self, n):
        self.n = n


class Entry(ExtRegistryEntry):
    _about_ = original


class TypeEntry(ExtRegistryEntry):
    _type_ = Thing


say(is_registered(original), is_registered(add), lookup(Thing(1)).__class__.__name__, Thing(1).area)
bound = InstanceMethod(original, 6, int)
say(bound(7), bound == InstanceMethod(original, 6, int))
table = identity_dict()
table[say] = 1
say(table[say], len(table), say in table, Hashable([]) == Hashable([]), uid(say) > 0)
order = []
flat = FlattenRecursion()


def visit(n):
    if n:
        flat(visit, n - 1)
    order.append(n)


flat(visit, 3)
say(order)
eci = ExternalCompilationInfo(includes=['math.h'], libraries=['m']).merge(
    ExternalCompilationInfo(includes=['math.h', 'stdio.h'], pre_include_bits=['#define X 1']))
say(eci.includes, eci.libraries, eci.as_c_source().split('\n'))
say(eci == eci.copy_without(), ExternalCompilationInfo.from_linker_flags('-L/x -lfoo -pthread'), platform.so_ext)
say(JitPolicy().look_inside_function(say), GcHooks().is_gc_minor_enabled(), issubclass(TyperError, Exception))
say(SomeInteger(nonneg=True).nonneg, ListDef(None, SomeInteger()).resized)

text = '\n'.join(lines)


def entry_point(argv):
    print(text)
    print(add(3, 4) + original(2, 2))
    return 0


def target(driver, args):
    return entry_point, None
