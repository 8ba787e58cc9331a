from flask import *
from flask import Flask as Quart
