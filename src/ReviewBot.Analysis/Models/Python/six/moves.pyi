from builtins import input as input
from builtins import range as range
from builtins import map as map
from builtins import filter as filter
from builtins import zip as zip
from builtins import reduce as reduce
from io import StringIO as StringIO
from io import StringIO as cStringIO
from shlex import quote as shlex_quote
import pickle as cPickle
import configparser as configparser
import http.client as http_client
import queue as queue
