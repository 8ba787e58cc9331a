from xmlrpc.server import *
