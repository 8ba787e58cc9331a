from http.cookies import *
from http.cookies import SimpleCookie as SmartCookie
@data
class SerialCookie(dict[str, Any]):
    def __init__(self, input: Sink[Any, "deserialise"] = None): ...
