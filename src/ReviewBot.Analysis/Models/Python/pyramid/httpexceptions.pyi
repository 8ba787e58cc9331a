from webob.exc import *
