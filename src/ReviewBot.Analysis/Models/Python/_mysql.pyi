from MySQLdb import *
