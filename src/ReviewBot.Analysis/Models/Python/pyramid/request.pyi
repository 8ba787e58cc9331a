from webob.request import BaseRequest as BaseRequest
from pyramid.response import Response as Response
@data
class Request(BaseRequest):
    matchdict: Remote[dict[str, str]]
    response: Response
    session: dict[str, Any]
    registry: Any
    context: Any
    subpath: Remote[tuple[str]]
    view_name: Remote[str]
    authenticated_userid: str
    dbsession: Any
    def route_url(self, route_name: str, *elements: Any, **kw: Any) -> Fresh[str]: ...
    def route_path(self, route_name: str, *elements: Any, **kw: Any) -> Fresh[str]: ...
    def static_url(self, path: str, **kw: Any) -> Fresh[str]: ...
