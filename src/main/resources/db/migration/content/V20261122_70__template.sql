-- Messages as written. What they become for one person is never stored here.
create table template (
    id uuid not null primary key,
    channel varchar(10) not null,
    name varchar(120) not null,
    name_key varchar(120) not null unique,
    purpose varchar(60),
    folder varchar(120),
    newest_number integer not null,
    published_at timestamp with time zone,
    created_at timestamp with time zone not null,
    created_by varchar(120) not null,
    changed_at timestamp with time zone not null
);
create index template_by_change on template (changed_at);

-- One immutable row per published version. source: MJML of an e-mail, text of an SMS or Viber message.
-- output, output_text: HTML and plain text of an e-mail compiled from source, fields still open.
create table template_version (
    id uuid not null primary key,
    template_id uuid not null references template (id),
    number integer not null,
    subject varchar(400),
    preheader varchar(400),
    sender_name varchar(120),
    sender_address varchar(254),
    reply_to varchar(254),
    source text not null,
    text_part text,
    links json not null,
    image_url varchar(2000),
    button_label varchar(60),
    button_link varchar(2000),
    output text,
    output_text text,
    author varchar(120) not null,
    author_id varchar(60),
    comment varchar(400),
    published_at timestamp with time zone not null,
    constraint template_version_number unique (template_id, number)
);

-- What is being written. revision counts saves; a save that names an older revision is refused and kept in template_aside.
create table template_draft (
    template_id uuid not null primary key references template (id),
    revision integer not null,
    based_on integer not null,
    -- Whether it differs from the version it is based on.
    changed boolean not null,
    subject varchar(400),
    preheader varchar(400),
    sender_name varchar(120),
    sender_address varchar(254),
    reply_to varchar(254),
    source text not null,
    text_part text,
    links json not null,
    image_url varchar(2000),
    button_label varchar(60),
    button_link varchar(2000),
    saved_by varchar(120) not null,
    saved_by_id varchar(60),
    saved_at timestamp with time zone not null
);

-- A draft that lost against a newer save, kept for its author: one per author and the revision it started from.
create table template_aside (
    id uuid not null primary key,
    template_id uuid not null references template (id),
    revision integer not null,
    subject varchar(400),
    preheader varchar(400),
    sender_name varchar(120),
    sender_address varchar(254),
    reply_to varchar(254),
    source text not null,
    text_part text,
    links json not null,
    image_url varchar(2000),
    button_label varchar(60),
    button_link varchar(2000),
    saved_by varchar(120) not null,
    saved_by_id varchar(60),
    saved_at timestamp with time zone not null,
    constraint template_aside_once unique (template_id, saved_by_id, revision)
);
