from dbm import *
