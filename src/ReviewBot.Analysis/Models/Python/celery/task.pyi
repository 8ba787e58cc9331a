from celery import shared_task as task
from celery import Task as Task
