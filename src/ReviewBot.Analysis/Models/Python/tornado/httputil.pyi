@data
class HTTPHeaders(dict[str, str]):
    def get_list(self, name: Fresh[str]) -> list[str]: ...
@data
class HTTPFile(dict[str, Any]):
    filename: Remote[str]
    body: Remote[bytes]
    content_type: Remote[str]
@data
class HTTPServerRequest:
    method: str
    uri: Remote[str]
    path: Remote[str]
    query: Remote[str]
    body: Remote[bytes]
    headers: Remote[HTTPHeaders]
    arguments: Remote[dict[str, list[bytes]]]
    query_arguments: Remote[dict[str, list[bytes]]]
    body_arguments: Remote[dict[str, list[bytes]]]
    files: Remote[dict[str, list[HTTPFile]]]
    cookies: Remote[dict[str, Any]]
    host: Remote[str]
    host_name: Remote[str]
    remote_ip: str
    protocol: str
    def full_url(self) -> Remote[str]: ...
def url_concat(url: str, args: Any) -> str: ...
