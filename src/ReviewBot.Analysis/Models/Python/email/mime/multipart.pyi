from email.message import Message as Message
@data
class MIMEMultipart(Message):
    def __init__(self, _subtype: str = "mixed", boundary: str = None, _subparts: Any = None, *, policy: Any = None, **_params: Any): ...
