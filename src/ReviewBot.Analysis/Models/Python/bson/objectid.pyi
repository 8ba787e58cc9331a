from bson import ObjectId as ObjectId
