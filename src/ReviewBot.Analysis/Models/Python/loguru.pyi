from logging import Logger as Logger
logger: Logger
