from redis import *
