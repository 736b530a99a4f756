-- From 10 January 2024 back to December 2023, when statuses were words. Rows get every status that there was.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE places_place ADD COLUMN status varchar(20);
UPDATE places_place SET status = (ARRAY['created', 'negotiating', 'active', 'declined', 'archived'])[1 + id % 5];
ALTER TABLE places_place ALTER COLUMN status SET NOT NULL, DROP COLUMN status_id, DROP COLUMN archived_at;
DROP TABLE places_placestatus;
DELETE FROM django_content_type WHERE app_label = 'places' AND model = 'placestatus';

ALTER TABLE places_placetype ADD COLUMN status varchar(100);
UPDATE places_placetype SET status = CASE WHEN id % 2 = 0 THEN 'archived' ELSE 'active' END;
ALTER TABLE places_placetype ALTER COLUMN status SET NOT NULL, DROP COLUMN archived_at, DROP COLUMN description;

ALTER TABLE activities_activitytype ADD COLUMN status varchar(100);
UPDATE activities_activitytype SET status = CASE WHEN id % 3 = 0 THEN 'archived' ELSE 'active' END;
ALTER TABLE activities_activitytype ALTER COLUMN status SET NOT NULL, DROP COLUMN archived_at, DROP COLUMN description;

ALTER TABLE offers_offer ADD COLUMN status varchar(100), ADD COLUMN status_changed_at timestamptz;
UPDATE offers_offer SET status = CASE WHEN archived_at IS NULL THEN 'active' ELSE 'archived' END,
    status_changed_at = coalesce(archived_at, created_at + interval '3 microseconds');
ALTER TABLE offers_offer ALTER COLUMN status SET NOT NULL, ALTER COLUMN status_changed_at SET NOT NULL,
    DROP COLUMN archived_at;

-- A third of the activities is yet to come.
UPDATE activities_activity SET is_done = false,
    date = tstzrange('2100-01-01Z'::timestamptz + id * interval '1 day', '2100-01-02Z'::timestamptz + id * interval '1 day')
    WHERE id % 3 = 0;
ALTER TABLE activities_activity DROP COLUMN has_started;

-- The history knew statuses by their words.
DELETE FROM history_history_users USING history_history h WHERE h.id = history_id AND h.typus IN (35, 36, 37);
DELETE FROM history_history WHERE typus IN (35, 36, 37);
UPDATE history_history SET
    payload = CASE WHEN payload ? 'status' THEN jsonb_set(payload, '{status}', '"active"') ELSE payload END,
    before = CASE WHEN before ? 'status' THEN jsonb_set(before, '{status}', '"created"') ELSE before END,
    after = CASE WHEN after ? 'status' THEN jsonb_set(after, '{status}', '"active"') ELSE after END
    WHERE typus IN (4, 5, 6);

-- Some things were archived twice, with the last time not in the last entry; some while nothing was noted.
INSERT INTO history_history (date, typus, payload, before, group_id)
SELECT timestamptz '2021-03-04 05:06:07.000089+00' + entry.days * interval '1 day' + thing.id * interval '1 hour',
    entry.typus, jsonb_build_object('status', entry.status),
    jsonb_build_object('id', thing.id, 'status', 'active'), thing.group_id
FROM (SELECT id, group_id, 5 AS typus FROM places_place WHERE status = 'archived' AND id <> 4
    UNION ALL SELECT id, group_id, 30 FROM places_placetype WHERE status = 'archived' AND id <> 4
    UNION ALL SELECT id, group_id, 26 FROM activities_activitytype WHERE status = 'archived' AND id <> 6) thing
CROSS JOIN LATERAL (VALUES (thing.typus, 'archived', 40), (thing.typus, 'archived', 10), (thing.typus, 'active', 90),
    (31, 'archived', 99)) entry (typus, status, days);
