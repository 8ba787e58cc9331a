from joblib import *
