-- A table as the catalogue describes it, in the form of karrot-schema-facts.json.
SELECT json_build_object(
    'columns', (
        SELECT json_agg(json_strip_nulls(json_build_object(
            'name', attname,
            'type', format_type(atttypid, atttypmod),
            'nullable', NOT attnotnull,
            'identity', CASE attidentity WHEN 'd' THEN 'BY DEFAULT' WHEN 'a' THEN 'ALWAYS' END,
            'default', pg_get_expr(adbin, adrelid),
            'sequence', pg_get_serial_sequence(t.oid::regclass::text, attname))) ORDER BY attnum)
        FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped),
    'primary_key', (
        SELECT pg_temp.columns(conrelid, conkey) FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p'),
    'foreign_keys', (
        SELECT coalesce(json_agg(json_build_object(
            'columns', pg_temp.columns(conrelid, conkey),
            'table', confrelid::regclass::text,
            'ref', pg_temp.columns(confrelid, confkey),
            'deferred', condeferrable AND condeferred)), '[]')
        FROM pg_constraint WHERE conrelid = t.oid AND contype = 'f'),
    'unique', (
        SELECT coalesce(json_agg(pg_temp.columns(conrelid, conkey)), '[]')
        FROM pg_constraint WHERE conrelid = t.oid AND contype = 'u'),
    'checks', (
        SELECT coalesce(json_agg(pg_get_constraintdef(oid)), '[]')
        FROM pg_constraint WHERE conrelid = t.oid AND contype = 'c'),
    'indexes', (
        SELECT coalesce(json_agg(regexp_replace(pg_get_indexdef(indexrelid), '^.* USING ', '')), '[]')
        FROM pg_index
        WHERE indrelid = t.oid AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = t.oid)))
FROM pg_class t
WHERE t.oid = 'TABLE'::regclass
