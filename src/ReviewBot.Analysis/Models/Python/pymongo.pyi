from pymongo.mongo_client import MongoClient as MongoClient
from pymongo.mongo_client import MongoClient as AsyncMongoClient
from pymongo.mongo_client import MongoClient as Connection
ASCENDING: int
DESCENDING: int
