from pymongo.mongo_client import MongoClient as AsyncIOMotorClient
