-- From July 2023 back to October 2022.
DROP TABLE conversations_conversationmessageattachment;
DELETE FROM django_content_type WHERE model = 'conversationmessageattachment';
ALTER TABLE users_user ALTER COLUMN username TYPE varchar(255);
