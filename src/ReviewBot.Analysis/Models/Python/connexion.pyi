from flask import request as request
