from webob.request import Request as Request
from webob.request import BaseRequest as BaseRequest
from webob.response import Response as Response
