from django.http.request import HttpRequest as HttpRequest
from django.http.request import QueryDict as QueryDict
from django.http.request import RawPostDataException as RawPostDataException
from django.http.response import *
from django.utils.datastructures import MultiValueDict as MultiValueDict
