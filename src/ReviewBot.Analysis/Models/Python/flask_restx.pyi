from flask_restful import *
