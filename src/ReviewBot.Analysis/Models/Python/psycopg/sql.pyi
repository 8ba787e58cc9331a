from psycopg2.sql import *
