from email.message import Message as Message
@data
class MIMEBase(Message):
    def __init__(self, _maintype: str, _subtype: str, *, policy: Any = None, **_params: Any): ...
