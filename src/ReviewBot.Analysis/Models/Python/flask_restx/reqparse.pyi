from flask_restful.reqparse import *
