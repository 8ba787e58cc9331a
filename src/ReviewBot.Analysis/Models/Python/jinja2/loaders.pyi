from jinja2 import *
