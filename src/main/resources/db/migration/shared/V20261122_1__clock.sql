-- How far the product's clock stands before the machine's, in seconds. One row, written only by the demo.
create table clock_shift (
    id integer not null primary key,
    seconds bigint not null
);
