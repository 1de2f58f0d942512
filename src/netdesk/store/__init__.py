"""The store: one SQLite file. The only floor that knows peewee and apsw."""
