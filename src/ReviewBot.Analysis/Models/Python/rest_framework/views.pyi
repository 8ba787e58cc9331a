from rest_framework.request import Request as Request
from rest_framework.response import Response as Response
from django.views.generic.base import View as View

class APIView(View):
    request: Request
    authentication_classes: Any
    permission_classes: Any
    @entry_point(returns="response")
    def get(self, request: Request, *args: Remote[str], **kwargs: Remote[str]) -> Response: ...
    post = put = patch = delete = head = options = get
    @entry_point
    def initial(self, request: Request, *args: Remote[str], **kwargs: Remote[str]) -> None: ...
    @entry_point
    def dispatch(self, request: Request, *args: Remote[str], **kwargs: Remote[str]) -> Response: ...
    def check_object_permissions(self, request: Request, obj: Any) -> None: ...
