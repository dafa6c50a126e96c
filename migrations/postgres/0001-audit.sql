-- The journal: append-only, hash-chained. An entry's number is the number of the decision; every dated record points at one. `json`, not `jsonb`: what was hashed is kept letter for letter.
create schema audit;

create table audit.journal (
  number        bigint primary key,
  decided_at    timestamptz not null,
  actor         text not null,
  operation     text not null,
  input         json not null,
  previous_hash text not null,
  hash          text not null unique
);

-- Refusals and failures are kept apart: a decision rolled back must not take its refusal with it.
create table audit.refusals (
  id         bigint generated always as identity primary key,
  refused_at timestamptz not null,
  actor      text not null,
  operation  text not null,
  input      json not null,
  code       text not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;

create trigger journal_is_append_only before update or delete or truncate on audit.journal
  for each statement execute function audit.refuse_change();
create trigger refusals_are_append_only before update or delete or truncate on audit.refusals
  for each statement execute function audit.refuse_change();
