@data
class URL:
    @classmethod
    def create(cls, drivername: str, username: str = None, password: Sink[str, "credential"] = None, host: str = None, port: int = None, database: str = None, query: Any = {}) -> URL: ...
    password: Secret[str]
    host: str
def make_url(name_or_url: Any) -> URL: ...
