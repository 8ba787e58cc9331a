from pymongo.database import Database as Database
from pymongo.mongo_client import MongoClient as MongoClient
class PyMongo:
    def __init__(self, app: Any = None, uri: Sink[str, "credential"] = None, *args: Any, **kwargs: Any): ...
    db: Database
    cx: MongoClient
