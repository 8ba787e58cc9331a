from requests.models import Response as Response
from requests.models import Request as Request
from requests.models import PreparedRequest as PreparedRequest
from requests.sessions import Session as Session
from requests.sessions import session as session
from requests.exceptions import RequestException as RequestException
from requests.api import *
