alter table contact_change alter column xid set default stream_xid();
-- like 'x%' uses an index only with a pattern operator class where the database's collation is not C
create index contact_email_prefix on contact (email varchar_pattern_ops);
create index contact_first_prefix on contact (search_first varchar_pattern_ops);
create index contact_last_prefix on contact (search_last varchar_pattern_ops);
create index contact_phone_prefix on contact (phone varchar_pattern_ops);
create index company_name_prefix on company (search_name varchar_pattern_ops);
