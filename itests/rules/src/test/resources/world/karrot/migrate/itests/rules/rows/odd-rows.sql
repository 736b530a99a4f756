-- Odd but ordinary rows, as Karrots have written them, in the groups 1 and 2. 7 and 5 have left, 5 has erased the account.
-- The place 2 and the offer 4 were moved from group 1 to 2, and the place's types were mended.
UPDATE users_user SET display_name = 'Gina', mobile_number = '0123', address = 'Home street 1' WHERE id = 7;
UPDATE places_place SET group_id = 2, place_type_id = (SELECT min(id) FROM places_placetype WHERE group_id = 2),
    status_id = (SELECT min(id) FROM places_placestatus WHERE group_id = 2) WHERE id = 2;
UPDATE activities_activity
    SET activity_type_id = (SELECT min(id) FROM activities_activitytype WHERE group_id = 2) WHERE place_id = 2;
UPDATE activities_activityseries
    SET activity_type_id = (SELECT min(id) FROM activities_activitytype WHERE group_id = 2) WHERE place_id = 2;
UPDATE offers_offer SET group_id = 2 WHERE id = 4;

-- Conversations about nothing, about what was deleted, without a group; a thread of somebody who has left.
UPDATE conversations_conversation SET group_id = NULL WHERE target_id = 3
    AND target_type_id = (SELECT id FROM django_content_type WHERE app_label = 'places' AND model = 'place');
INSERT INTO conversations_conversation (created_at, updated_at, is_private, is_closed, group_id, target_type_id, target_id)
    SELECT '2023-01-01', '2023-01-01', false, false, g, (SELECT id FROM django_content_type WHERE model = m), t
    FROM (VALUES (1, NULL, NULL), (1, 'offer', 99999), (2, 'issue', 99999), (NULL, 'offer', 88888)) AS odd (g, m, t);
INSERT INTO conversations_conversationmessage (created_at, updated_at, content, author_id, conversation_id, received_via)
    SELECT '2023-01-02', '2023-01-02', 'odd ' || id, 1, id, ''
    FROM (SELECT id FROM conversations_conversation ORDER BY id DESC LIMIT 4) AS odd;
INSERT INTO conversations_conversationmessage (created_at, updated_at, content, author_id, conversation_id, received_via)
    SELECT '2023-01-02', '2023-01-02', 'about what was moved @bob', 1, c.id, '' FROM conversations_conversation c
    JOIN django_content_type t ON t.id = c.target_type_id
    WHERE t.model = 'place' AND c.target_id = 2 OR t.model = 'offer' AND c.target_id = 4;
INSERT INTO conversations_conversationmessage
    (id, created_at, updated_at, content, author_id, conversation_id, received_via, thread_id, edited_at)
    VALUES (9001, '2023-01-03', '2023-01-03', 'root @gina', 5, 1, '', 9001, NULL),
        (9002, '2023-01-03', '2023-01-03', 'reply', 1, 1, 'email', 9001, '2023-01-04');
UPDATE conversations_conversationmessage SET latest_message_id = 9002 WHERE id = 9001;
INSERT INTO conversations_conversationthreadparticipant (created_at, updated_at, thread_id, user_id, muted, seen_up_to_id)
    VALUES ('2023-01-03', '2023-01-03', 9001, 5, false, NULL), ('2023-01-03', '2023-01-03', 9001, 1, true, 9002);
INSERT INTO conversations_conversationmessagemention (created_at, updated_at, message_id, user_id)
    VALUES ('2023-01-03', '2023-01-03', 9001, 7);
INSERT INTO conversations_conversationmessagereaction (created_at, name, message_id, user_id)
    VALUES ('2023-01-03', 'thumbsup', 9001, 7);

-- Applications and issues of people who have left.
INSERT INTO applications_application
    (created_at, questions, answers, status, decided_at, decided_by_id, group_id, user_id)
    SELECT '2022-01-01', 'q', 'call me: 0123', 'accepted', '2022-01-01', 1, g, u
    FROM (VALUES (1, 7), (1, 5), (2, 7)) AS old (g, u);
INSERT INTO issues_issue (created_at, status, status_changed_at, type, topic, affected_user_id, created_by_id, group_id)
    SELECT '2023-01-01', status, '2023-01-01', 'conflict_resolution', 'about them', 7, 1, 1
    FROM unnest(ARRAY['decided', 'cancelled', 'ongoing']) AS status;

-- History and notifications.
INSERT INTO history_history (date, typus, group_id, place_id, activity_id, payload, before, after, message) VALUES
    ('2023-02-01', 21, 1, NULL, NULL, '{"display_name": "Gina"}', NULL, NULL, NULL),
    ('2023-02-01', 21, 1, NULL, NULL, '{"display_name": "Bob"}', NULL, NULL, NULL),
    ('2023-02-02', 17, 1, NULL, NULL, '{"applicant": 7, "applicant_name": "Gina"}', NULL, NULL, NULL),
    ('2023-02-02', 17, 1, NULL, NULL, '{"applicant": "2", "applicant_name": "Bob"}', NULL, NULL, NULL),
    ('2023-02-02', 17, 1, NULL, NULL, '{"applicant_name": "Bob"}', NULL, NULL, NULL),
    ('2023-02-03', 14, 1, 2, 8, '{"id": 8, "activity_type": 2, "series": 2, "place": 2, "participants":
        [{"user": 14, "participant_type": 1}, {"user": "7", "participant_type": "2"}], "feedback_dismissed_by": [14, 7],
        "public_id": "7ff437f7-3885-4e9b-a5d3-3eca34b86bb7",
        "description": "see http://localhost:8080/#/group/1/place/1/wall"}', NULL, NULL, NULL),
    ('2023-02-04', 5, 1, 1, NULL, '{"status": "2", "place_type": "5", "latitude": 52.52000659999999912345678,
        "odd": 1.10, "big": 123456789012345678901234567890}', '{"id": 1, "group": 1, "status": 1}',
        '{"id": 1, "group": 1, "status": "archived",
        "description": "http://localhost:8080/#/group/2/place/2/wall @bob"}',
        'moved, see http://localhost:8080/#/group/1/agreements/1 @bob'),
    ('2023-02-05', 33, 1, NULL, NULL, '{"id": 1, "content": "http://localhost:8080/#/group/1"}', NULL,
        '{"id": 1, "summary": "http://localhost:8080/#/group/1", "created_by": 14}', NULL),
    ('2023-02-06', 8, 1, 5, 18, '{"description": "new",
        "banner_image_urls": {"full_size": "/media/activity__banner_images/a8b220d6-eec8-4030-958b-b7429fcc27ae.jpg",
        "preview": "http://localhost:8080/media/__sized__/activity__banner_images/'
        'a8b220d6-eec8-4030-958b-b7429fcc27ae-thumbnail-1600x1600-70.jpg", "gone": "/media/activity__banner_images/x.jpg"}}',
        '{"banner_image": "/media/activity__banner_images/a8b220d6-eec8-4030-958b-b7429fcc27ae.jpg"}',
        '{"collectors": [14, 15, 7], "series": null, "max_collectors": 2, "active_agreement": 1}', NULL),
    ('2023-02-07', 99, 1, NULL, NULL, '{"id": 5}', NULL, NULL, NULL),
    ('2023-02-08', 16, 1, NULL, NULL, '{"pickup_date": 5, "collectors": [1, 2], "collector_ids": [1, "2"], "store": 3}',
        NULL, NULL, NULL),
    ('2023-02-09', 1, 1, NULL, NULL, '{"active_agreement": 1, "members": [1, 7, 5]}', NULL, NULL, NULL);
INSERT INTO history_history_users (history_id, user_id)
    SELECT id, CASE payload ->> 'display_name' WHEN 'Gina' THEN 7 ELSE 2 END FROM history_history
    WHERE payload ? 'display_name';
INSERT INTO notifications_notification (created_at, type, context, clicked, user_id) VALUES
    ('2023-03-01', 'new_member', NULL, false, 1),
    ('2023-03-01', 'new_member', '[]', false, 1),
    ('2023-03-02', 'pickup_upcoming', '{"group": 1, "pickup": 5, "pickup_collector": 77, "store": 3}', false, 1),
    ('2023-03-03', 'participant_removed', jsonb_build_object('activity_type', 2, 'place', 2, 'group', 1,
        'activity_date', '2026-11-30T10:15:00Z', 'removed_by', 14, 'affected_user', 7,
        'history', (SELECT min(id) FROM history_history WHERE typus = 10)), false, 2),
    ('2023-03-04', 'conflict_resolution_decided',
        jsonb_build_object('issue', (SELECT max(id) FROM issues_issue), 'group', 1, 'user', 7), false, 1);

-- Links where people describe things, and names of other networks where Karrot knows no mentions.
UPDATE activities_activitytype SET description = 'how: http://localhost:8080/#/group/1/place/1/wall' WHERE id = 2;
UPDATE places_placetype SET description = 'how: http://localhost:8080/#/group/1/place/1/wall' WHERE id = 1;
UPDATE places_placestatus SET description = 'how: http://localhost:8080/#/group/1/place/1/wall' WHERE id = 1;
UPDATE activities_participanttype SET description = 'see http://localhost:8080/#/group/1' WHERE activity_id IN (7, 8);
UPDATE activities_seriesparticipanttype SET description = 'see http://localhost:8080/#/group/1'
    WHERE activity_series_id = 2;
UPDATE users_user SET description = 'Instagram @bob, mail x@bob' WHERE id = 14;
UPDATE groups_group SET public_description = 'Follow @bob on Mastodon' WHERE id = 1;

-- Numbers that mean something here alone, or are taken there; people who gave and got something before they left.
UPDATE activities_activity_participants SET reminder_task_id = '1f6d6ad0-7d62-4a9e-b7c6-0f6f0c6f2f00' WHERE id % 2 = 0;
UPDATE activities_activity SET public_id = '7ff437f7-3885-4e9b-a5d3-3eca34b86bb7', is_public = true WHERE id = 8;
INSERT INTO groups_role (created_at, name, display_name, description, threshold, group_id)
    VALUES ('2023-01-01', 'driver', 'd', '', 1, 1);
INSERT INTO groups_trust (created_at, membership_id, given_by_id, role)
    SELECT '2023-01-01', id, 7, 'driver' FROM groups_group_members WHERE group_id = 1 AND user_id = 2;
INSERT INTO offers_offer (created_at, name, description, user_id, group_id)
    VALUES ('2023-01-01', 'no image', 'd', 7, 1);
