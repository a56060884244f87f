-- Journeys on hold: no job of theirs is taken, nobody enters. One row per held journey, so that holding is instant
-- however many people are under way.
create table engine_hold (
    journey_key varchar(255) not null primary key,
    since timestamp with time zone not null
);
