from defusedxml.ElementTree import *
