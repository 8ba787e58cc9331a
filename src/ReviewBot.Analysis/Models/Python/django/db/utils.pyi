from django.db import *
