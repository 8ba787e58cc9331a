from xmlrpc.client import *
