from django.http.request import HttpRequest as HttpRequest

@entry_point(HttpRequest)
def xframe_options_exempt(view_func: Handler[HttpRequest]) -> Any: ...
