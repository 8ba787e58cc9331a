import werkzeug.wrappers

@data
class Request(werkzeug.wrappers.Request):
    view_args: Remote[dict[str, str]]
    endpoint: str
    blueprint: str
    url_rule: Any
    routing_exception: Any
    max_content_length: int
class Response(werkzeug.wrappers.Response): ...
