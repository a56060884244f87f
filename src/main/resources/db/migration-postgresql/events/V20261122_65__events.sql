alter table contact_event alter column xid set default stream_xid();
