from django.db.models.fields import Field as Field
from django.db.models.query import QuerySet as QuerySet
from django.db.models.query import RawQuerySet as RawQuerySet
from django.db.models.query import Prefetch as Prefetch
from django.db.models.manager import Manager as Manager
from django.db.models.expressions import *
from django.db.models.base import Model as Model
from django.db.models.aggregates import *
from django.db.models.fields import *
from django.db.models.fields.files import *

class Q:
    def __init__(self, *args: Any, **kwargs: Any): ...
class Index:
    def __init__(self, *expressions: Any, **kwargs: Any): ...
class ForeignKey(Field):
    def __init__(self, to: Any, on_delete: Any = None, **kwargs: Any): ...
class OneToOneField(ForeignKey): ...
class ManyToManyField(Field):
    def __init__(self, to: Any, **kwargs: Any): ...
