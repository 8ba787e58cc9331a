from jinja2 import Environment as Environment
from jinja2 import Template as Template
