-- When the account's mail was last looked through for whose Authentication-Results to believe; 0 where that was before this column.
ALTER TABLE account ADD COLUMN authserv_sought INTEGER;

PRAGMA user_version = 3;
