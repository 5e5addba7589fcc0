-- What went out, who did what, and every step of a text are only ever added to. The commands never change them; this
-- holds against everything else that has a connection.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER publication_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "publication"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TRIGGER audit_entry_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

CREATE TRIGGER story_step_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "story_step"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
