from sqlalchemy.sql.expression import *
