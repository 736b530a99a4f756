-- From May 2024 back to 10 January 2024.
ALTER TABLE activities_activityseries DROP COLUMN is_public, DROP COLUMN banner_image;
DROP TABLE meet_roomparticipant, meet_room_subject_users, meet_room;
DROP TABLE silk_profile_queries, silk_sqlquery, silk_response, silk_profile, silk_request;
DELETE FROM django_content_type WHERE app_label IN ('meet', 'silk');
