from starlette.datastructures import UploadFile as UploadFile
