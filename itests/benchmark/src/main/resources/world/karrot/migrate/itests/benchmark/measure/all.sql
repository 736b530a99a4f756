-- A conversation for each place, with messages one after another; every tenth of a conversation has two replies.
INSERT INTO conversations_conversation (id, created_at, target_id, target_type_id, updated_at, is_private, is_closed, group_id)
SELECT place.id, place.created_at, place.id, type.id, place.created_at, false, false, place.group_id
FROM places_place AS place JOIN django_content_type AS type ON app_label = 'places' AND model = 'place' ORDER BY place.id;

INSERT INTO conversations_conversationmessage (id, created_at, content, author_id, conversation_id, received_via, updated_at,
    thread_id, latest_message_id)
SELECT m, pg_temp.moment(),
    CASE WHEN m % 10 = 0 THEN '@user' || pg_temp.member(c, m + 7) || ' ' ELSE '' END || pg_temp.words(3, 40, 1),
    pg_temp.member(c, m::bigint * 7919), c, '', pg_temp.moment(),
    CASE WHEN n = 0 AND m + {places} <= {messages} OR n IN (1, 2) THEN m - n * {places} END,
    CASE WHEN n = 0 AND m + {places} <= {messages} THEN
        m + CASE WHEN m + 2 * {places} <= {messages} THEN 2 ELSE 1 END * {places} END
FROM (SELECT m, 1 + m % {places} AS c, (m - 1) / {places} % 10 AS n FROM generate_series(1, {messages}) AS m) AS m;

UPDATE conversations_conversation AS c SET latest_message_id = newest.id
FROM (SELECT conversation_id, max(id) AS id FROM conversations_conversationmessage GROUP BY 1) AS newest
WHERE newest.conversation_id = c.id;

INSERT INTO conversations_conversationparticipant (id, created_at, conversation_id, user_id, seen_up_to_id, updated_at, muted)
SELECT s.id, s.created_at, c.id, s.user_id, c.latest_message_id, s.created_at, false
FROM places_placesubscription AS s JOIN conversations_conversation AS c ON c.id = s.place_id ORDER BY s.id;

INSERT INTO conversations_conversationmessagereaction (id, created_at, name, message_id, user_id)
SELECT id / 3, pg_temp.moment(), (ARRAY['heart', '+1', 'tada', 'carrot'])[1 + id / 3 % 4], id, pg_temp.member(conversation_id, id)
FROM conversations_conversationmessage WHERE id % 3 = 0 ORDER BY id;

INSERT INTO conversations_conversationmessagemention (id, created_at, updated_at, message_id, user_id)
SELECT id / 10, created_at, created_at, id, pg_temp.member(conversation_id, id + 7)
FROM conversations_conversationmessage WHERE id % 10 = 0 ORDER BY id;

INSERT INTO conversations_conversationthreadparticipant (id, created_at, updated_at, muted, seen_up_to_id, thread_id, user_id)
SELECT row_number() OVER (ORDER BY id), created_at, created_at, false, latest_message_id, id, author_id
FROM conversations_conversationmessage WHERE thread_id = id;

INSERT INTO history_history (id, date, typus, payload, group_id, place_id, after, activity_id)
SELECT h, pg_temp.moment(), CASE h % 2 WHEN 0 THEN 7 ELSE 13 END,
    CASE h % 2 WHEN 0 THEN jsonb_build_object('date', jsonb_build_array(lower(date), upper(date)), 'place', place_id,
        'activity_type', activity_type_id, 'participant_types', jsonb_build_array(jsonb_build_object('role', 'member',
        'max_participants', 4)))
    ELSE jsonb_build_object('series', series_id, 'activity_date', id, 'max_participants', 4) END,
    activity_type_id, place_id,
    CASE h % 2 WHEN 0 THEN jsonb_build_object('id', id, 'place', place_id, 'series', series_id, 'is_done', is_done,
        'is_public', is_public, 'public_id', null, 'created_at', created_at, 'description', description, 'has_started', false,
        'is_disabled', false, 'banner_image', null, 'has_duration', false, 'participants', jsonb_build_array(
        pg_temp.member(place_id, id)), 'activity_type', activity_type_id, 'last_changed_by', last_changed_by_id,
        'feedback_given_by', jsonb_build_array(), 'participant_types', jsonb_build_array(jsonb_build_object('id', id, 'role',
        'member', 'description', '', 'max_participants', 4, 'series_participant_type', series_id))) END,
    id
FROM generate_series(1, {history}) AS h JOIN activities_activity ON id = 1 + h % {activities} ORDER BY h;

INSERT INTO history_history_users (id, history_id, user_id)
SELECT id, id, pg_temp.member(place_id, activity_id) FROM history_history ORDER BY id;
