from rest_framework.request import Request as Request
from rest_framework.response import Response as Response
from rest_framework.generics import GenericAPIView as GenericAPIView
from rest_framework.views import APIView as APIView

class ViewSet(APIView):
    @entry_point
    def list(self, request: Request, *args: Remote[str], **kwargs: Remote[str]) -> Response: ...
    create = retrieve = update = partial_update = destroy = list
    action: str
class GenericViewSet(GenericAPIView):
    @entry_point
    def list(self, request: Request, *args: Remote[str], **kwargs: Remote[str]) -> Response: ...
    create = retrieve = update = partial_update = destroy = list
    action: str
class ModelViewSet(GenericViewSet): ...
class ReadOnlyModelViewSet(GenericViewSet): ...
