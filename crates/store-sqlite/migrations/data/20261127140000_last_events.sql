-- The last event of a kind is found without looking at those before it.
DROP INDEX event_by_subject;
CREATE INDEX event_by_subject ON event (organisation, subject, kind, activity, purpose, at);
