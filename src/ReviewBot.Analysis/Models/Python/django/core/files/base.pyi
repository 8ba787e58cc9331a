from django.core.files import File as File
@data
class ContentFile(File):
    def __init__(self, content: Any, name: str = None): ...
