"""The chat's page and the server it stands on; ``app.py`` starts it."""
