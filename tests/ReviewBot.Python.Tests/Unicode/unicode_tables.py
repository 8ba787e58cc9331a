"""Prints the tables that ReviewBot.Python embeds of Unicode, or answers to test them by, as this interpreter has them."""
import ctypes
import random
import sys
import unicodedata

# Hangul syllables are composed, decomposed and named by rule.
SYLLABLES = range(0xAC00, 0xAC00 + 11172)
CHARACTERS = [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF]


def runs(values):
    """The stretches of neighbours, as pairs of first and last."""
    found = []
    for value in values:
        if found and found[-1][1] + 1 == value:
            found[-1][1] = value
        else:
            found.append([value, value])
    return found


def distances(ranges):
    """The bounds of the ranges, each as its distance from the one before; ends are exclusive."""
    at = 0
    for first, last in ranges:
        yield "%x" % (first - at)
        yield "%x" % (last + 1 - first)
        at = last + 1


def identifiers():
    yield "Unicode " + unicodedata.unidata_version
    yield " ".join(distances(runs(c for c in CHARACTERS if chr(c).isidentifier())))
    yield " ".join(distances(runs(c for c in CHARACTERS if ("a" + chr(c)).isidentifier())))
    classes = {}
    for c in CHARACTERS:
        if unicodedata.combining(chr(c)):
            classes.setdefault(unicodedata.combining(chr(c)), []).append(c)
    for value in sorted(classes):
        yield "%d " % value + " ".join(distances(runs(classes[value])))
    yield ""
    for c in CHARACTERS:
        pair = unicodedata.decomposition(chr(c)).split()
        if len(pair) == 2 and "<" not in pair[0] and unicodedata.normalize("NFC", chr(c)) == chr(c):
            yield "".join(chr(int(part, 16)) for part in pair) + chr(c)
    yield ""
    at = 0
    for c in CHARACTERS:
        decomposed = unicodedata.normalize("NFKD", chr(c))
        if decomposed != chr(c) and c not in SYLLABLES:
            yield "%x %s" % (c - at, decomposed)
            at = c


def extra_names():
    """Aliases and named sequences: CPython keeps their names at code points for private use, which its C interface alone shows, since 3.10."""
    if sys.version_info < (3, 10):
        return
    pointer = ctypes.pythonapi.PyCapsule_GetPointer
    pointer.restype = ctypes.c_void_p
    pointer.argtypes = [ctypes.py_object, ctypes.c_char_p]
    functions = ctypes.cast(pointer(unicodedata._ucnhash_CAPI, b"unicodedata._ucnhash_CAPI"), ctypes.POINTER(ctypes.c_void_p))
    name_of = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int, ctypes.c_int)(functions[0])
    name = ctypes.create_string_buffer(300)
    for c in range(0xF0000, 0xF1000):
        if name_of(c, name, len(name), 1):
            yield name.value.decode("ascii")


def names():
    yield "Unicode " + unicodedata.unidata_version
    listed, numbered = [], {}
    for c in CHARACTERS:
        name = unicodedata.name(chr(c), "")
        prefix, dash, number = name.rpartition("-")
        if dash and number == "%04X" % c:
            numbered.setdefault(prefix + dash, []).append(c)
        elif name and c not in SYLLABLES:
            listed.append((c, name))
    for prefix in sorted(numbered):
        for first, last in runs(numbered[prefix]):
            yield "%x %x %s" % (first, last, prefix)
    yield ""
    for name in extra_names():
        yield " ".join("%x" % ord(c) for c in unicodedata.lookup(name)) + ";" + name
    yield ""
    at = -1
    for c, name in listed:
        yield name if c == at + 1 else "%x;%s" % (c - at, name)
        at = c


def known_identifiers():
    """Every character that may stand in an identifier: its code, whether it may stand first, and what it is normalised to."""
    for c in CHARACTERS:
        if ("a" + chr(c)).isidentifier():
            yield "%x %d %s" % (c, chr(c).isidentifier(), unicodedata.normalize("NFKC", chr(c)))


def normalized_identifiers():
    """Identifiers at random, with what they are normalised to; most are of characters that change or join others."""
    chance = random.Random(16)
    allowed = [chr(c) for c in CHARACTERS if ("a" + chr(c)).isidentifier()]
    kinds = [
        allowed,
        [c for c in allowed if unicodedata.combining(c)],
        [c for c in allowed if unicodedata.normalize("NFKD", c) != c and not "\uac00" <= c <= "\ud7a3"],
        [c for c in allowed if "\u1100" <= c <= "\u11ff" or "\uac00" <= c <= "\uac7f"],
        [c for c in allowed if c <= "\u0233"],
    ]
    for _ in range(10000):
        text = "a" + "".join(chance.choice(chance.choice(kinds)) for _ in range(chance.randrange(1, 20)))
        yield text + " " + unicodedata.normalize("NFKC", text)


def known_names():
    """Every name with the codes it stands for."""
    for c in CHARACTERS:
        # Some versions name characters that there are not.
        if unicodedata.name(chr(c), "") and unicodedata.category(chr(c)) != "Cn":
            yield "%x;%s" % (c, unicodedata.name(chr(c)))
    for name in extra_names():
        yield " ".join("%x" % ord(c) for c in unicodedata.lookup(name)) + ";" + name


sys.stdout.reconfigure(encoding="utf-8", newline="\n")
sys.stdout.write("\n".join(globals()[sys.argv[1]]()) + "\n")
