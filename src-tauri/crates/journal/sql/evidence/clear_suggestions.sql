DELETE FROM suggestion
