class RequestContext:
    auth_token: Secret[str]
    user_id: str
    project_id: str
    is_admin: bool
    def to_dict(self) -> Secret[dict[str, Any]]: ...
