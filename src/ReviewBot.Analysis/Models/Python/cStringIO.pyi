from io import StringIO as StringIO
