class Result:
    stdout: Stored[str]
    stderr: Stored[str]
    exited: int
    ok: bool
