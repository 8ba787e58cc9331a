from starlette.requests import *
