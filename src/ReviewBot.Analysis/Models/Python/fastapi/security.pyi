@data
class OAuth2PasswordRequestForm:
    username: Remote[str]
    password: Remote[Secret[str]]
    scopes: Remote[list[str]]
@data
class HTTPAuthorizationCredentials:
    scheme: str
    credentials: Remote[str]
@data
class HTTPBasicCredentials:
    username: Remote[str]
    password: Remote[Secret[str]]
class OAuth2PasswordBearer:
    def __init__(self, tokenUrl: str, **kwargs: Any): ...
class HTTPBearer:
    def __init__(self, **kwargs: Any): ...
class HTTPBasic(HTTPBearer): ...
class APIKeyHeader(HTTPBearer): ...
