from webob.request import BaseRequest as BaseRequest
import webob.response
@data
class Request(BaseRequest):
    def get(self, argument_name: Fresh[str], default_value: Any = "", allow_multiple: bool = False) -> Remote[str]: ...
    def get_all(self, argument_name: Fresh[str], default_value: Any = None) -> Remote[list[str]]: ...
    route_args: Remote[tuple[str]]
    route_kwargs: Remote[dict[str, str]]
class Response(webob.response.Response):
    out: webob.response.Response
class RequestHandler:
    request: Request
    response: Response
    @entry_point
    def get(self, *args: Remote[str], **kwargs: Remote[str]) -> Any: ...
    post = put = patch = delete = head = options = get
    def redirect(self, uri: Sink[str, "redirect"], permanent: bool = False, abort: bool = False, code: int = None, body: str = None) -> Any: ...
class WSGIApplication:
    def __init__(self, routes: Any = None, debug: bool = False, config: Any = None): ...
def redirect(uri: Sink[str, "redirect"], permanent: bool = False, abort: bool = False, code: int = None, body: str = None, request: Any = None, response: Any = None) -> Response: ...
