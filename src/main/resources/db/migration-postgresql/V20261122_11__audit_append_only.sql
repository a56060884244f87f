-- The audit is written once. Only audit_erase, which answers a person's request to be forgotten, may touch a row: it
-- blanks what the entry says about the record and leaves that it happened. ADR 0021.
create function audit_append_only() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('journeyman.audit_erasure', true), '') <> 'on' then
        raise exception 'audit entries are not changed or removed';
    end if;
    return new;
end
$$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_append_only();

create function audit_erase(wanted_kind varchar, wanted_id varchar) returns integer language plpgsql as $$
declare
    touched integer;
begin
    perform set_config('journeyman.audit_erasure', 'on', true);
    update audit_entry set before_json = null, after_json = null, record_id = null, address = null
        where record_kind = wanted_kind and record_id = wanted_id;
    get diagnostics touched = row_count;
    update audit_entry set actor_name = 'erased', actor_id = null, address = null
        where actor_kind = upper(wanted_kind) and actor_id = wanted_id;
    perform set_config('journeyman.audit_erasure', 'off', true);
    return touched;
end
$$;
