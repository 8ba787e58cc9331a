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
    """Of each name of input: what bytes become that it can decode. Each one; of encodings with pairs all of them, and some that are longer."""
    longer = [bytes([a, b]) for a in range(128, 256) for b in range(256)]
    longer += [bytes([0x8F, a, b]) for a in range(128, 256) for b in (0x22, 0x27, 0x5C, 0xA1, 0xFE)]
    longer += [bytes([a, 0x30 + a % 10, b, 0x39]) for a in range(128, 256) for b in range(128, 256, 5)]
    for name in sys.stdin.read().split():
        alone = 0
        for text in [bytes([b]) for b in range(256)] + longer:
            if len(text) > 1 and alone > 192:
                break
            try:
                yield "%s %s %s" % (name, text.hex(), text.decode(name).encode("utf-8").hex())
                alone += len(text) == 1
            except UnicodeDecodeError:
                pass


warnings.simplefilter("ignore")
sys.stdout.write("\n".join(globals()[sys.argv[1]]()) + "\n")
