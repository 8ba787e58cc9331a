from werkzeug.datastructures import MultiDict as MultiDict
from werkzeug.datastructures import Headers as Headers
from werkzeug.datastructures import EnvironHeaders as EnvironHeaders
from werkzeug.datastructures import FileStorage as FileStorage
from werkzeug.datastructures import RemoteFile as RemoteFile
from werkzeug.datastructures import Authorization as Authorization
from werkzeug.datastructures import UserAgent as UserAgent
from werkzeug.datastructures import Accept as Accept

@data
class Request:
    def __init__(self, environ: dict[str, Any], populate_request: bool = True, shallow: bool = False): ...
    args: Remote[MultiDict[str, str]]
    form: Remote[MultiDict[str, str]]
    values: Remote[MultiDict[str, str]]
    files: Remote[MultiDict[str, FileStorage]]
    cookies: Remote[MultiDict[str, str]]
    headers: Remote[EnvironHeaders]
    data: Remote[bytes]
    json: Remote[Any]
    stream: Remote[RemoteFile]
    query_string: Remote[bytes]
    path: Remote[str]
    full_path: Remote[str]
    script_root: str
    url: Remote[str]
    base_url: Remote[str]
    root_url: Remote[str]
    url_root: Remote[str]
    host: Remote[str]
    host_url: Remote[str]
    referrer: Remote[str]
    user_agent: Remote[UserAgent]
    content_type: Remote[str]
    mimetype: Remote[str]
    content_encoding: Remote[str]
    authorization: Remote[Authorization]
    accept_mimetypes: Remote[Accept]
    accept_languages: Remote[Accept]
    access_route: Remote[list[str]]
    range: Remote[Any]
    origin: Remote[str]
    environ: Remote[dict[str, Any]]
    method: str
    scheme: str
    remote_addr: str
    remote_user: str
    is_secure: bool
    is_json: bool
    content_length: int
    def get_data(self, cache: bool = True, as_text: bool = False, parse_form_data: bool = False) -> Remote[bytes]: ...
    def get_json(self, force: bool = False, silent: bool = False, cache: bool = True) -> Remote[Any]: ...
    def close(self) -> None: ...

class Response:
    def __init__(self, response: Sink[Any, "html", "response"] = None, status: str = None, headers: Sink[Any, "header"] = None, mimetype: Literal[None, "text/html", "application/xhtml+xml", "image/svg+xml"] = None, content_type: Literal[None, "text/html", "text/html; charset=utf-8", "image/svg+xml"] = None, direct_passthrough: bool = False): ...
    def __init__(self, response: Sink[Any, "response"] = None, status: str = None, headers: Sink[Any, "header"] = None, mimetype: str = None, content_type: str = None, direct_passthrough: bool = False): ...
    headers: Headers
    status: str
    status_code: int
    mimetype: str
    content_type: str
    location: Sink[str, "redirect"]
    data: Sink[bytes, "html", "response"]
    response: Sink[Any, "html", "response"]
    stream: ResponseStream
    def set_cookie(self, key: Sink[str, "cookie"], value: Sink[str, "cookie", "storage"] = "", max_age: int = None, expires: Any = None, path: str = "/", domain: str = None, secure: bool = False, httponly: bool = False, samesite: str = None, partitioned: bool = False) -> None: ...
    def delete_cookie(self, key: str, path: str = "/", domain: str = None, **kwargs: Any) -> None: ...
    def set_data(self, value: Sink[Any, "html", "response"]) -> None: ...
    def get_data(self, as_text: bool = False) -> bytes: ...
    def get_json(self, force: bool = False, silent: bool = False) -> Any: ...
    @classmethod
    def force_type(cls, response: Sink[Any, "html"], environ: Any = None) -> Response: ...
class ResponseStream:
    def write(self, value: Sink[bytes, "html", "response"]) -> int: ...
BaseRequest = Request
BaseResponse = Response
