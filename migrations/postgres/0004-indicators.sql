create schema indicators;

-- A method is a dated, versioned record with its legal citation: the switches of share.md §2 with their values.
create table indicators.methods (
  id         text not null,
  title      text not null,
  citation   text,                -- null = no legal text found; the passport says so
  switches   json not null,
  valid_from date not null,
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (id, known_from)
);

-- A target is a reading of an act item's words.
create table indicators.targets (
  id           int not null,
  scope_kind   text not null check (scope_kind in ('region', 'authority', 'municipality', 'service', 'everyMunicipality')),
  scope_code   text,              -- null for region and everyMunicipality
  value        numeric not null,  -- percent
  due_on       date not null,
  basis        text not null check (basis in ('yearToDate', 'month', 'quarter', 'year')),
  modality     text not null check (modality in ('mandatory', 'recommended')),
  item         text not null,     -- the act's item it is read from, as printed
  valid_from   date,
  valid_to     date,
  known_from   bigint not null,
  known_to     bigint,
  primary key (id, known_from)
);
create sequence indicators.target_ids;
