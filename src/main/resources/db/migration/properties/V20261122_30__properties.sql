-- Custom properties: each is a typed column of the record kind's side table, added at run time by module properties.
create table property (
    id uuid not null primary key,
    record_kind varchar(20) not null,
    name varchar(40) not null,
    label varchar(80) not null,
    description varchar(500) not null,
    type varchar(20) not null,
    owner_id uuid,
    owner_name varchar(100) not null,
    archived boolean not null,
    created_at timestamp with time zone not null,
    constraint property_name_unique unique (record_kind, name)
);

create table property_choice (
    property_id uuid not null,
    choice varchar(60) not null,
    label varchar(80) not null,
    sort_order integer not null,
    archived boolean not null,
    constraint property_choice_pk primary key (property_id, choice),
    constraint property_choice_property_fk foreign key (property_id) references property (id)
);

-- One row a contact at most; columns p_<name> come and go with the definitions.
create table contact_attributes (
    contact_id uuid not null primary key
);

-- Values of multiple-choice properties.
create table contact_attribute_choice (
    contact_id uuid not null,
    property_id uuid not null,
    choice varchar(60) not null,
    constraint contact_attribute_choice_pk primary key (contact_id, property_id, choice),
    constraint contact_attribute_choice_property_fk foreign key (property_id) references property (id)
);
create index contact_attribute_choice_value on contact_attribute_choice (property_id, choice);
