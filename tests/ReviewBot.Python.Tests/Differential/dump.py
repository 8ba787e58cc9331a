"""Prints the syntax trees of the files named on standard input, one node per line, in the form of NodeShape and TreeDump.

The first line of the output is the version and the folder of the standard library. Then, for each file, "OK <bytes>" with that many
bytes behind it, or "ERR <message>".
"""
import ast
import gc
import json
import os
import struct
import sys
import sysconfig
import threading

quoted = json.encoder.encode_basestring_ascii
inline = (ast.operator, ast.boolop, ast.unaryop, ast.cmpop, ast.expr_context)
left_out = ("type_comment", "type_ignores")
positions_in_fstrings = sys.version_info >= (3, 12)
shapes = {}


def fields_of(cls):
    fields = sorted((f.replace("_", ""), f) for f in cls._fields if f not in left_out)
    shapes[cls] = fields
    return fields


def constant(value):
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bytes):
        return "bytes:" + value.hex()
    if value is None or value is True or value is False:
        return repr(value)
    if value is ...:
        return "Ellipsis"
    if isinstance(value, int):
        return "int:%x" % value
    if isinstance(value, float):
        return "float:" + struct.pack(">d", value).hex()
    return "complex:" + struct.pack(">d", value.imag).hex()


def plain(value):
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, inline):
        return value.__class__.__name__
    if isinstance(value, list):
        return "[" + ",".join([plain(v) for v in value]) + "]"
    return constant(value) if value is None or isinstance(value, bool) else str(value)


def without_empty_text(node):
    """3.12 alone puts empty text into the format specifications of f-strings."""
    if sys.version_info[:2] == (3, 12) and node.__class__ is ast.FormattedValue and node.format_spec:
        spec = node.format_spec
        spec.values = [v for v in spec.values if not (isinstance(v, ast.Constant) and v.value == "")]


def write(node, label, depth, positions, lines):
    without_empty_text(node)
    cls = node.__class__
    name = cls.__name__
    line = [" " * depth, label, " ", name]
    children = []
    for field, attribute in shapes.get(cls) or fields_of(cls):
        value = getattr(node, attribute, None)
        if field == "value" and name == "Constant":
            line += " value=", constant(value)
        elif value is None:
            if name == "MatchSingleton":
                line.append(" value=None")
        elif isinstance(value, list):
            if value:
                first = value[0]
                if isinstance(first, str) or isinstance(first, inline):
                    line += " ", field, "=", plain(value)
                else:
                    children += [(field, v) for v in value]
        elif isinstance(value, ast.AST) and not isinstance(value, inline):
            children.append((field, value))
        else:
            line += " ", field, "=", plain(value)
    if positions:
        start = getattr(node, "lineno", None)
        if start is not None:
            line.append(" %d:%d-%d:%d" % (start, node.col_offset, node.end_lineno, node.end_col_offset))
    lines.append("".join(line))
    positions = positions and (positions_in_fstrings or name != "JoinedStr")
    depth += 1
    for field, child in children:
        if child is None:
            lines.append(" " * depth + field + " None")
        else:
            write(child, field, depth, positions, lines)


def main():
    out = sys.stdout.buffer
    out.write(("%d.%d.%d %s\n" % (sys.version_info[:3] + (sysconfig.get_paths()["stdlib"],))).encode())
    out.flush()
    for name in sys.stdin.buffer:
        with open(os.fsdecode(name.rstrip(b"\n")), "rb") as file:
            source = file.read()
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
            out.write(("ERR %s %s\n" % (type(error).__name__, quoted(str(error)))).encode("ascii"))
        else:
            lines = []
            write(tree, "", 0, True, lines)
            lines.append("")
            text = "\n".join(lines).encode("ascii")
            out.write(b"OK %d\n" % len(text))
            out.write(text)
        out.flush()


gc.disable()
sys.setrecursionlimit(50000)
try:
    threading.stack_size(512 * 1024 * 1024)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
except (RuntimeError, ValueError):
    main()
