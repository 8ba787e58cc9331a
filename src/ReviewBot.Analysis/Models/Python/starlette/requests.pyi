from starlette.datastructures import *
from starlette.datastructures import QueryParams as QueryParams
from starlette.datastructures import FormData as FormData
from starlette.datastructures import Headers as Headers
from starlette.datastructures import URL as URL
from starlette.datastructures import Address as Address

@data
class HTTPConnection:
    scope: Any
    query_params: Remote[QueryParams]
    path_params: Remote[dict[str, str]]
    headers: Remote[Headers]
    cookies: Remote[dict[str, str]]
    url: Remote[URL]
    base_url: Remote[URL]
    client: Address
    session: Session
    auth: Any
    user: Any
    app: Any
    state: Any
    def url_for(self, name: str, **path_params: Any) -> Fresh[URL]: ...
@data
class Session(dict[str, Any]):
    def __setitem__(self, key: Kept[Sink[str, "trust"]], value: Kept[Sink[Any, "trust"]]) -> None: ...
    def update(self, *args: Kept[Sink[Any, "trust"]], **kwargs: Kept[Sink[Any, "trust"]]) -> None: ...
@data
class Request(HTTPConnection):
    method: str
    async def body(self) -> Remote[bytes]: ...
    async def json(self) -> Remote[Any]: ...
    async def form(self, *, max_files: int = 1000, max_fields: int = 1000) -> Remote[FormData]: ...
    def stream(self) -> Remote[list[bytes]]: ...
    async def is_disconnected(self) -> bool: ...
