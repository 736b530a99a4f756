-- The names of a constraint's columns, in its own order.
CREATE FUNCTION pg_temp.columns(relation oid, numbers smallint[]) RETURNS json LANGUAGE sql AS $$
    SELECT json_agg(attname ORDER BY position)
    FROM unnest(numbers) WITH ORDINALITY AS key (number, position)
    JOIN pg_attribute ON attrelid = relation AND attnum = number
$$;
