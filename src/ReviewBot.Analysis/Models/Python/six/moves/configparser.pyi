from configparser import *
