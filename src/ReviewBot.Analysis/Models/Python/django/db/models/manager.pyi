from django.db.models.query import QuerySet as QuerySet

class Manager[T](QuerySet[T]):
    def get_queryset(self) -> QuerySet[T]: ...
    @classmethod
    def from_queryset(cls, queryset_class: Any, class_name: str = None) -> Any: ...
BaseManager = Manager
