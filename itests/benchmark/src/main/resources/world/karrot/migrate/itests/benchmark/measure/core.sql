INSERT INTO groups_group (id, created_at, name, description, address, latitude, longitude, public_description, timezone,
    status, last_active_at, application_questions, is_open, photo, welcome_message, theme, features)
SELECT g, pg_temp.moment(), 'Group ' || g, pg_temp.words(20, 80, 1), pg_temp.words(3), 50 + random() * 5,
    5 + random() * 10, pg_temp.words(10, 40, 1), 'Europe/Berlin', 'active', timestamptz '2026-01-01Z' - random() * interval '9 days',
    '', true, '', pg_temp.words(10, 20, 1), 'foodsaving', '{offers,agreements,participant-types}'
FROM generate_series(1, {groups}) AS g;

INSERT INTO users_user (password, last_login, id, created_at, email, is_active, is_staff, display_name, address, latitude,
    longitude, description, mail_verified, deleted, unverified_email, is_superuser, current_group_id, language, photo,
    mobile_number, username)
SELECT 'argon2$argon2id$v=19$m=102400,t=2,p=8$' || md5(random()::text) || '$' || md5(random()::text), pg_temp.moment(), u,
    pg_temp.moment(), 'user' || u || '@big.example.org', true, false, pg_temp.words(2), pg_temp.words(3), 50 + random() * 5,
    5 + random() * 10, pg_temp.words(5, 25, 0.6), true, false, 'user' || u || '@big.example.org', false,
    CASE u % {groups} WHEN 0 THEN {groups} ELSE u % {groups} END, 'de', '', '', 'user' || u
FROM generate_series(1, {people}) AS u;

INSERT INTO groups_group_members (id, group_id, user_id, created_at, roles, lastseen_at, notification_types, added_by_id)
SELECT u, CASE u % {groups} WHEN 0 THEN {groups} ELSE u % {groups} END, u, pg_temp.moment(), '{member,editor}',
    pg_temp.moment(), '{weekly_summary,daily_activity_notification,conflict_resolution}', pg_temp.member(u, 1)
FROM generate_series(1, {people}) AS u;

INSERT INTO groups_trust (id, created_at, given_by_id, membership_id, role)
SELECT u, pg_temp.moment(), pg_temp.member(u, u / {groups} + 1), u, 'editor' FROM generate_series(1, {people}) AS u;

INSERT INTO agreements_agreement (id, created_at, title, summary, content, active_from, group_id, created_by_id)
SELECT g, pg_temp.moment(), pg_temp.words(4), pg_temp.words(20), pg_temp.words(200), pg_temp.moment(), g, pg_temp.member(g, 1)
FROM generate_series(1, {groups}) AS g;

INSERT INTO places_placetype (id, created_at, updated_at, name, name_is_translatable, icon, group_id, description)
SELECT g, pg_temp.moment(), pg_temp.moment(), 'Store', true, 'fas fa-shopping-cart', g, ''
FROM generate_series(1, {groups}) AS g;

INSERT INTO places_placestatus (id, created_at, updated_at, name, name_is_translatable, description, colour, is_visible,
    "order", group_id)
SELECT g, pg_temp.moment(), pg_temp.moment(), 'Active', true, '', '21BA45', true, 'a2', g
FROM generate_series(1, {groups}) AS g;

-- Place and offer n are in the group whose number n has, counted round.
INSERT INTO places_place (id, created_at, name, description, group_id, address, latitude, longitude, weeks_in_advance,
    place_type_id, default_view, status_id)
SELECT p, pg_temp.moment(), 'Place ' || p, pg_temp.words(5, 40, 0.8), g, pg_temp.words(3), 50 + random() * 5,
    5 + random() * 10, 4, g, 'activities', g
FROM (SELECT p, CASE p % {groups} WHEN 0 THEN {groups} ELSE p % {groups} END AS g FROM generate_series(1, {places}) AS p) AS p;

INSERT INTO places_placesubscription (id, created_at, place_id, user_id)
SELECT 20 * (p - 1) + k, pg_temp.moment(), p, pg_temp.member(p, p + k)
FROM generate_series(1, {places}) AS p, generate_series(1, 20) AS k;

INSERT INTO activities_activitytype (id, created_at, group_id, name, colour, icon, feedback_icon, has_feedback,
    has_feedback_weight, name_is_translatable, updated_at, description)
SELECT g, pg_temp.moment(), g, 'Pickup', '1976D2', 'fas fa-shopping-basket', 'fas fa-reply', true, true, true,
    pg_temp.moment(), ''
FROM generate_series(1, {groups}) AS g;

INSERT INTO activities_activityseries (id, created_at, rule, start_date, place_id, description, duration, activity_type_id,
    banner_image, is_public)
SELECT 2 * id - k, pg_temp.moment(), 'FREQ=WEEKLY;BYDAY=MO,TH', pg_temp.moment(), id, pg_temp.words(2, 12, 0.5),
    interval '1 hour', group_id, '', false
FROM places_place, generate_series(0, 1) AS k ORDER BY 1;

INSERT INTO activities_seriesparticipanttype (id, created_at, description, max_participants, role, activity_series_id)
SELECT id, pg_temp.moment(), '', 4, 'member', id FROM activities_activityseries ORDER BY id;

INSERT INTO activities_activity (id, created_at, place_id, is_disabled, series_id, description, is_done, last_changed_by_id,
    date, has_duration, activity_type_id, is_public, banner_image, has_started)
SELECT a, pg_temp.moment(), place.id, false, CASE WHEN a % 4 > 0 THEN 2 * place.id - a / {places} % 2 END,
    pg_temp.words(3, 25, 0.33), true, CASE WHEN a % 10 = 0 THEN pg_temp.member(place.id, a) END,
    tstzrange(starts, starts + interval '1 hour'), true, place.group_id, false, '', true
FROM (SELECT a, timestamptz '2018-01-01Z' + floor(random() * 230000) * interval '15 min' AS starts
    FROM generate_series(1, {activities}) AS a) AS a
JOIN places_place AS place ON place.id = 1 + a % {places} ORDER BY a;

INSERT INTO activities_participanttype (id, created_at, description, max_participants, role, activity_id,
    series_participant_type_id)
SELECT id, created_at, '', 4, 'member', id, series_id FROM activities_activity ORDER BY id;

INSERT INTO activities_activity_participants (id, activity_id, user_id, created_at, feedback_dismissed, participant_type_id)
SELECT 2 * id - 1 + j, id, pg_temp.member(place_id, id::bigint * 7919 + j * (1 + id % ({people} / {groups} - 1))), pg_temp.moment(),
    random() < 0.1, id
FROM activities_activity, generate_series(0, 1) AS j ORDER BY 1;

INSERT INTO activities_feedback (id, created_at, weight, comment, about_id, given_by_id)
SELECT id / 2, pg_temp.moment(), floor(random() * 1000) / 10, pg_temp.words(3, 25, 0.6), id,
    pg_temp.member(place_id, id::bigint * 7919)
FROM activities_activity WHERE id % 2 = 0 ORDER BY id;

INSERT INTO activities_feedbacknoshow (id, created_at, feedback_id, user_id)
SELECT id / 50, created_at, id, given_by_id FROM activities_feedback WHERE id % 50 = 0 ORDER BY id;

INSERT INTO offers_offer (id, created_at, name, description, group_id, user_id)
SELECT o, pg_temp.moment(), pg_temp.words(3), pg_temp.words(10, 40, 1),
    CASE o % {groups} WHEN 0 THEN {groups} ELSE o % {groups} END, pg_temp.member(o, o)
FROM generate_series(1, {offers}) AS o;

INSERT INTO offers_offerimage (id, created_at, image, offer_id, position)
SELECT id, created_at, 'offer_images/' || md5('offer ' || id)::uuid || '.jpg', id, 1 FROM offers_offer ORDER BY id;
