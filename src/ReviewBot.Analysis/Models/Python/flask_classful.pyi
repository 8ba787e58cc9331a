from flask.views import MethodView as FlaskView
