from cx_Oracle import *
