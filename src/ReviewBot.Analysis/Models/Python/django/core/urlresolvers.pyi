from django.urls import *
