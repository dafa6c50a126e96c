create schema intake;

-- A batch is one file from one source: checked → accepted | returned → annulled. Its number stands in the warehouse beside its rows.
create table intake.batches (
  id               int primary key,
  content_hash     text not null,
  file_name        text not null,
  size             bigint not null,
  source           int not null,
  source_code      text not null,
  profile          text not null,
  sheet            text,                  -- the named sheet of a workbook; null = the first
  state            text not null check (state in ('checked', 'accepted', 'returned', 'annulled')),
  full_from        date,                  -- null = an addition; otherwise the days and authorities a full extract speaks for
  full_to          date,
  full_authorities int[],
  receipt          json not null,         -- intake.contract.ts
  creations        json,                  -- registry records the profile makes from the file, entered with its acceptance
  statements       int not null,          -- rows in the warehouse and their checksum, compared at start
  checksum         text not null,
  mapped_hash      text not null,         -- the mapped columns, kept as a compressed file by content hash
  registry_decision bigint not null,      -- the last one on the registry it was checked against
  checked_in       bigint not null,       -- decisions
  accepted_in      bigint,
  returned_in      bigint,
  annulled_in      bigint,
  reason           text
);
create sequence intake.batch_ids;
create index batches_by_content on intake.batches (content_hash);

-- What stands wrong in a file: position, code, value (mapped cells only). Open until the batch is mended, waived or returned.
create table intake.errors (
  batch       int not null references intake.batches,
  number      int not null,
  line        int not null,
  col         int,
  column_name text,
  code        text not null,
  value       text not null,
  message     json not null,
  what_to_do  json not null,
  waived_in   bigint,                     -- the decision that waived it
  primary key (batch, number)
);

-- Entries of the cube's ledger: written to the warehouse first, visible once accepted here. They are accepted in the order of their numbers.
create table intake.entries (
  id          int primary key,
  batch       int not null references intake.batches,
  kind        text not null check (kind in ('acceptance', 'annulment')),
  rows        int not null,
  checksum    text not null,
  rows_hash   text not null,              -- the rows, kept as a compressed file by content hash
  accepted_in bigint not null
);
create sequence intake.entry_ids;
