-- Rows come with their ids: let the next id of each table be the one after the highest.
DO $$
DECLARE
    identity record;
BEGIN
    FOR identity IN
        SELECT table_name, column_name
        FROM information_schema.columns
        WHERE table_schema = 'public' AND is_identity = 'YES'
    LOOP
        EXECUTE format(
            'SELECT setval(pg_get_serial_sequence(%1$L, %2$L), max(%2$I)) FROM %1$I',
            identity.table_name,
            identity.column_name);
    END LOOP;
END
$$;
