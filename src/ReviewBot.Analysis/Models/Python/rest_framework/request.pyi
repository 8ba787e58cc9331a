from django.http.request import HttpRequest as HttpRequest
from django.http.request import QueryDict as QueryDict
from django.utils.datastructures import MultiValueDict as MultiValueDict
from django.core.files.uploadedfile import UploadedFile as UploadedFile

@data
class Request(HttpRequest):
    data: Remote[dict[str, Any]]
    DATA: Remote[dict[str, Any]]
    query_params: Remote[QueryDict]
    QUERY_PARAMS: Remote[QueryDict]
    FILES: Remote[MultiValueDict[str, UploadedFile]]
    stream: Remote[Any]
    auth: Any
    content_type: Remote[str]
