from fastapi.applications import FastAPI as FastAPI
from fastapi.routing import APIRouter as APIRouter
from fastapi.exceptions import HTTPException as HTTPException
from fastapi.params import *
from starlette.requests import Request as Request
from starlette.responses import Response as Response
from starlette.websockets import WebSocket as WebSocket
from starlette.datastructures import UploadFile as UploadFile

class BackgroundTasks:
    def add_task(self, func: Callable, *args: Any, **kwargs: Any) -> None: ...
