class View:
    methods: list[str]
    decorators: list[Any]
    @classmethod
    def as_view(cls, name: str, *class_args: Any, **class_kwargs: Any) -> Any: ...
    @entry_point(returns=("html", "response"))
    def dispatch_request(self, *args: Remote[str], **kwargs: Remote[str]) -> Any: ...
class MethodView(View):
    @entry_point(returns=("html", "response"))
    def get(self, *args: Remote[str], **kwargs: Remote[str]) -> Any: ...
    post = put = patch = delete = head = options = get
