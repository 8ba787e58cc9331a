from webob.multidict import MultiDict as MultiDict
@data
class BaseRequest:
    def __init__(self, environ: Any, charset: Any = None, *args: Any, **kwargs: Any): ...
    GET: Remote[MultiDict]
    POST: Remote[MultiDict]
    params: Remote[MultiDict]
    cookies: Remote[dict[str, str]]
    headers: Remote[dict[str, str]]
    body: Remote[bytes]
    text: Remote[str]
    json: Remote[Any]
    json_body: Remote[Any]
    body_file: Remote[Any]
    path: Remote[str]
    path_info: Remote[str]
    path_qs: Remote[str]
    url: Remote[str]
    path_url: Remote[str]
    query_string: Remote[str]
    host: Remote[str]
    host_url: Remote[str]
    referer: Remote[str]
    referrer: Remote[str]
    user_agent: Remote[str]
    urlvars: Remote[dict[str, str]]
    content_type: Remote[str]
    environ: Remote[dict[str, Any]]
    method: str
    remote_addr: str
    client_addr: str
    def get_response(self, application: Any = None, catch_exc_info: bool = False) -> Any: ...
@data
class Request(BaseRequest): ...
