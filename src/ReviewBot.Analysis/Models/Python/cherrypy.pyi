@data
class Request:
    params: Remote[dict[str, str]]
    headers: Remote[dict[str, str]]
    cookie: Remote[dict[str, Any]]
    query_string: Remote[str]
    path_info: Remote[str]
    body: Remote[Any]
    json: Remote[Any]
    request_line: Remote[str]
    base: Remote[str]
    remote: Any
    method: str
    login: str
class Response:
    body: Sink[Any, "html", "response"]
    headers: ResponseHeaders
    cookie: Any
    status: Any
class ResponseHeaders:
    def __setitem__(self, key: Sink[str, "header"], value: Sink[str, "header"]) -> None: ...
request: Request
response: Response
session: dict[str, Any]
config: Any
class HTTPRedirect(Exception):
    def __init__(self, urls: Sink[Any, "redirect"], status: int = None, encoding: str = None): ...
class HTTPError(Exception):
    def __init__(self, status: Any = 500, message: Sink[str, "response"] = None): ...
@entry_point(returns=("html", "response"))
def expose(func: Handler = None, alias: Any = None) -> Any: ...
def quickstart(root: Any = None, script_name: str = "", config: Any = None) -> None: ...
def log(msg: Sink[str, "log"] = "", context: str = "", severity: int = 20, traceback: bool = False) -> None: ...
