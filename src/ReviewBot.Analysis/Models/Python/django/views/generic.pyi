from django.views.generic.base import *
from django.views.generic.base import TemplateView as TemplateView

class ListView(TemplateView):
    model: Any
    queryset: Any
    object_list: Any
    def get_queryset(self) -> Any: ...
class DetailView(TemplateView):
    model: Any
    object: Any
    def get_object(self, queryset: Any = None) -> Stored[Any]: ...
    def get_queryset(self) -> Any: ...
class FormView(TemplateView):
    form_class: Any
    success_url: Sink[str, "redirect"]
    def form_valid(self, form: Any) -> Any: ...
    def form_invalid(self, form: Any) -> Any: ...
    def get_success_url(self) -> str: ...
class CreateView(FormView):
    object: Any
class UpdateView(FormView):
    object: Any
class DeleteView(FormView):
    object: Any
