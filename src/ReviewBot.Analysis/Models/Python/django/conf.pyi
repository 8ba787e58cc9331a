class LazySettings:
    SECRET_KEY: Secret[str]
    DATABASES: Secret[dict[str, dict[str, Any]]]
    EMAIL_HOST_PASSWORD: Secret[str]
    DEBUG: bool
    MEDIA_ROOT: str
    MEDIA_URL: str
    STATIC_ROOT: str
    STATIC_URL: str
    BASE_DIR: str
    ALLOWED_HOSTS: list[str]
    def configure(self, default_settings: Any = None, **options: Any) -> None: ...
settings: LazySettings
