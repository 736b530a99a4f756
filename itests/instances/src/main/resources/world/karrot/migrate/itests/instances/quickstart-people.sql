-- Some of the source's people already have an account on the target.

-- The same address, written with other capitals.
UPDATE users_user SET email = 'Alice@Example.ORG', display_name = 'Alice M.' WHERE username = 'jamie94';
UPDATE users_user SET email = 'BOB@example.org', display_name = 'Bob B.' WHERE username = 'xstafford';

-- The very same address.
UPDATE users_user SET email = 'user0@example.net', display_name = 'Brandon Russell' WHERE username = 'tinacruz';

-- Somebody else who took the user name first.
UPDATE users_user SET username = 'Hugo', display_name = 'Another Hugo' WHERE username = 'andrew12';
