from pymysql.connections import Connection as Connection
class MySQL:
    def __init__(self, app: Any = None): ...
    connection: Connection
    connect: Connection
