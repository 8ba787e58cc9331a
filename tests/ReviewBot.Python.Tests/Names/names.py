"""Prints the scopes and names of the files named on standard input, as the module symtable finds them.

The first line of the output is the version and the folder of the standard library. Then, for each file, "OK <bytes>" with that many
bytes behind it, or "ERR <message>". Every scope is a line "kind name line", every name in it a line "  name scope flags".
"""
import importlib.util
import sys
import symtable
import sysconfig

sys.setrecursionlimit(20000)
places = {1: "L", 5: "L", 2: "G", 3: "G", 4: "F"}


def scopes(table, lines):
    kind = str(getattr(table.get_type(), "value", table.get_type()))
    if kind in ("module", "class", "function"):
        lines.append("%s %s %d" % (kind, table.get_name(), table.get_lineno() if kind != "module" else 0))
        for symbol in table.get_symbols():
            name = symbol.get_name()
            if name.startswith(".") or name in ("__class__", "__classdict__", "__type_params__", "__conditional_annotations__"):
                continue
            place = "G" if kind == "module" else places.get(symbol._Symbol__scope, "?")
            flags = "".join((
                "p" if symbol.is_parameter() else "",
                "i" if symbol.is_imported() else "",
                "a" if symbol.is_assigned() else "",
                "r" if symbol.is_referenced() else "",
            ))
            lines.append("  %s %s %s" % (name, place, flags))
    for child in table.get_children():
        scopes(child, lines)


def answer(path):
    with open(path, "rb") as file:
        source = importlib.util.decode_source(file.read())
    lines = []
    scopes(symtable.symtable(source, path, "exec"), lines)
    return "\n".join(lines).encode("utf-8", "backslashreplace")


out = sys.stdout.buffer
out.write(("%d.%d.%d %s\n" % (*sys.version_info[:3], sysconfig.get_paths()["stdlib"])).encode())
for line in sys.stdin.buffer:
    try:
        text = answer(line.rstrip(b"\n").decode())
    except Exception as error:
        out.write(("ERR %s\n" % repr(error).replace("\n", " ")).encode("ascii", "backslashreplace"))
        continue
    out.write(b"OK %d\n" % len(text))
    out.write(text)
out.flush()
