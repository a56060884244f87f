create table contact_list (
    id uuid not null primary key,
    name varchar(120) not null,
    name_key varchar(120) not null unique,
    description varchar(500) not null,
    created_at timestamp with time zone not null,
    created_by varchar(120) not null
);

create table contact_list_member (
    list_id uuid not null references contact_list (id) on delete cascade,
    contact_id uuid not null,
    added_at timestamp with time zone not null,
    source varchar(120) not null,
    primary key (list_id, contact_id)
);
create index contact_list_member_contact on contact_list_member (contact_id);
