from django.utils.datastructures import MultiValueDict as MultiValueDict
from django.core.files.uploadedfile import UploadedFile as UploadedFile
from django.contrib.sessions.backends.base import SessionBase as SessionBase
from django.contrib.auth.models import User as User

class RawPostDataException(Exception): ...

@data
class QueryDict(MultiValueDict[str, str]):
    def __init__(self, query_string: str = None, mutable: bool = False, encoding: str = None): ...
    def urlencode(self, safe: str = None) -> Clean[str, "html", "header", "path"]: ...
    @classmethod
    def fromkeys(cls, iterable: Any, value: str = "", mutable: bool = False, encoding: str = None) -> QueryDict: ...

@data
class HttpHeaders(dict[str, str]): ...

@data
class HttpRequest:
    GET: Remote[QueryDict]
    POST: Remote[QueryDict]
    REQUEST: Remote[QueryDict]
    COOKIES: Remote[dict[str, str]]
    META: Remote[dict[str, str]]
    FILES: Remote[MultiValueDict[str, UploadedFile]]
    headers: Remote[HttpHeaders]
    body: Remote[bytes]
    raw_post_data: Remote[bytes]
    path: Remote[str]
    path_info: Remote[str]
    content_type: Remote[str]
    content_params: Remote[dict[str, str]]
    method: str
    scheme: str
    encoding: str
    resolver_match: ResolverMatch
    session: SessionBase
    user: User
    site: Any
    def get_host(self) -> Clean[Remote[str], "html", "header"]: ...
    def get_port(self) -> int: ...
    def get_full_path(self, force_append_slash: bool = False) -> Remote[str]: ...
    def get_full_path_info(self, force_append_slash: bool = False) -> Remote[str]: ...
    def build_absolute_uri(self, location: str = None) -> Remote[str]: ...
    def get_signed_cookie(self, key: str, default: Any = None, salt: str = "", max_age: Any = None) -> Fresh[str]: ...
    def is_secure(self) -> bool: ...
    def is_ajax(self) -> bool: ...
    def accepts(self, media_type: str) -> bool: ...
    def read(self, size: int = -1) -> Remote[bytes]: ...
    def readline(self, size: int = -1) -> Remote[bytes]: ...
    def readlines(self) -> Remote[list[bytes]]: ...
    def __iter__(self) -> Remote[Iterator[bytes]]: ...

@data
class ResolverMatch:
    args: Remote[tuple[str]]
    kwargs: Remote[dict[str, str]]
    url_name: str
    view_name: str
    route: str
