-- What Karrot's upgrade did between 10 January and May 2024; of tables that never move, nothing.
ALTER TABLE activities_activityseries ADD COLUMN banner_image varchar(100), ADD COLUMN is_public boolean NOT NULL DEFAULT false;
ALTER TABLE activities_activityseries ALTER COLUMN is_public DROP DEFAULT;
