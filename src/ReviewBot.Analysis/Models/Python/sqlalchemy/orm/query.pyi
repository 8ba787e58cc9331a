from sqlalchemy.orm.session import Query as Query
