from starlette.websockets import *
