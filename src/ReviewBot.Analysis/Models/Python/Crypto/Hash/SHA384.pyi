from Crypto.Hash.MD5 import *
