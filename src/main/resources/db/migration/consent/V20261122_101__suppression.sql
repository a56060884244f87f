-- Addresses nothing goes to. Only the hash, so that it outlives the person's erasure.
create table suppression (
    id uuid not null primary key,
    channel varchar(10) not null,
    address_hash varchar(64) not null,
    cause varchar(30) not null,
    source varchar(200),
    at timestamp with time zone not null,
    constraint suppression_once unique (address_hash, channel, cause)
);
create index suppression_at on suppression (at);

create table soft_bounce (
    id uuid not null primary key,
    channel varchar(10) not null,
    address_hash varchar(64) not null,
    at timestamp with time zone not null
);
create index soft_bounce_address on soft_bounce (address_hash, channel, at);
