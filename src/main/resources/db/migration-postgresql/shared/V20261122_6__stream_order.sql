-- The number of the running transaction, and the number below which all transactions have ended, both shifted by the
-- era so that they never fall behind what is stored.
create function stream_xid() returns bigint language plpgsql volatile as $$
begin
    return pg_current_xact_id()::text::bigint + coalesce((select xid_offset from stream_era where id = 1), 0);
end $$;
create function stream_horizon() returns bigint language plpgsql volatile as $$
begin
    return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + coalesce((select xid_offset from stream_era where id = 1), 0);
end $$;
