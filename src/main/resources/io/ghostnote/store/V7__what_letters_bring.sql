-- What a letter of the freelancer's brings, and the invoice it speaks of: its numbers, and the sums. Letters read before have none.
ALTER TABLE gist ADD COLUMN carries TEXT;
ALTER TABLE gist ADD COLUMN bill TEXT;

PRAGMA user_version = 7;
