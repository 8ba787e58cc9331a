from starlette.requests import Request as Request
from starlette.responses import Response as Response
from starlette.websockets import WebSocket as WebSocket
class HTTPEndpoint:
    @entry_point
    def get(self, request: Request) -> Response: ...
    post = put = patch = delete = head = options = get
class WebSocketEndpoint:
    @entry_point
    def on_receive(self, websocket: WebSocket, data: Remote[Any]) -> None: ...
    @entry_point
    def on_connect(self, websocket: WebSocket) -> None: ...
