from urllib.request import *
from urllib.parse import quote as quote
from urllib.parse import unquote as unquote
from urllib.error import *
