-- H2 finds the newest row by it; PostgreSQL reads contact_event_order backwards.
create index contact_event_seq on contact_event (seq);
