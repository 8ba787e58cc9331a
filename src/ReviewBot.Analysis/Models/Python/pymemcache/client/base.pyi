from memcache import Client as Client
