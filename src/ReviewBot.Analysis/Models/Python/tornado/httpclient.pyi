class HTTPRequest:
    def __init__(self, url: Sink[str, "url"], method: str = "GET", headers: Sink[Any, "header"] = None, body: Any = None, **kwargs: Any): ...
class HTTPResponse:
    body: Remote[bytes]
    headers: Remote[dict[str, str]]
    code: int
    effective_url: Remote[str]
class AsyncHTTPClient:
    async def fetch(self, request: Sink[Any, "url"], raise_error: bool = True, **kwargs: Any) -> HTTPResponse: ...
class HTTPClient:
    def fetch(self, request: Sink[Any, "url"], **kwargs: Any) -> HTTPResponse: ...
