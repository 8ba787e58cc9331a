@data
class RequestParameters(dict[str, str]):
    def getlist(self, name: Fresh[str], default: Any = None) -> list[str]: ...
@data
class Request:
    args: Remote[RequestParameters]
    raw_args: Remote[dict[str, str]]
    query_args: Remote[list[tuple[str, str]]]
    form: Remote[RequestParameters]
    files: Remote[Any]
    json: Remote[Any]
    body: Remote[bytes]
    headers: Remote[dict[str, str]]
    cookies: Remote[dict[str, str]]
    path: Remote[str]
    url: Remote[str]
    query_string: Remote[str]
    match_info: Remote[dict[str, str]]
    token: Remote[str]
    host: Remote[str]
    ip: str
    method: str
    app: Any
    ctx: Any
