from flask import request as request
from flask import session as session
from flask import g as g
from flask import current_app as current_app
