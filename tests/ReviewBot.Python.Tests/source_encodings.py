"""Says how this interpreter reads source files, and what its codecs make of bytes."""
import ast
import codecs
import encodings.aliases
import pkgutil
import sys
import warnings


def sources():
    """Of each line of input, the bytes of a source in hexadecimal: the last of its texts, or why it is refused."""
    for line in sys.stdin.read().split():
        try:
            last = ast.parse(bytes.fromhex(line)).body[-1].value.value
            yield "read " + last.encode("utf-8").hex()
        except SyntaxError as error:
            yield "refused " + str(error.msg)


def text_encodings():
    """Every name of an encoding that gives text, with the main one."""
    names = {module.name for module in pkgutil.iter_modules(encodings.__path__)} - {"aliases"}
    for name in sorted(names.union(encodings.aliases.aliases)):
        try:
            if codecs.lookup(name)._is_text_encoding and name != "undefined":
                yield name + " " + codecs.lookup(name).name
        except LookupError:
            pass


def decoded():
    """Of each name of input: what bytes become, "-" where they cannot be decoded. Each one, all pairs, and some that are longer."""
    texts = [bytes([b]) for b in range(256)]
    texts += [bytes([a, b]) for a in range(128, 256) for b in range(256)]
    texts += [bytes([0x8F, a, b]) for a in range(128, 256) for b in (0x22, 0x27, 0x5C, 0xA1, 0xFE)]
    texts += [bytes([a, 0x30 + a % 10, b, 0x39]) for a in range(128, 256) for b in range(128, 256, 5)]
    for name in sys.stdin.read().split():
        for text in texts:
            try:
                yield "%s %s %s" % (name, text.hex(), text.decode(name).encode("utf-8").hex())
            except UnicodeDecodeError:
                yield "%s %s -" % (name, text.hex())


warnings.simplefilter("ignore")
sys.stdout.write("\n".join(globals()[sys.argv[1]]()) + "\n")
