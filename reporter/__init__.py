"""Turn a folder of news articles on Haiti and its security mission into a brief whose every figure is quoted."""

__version__ = "0.1.0"
