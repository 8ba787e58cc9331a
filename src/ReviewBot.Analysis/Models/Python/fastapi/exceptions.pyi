class HTTPException(Exception):
    def __init__(self, status_code: int, detail: Sink[Any, "response"] = None, headers: Sink[Any, "header"] = None): ...
class RequestValidationError(Exception):
    body: Remote[Any]
