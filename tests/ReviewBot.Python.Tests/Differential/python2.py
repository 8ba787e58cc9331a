"""Says of each file named on standard input whether Python 2 can read it: OK or ERR. The first line is the folder of the library."""
import sys
import sysconfig

sys.stdout.write(sysconfig.get_paths()["stdlib"] + "\n")
sys.stdout.flush()
for name in iter(sys.stdin.readline, ""):
    with open(name.rstrip("\n"), "rb") as source:
        try:
            compile(source.read(), name, "exec", 1024, 1)
            sys.stdout.write("OK\n")
        except Exception:
            sys.stdout.write("ERR\n")
