-- Whether the demo was planted, and what the demo visitors are doing. One row.
create table demo_state (
    id integer not null primary key,
    began_at timestamp with time zone not null,
    ready_at timestamp with time zone,
    visitors boolean not null,
    visited_until timestamp with time zone not null
);
