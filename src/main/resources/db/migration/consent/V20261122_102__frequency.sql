-- How much one channel may ask of a person; no number means no limit. Times are HH:mm in the person's own zone.
create table channel_policy (
    channel varchar(10) not null primary key,
    per_day integer,
    per_week integer,
    quiet boolean not null,
    quiet_from varchar(5) not null,
    quiet_until varchar(5) not null,
    changed_at timestamp with time zone not null
);

-- Marketing messages handed off per person, channel and day of the person's own calendar. The row is the lock.
create table send_count (
    contact_id uuid not null,
    channel varchar(10) not null,
    on_day date not null,
    sent integer not null,
    primary key (contact_id, channel, on_day)
);

-- Places kept in the cap between claim and hand-off; a confirmed row stays as the mark that it was counted.
create table send_reservation (
    message_id uuid not null primary key,
    contact_id uuid not null,
    channel varchar(10) not null,
    on_day date not null,
    valid_until timestamp with time zone not null,
    confirmed_at timestamp with time zone
);
create index send_reservation_contact on send_reservation (contact_id, channel, on_day);
create index send_reservation_valid on send_reservation (valid_until);
