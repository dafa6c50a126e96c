-- Every record has two clocks: valid_from–valid_to, the days it speaks of (both included, null = open), and known_from–known_to, the decisions
-- between which Vekha held it (known_to = the decision that replaced or withdrew it). Ids are stable over versions.
create schema registry;

create table registry.services (
  id         int not null,
  code       text not null,
  kind       text not null check (kind in ('position', 'service', 'purpose')),
  parent     int,                    -- a service's position, a purpose's service
  title      text not null,
  valid_from date,
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (id, known_from)
);
create sequence registry.service_ids;
create unique index services_held on registry.services (code) where known_to is null;

-- Editions of the list of mass socially significant services (перечень МСЗУ); an edition counts on the days it is in force.
create table registry.list_editions (
  code       text not null,
  title      text not null,
  act        text,                   -- the act that set it, as printed; null = not loaded
  valid_from date not null,
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (code, known_from)
);
create table registry.list_entries (
  edition    text not null,
  service    int not null,
  valid_from date,                   -- a service that joins or leaves within an edition
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (edition, service, known_from)
);

create table registry.territories (
  oktmo      text not null check (oktmo ~ '^([0-9]{8}|[0-9]{11})$' or oktmo ~ '^[A-Z]{2}$'),
  name       text not null,
  kind       text not null check (kind in ('country', 'region', 'municipalDistrict', 'municipalOkrug', 'urbanOkrug', 'settlement')),
  parent     text,
  boundary   json,                   -- GeoJSON geometry
  valid_from date,
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (oktmo, known_from)
);

create table registry.authorities (
  id         int not null,
  code       text not null,          -- ОГРН, or an own code where there is none
  name       text not null,
  short_name text,
  kind       text not null check (kind in ('regionalBody', 'municipalBody', 'institution', 'mfc', 'federalBody', 'foreignBody')),
  ogrn       text,
  inn        text,
  parent     int,
  territory  text,                   -- ОКТМО: whose share the authority's applications count in
  valid_from date,
  valid_to   date,
  known_from bigint not null,
  known_to   bigint,
  primary key (id, known_from)
);
create sequence registry.authority_ids;
create unique index authorities_held on registry.authorities (code) where known_to is null;

-- Who provides what (кто что предоставляет), the card authority × service.
create table registry.provisions (
  authority        int not null,
  service          int not null,
  basis            text not null check (basis in ('own', 'transferred')),
  through_mfc      boolean not null,
  electronic_since date,             -- on the ЕПГУ since; null = not there
  visit            text check (visit in ('none', 'identification', 'originals', 'result')), -- null = unknown: the method's default decides
  valid_from       date not null,
  valid_to         date,
  known_from       bigint not null,
  known_to         bigint,
  primary key (authority, service, valid_from, known_from)
);

create table registry.aliases (
  kind       text not null check (kind in ('service', 'authority', 'territory')),
  alias      text not null,          -- folded: lower case, one space, no quotes (src/shared/text.ts)
  code       text not null,
  known_from bigint not null,
  known_to   bigint,
  primary key (kind, alias, known_from)
);

-- Renamed, merged, split: the predecessor's applications are seen under the successor in the structure "as it is now".
create table registry.successions (
  kind        text not null check (kind in ('service', 'authority', 'territory')),
  predecessor text not null,
  successor   text not null,
  change      text not null check (change in ('renamed', 'merged', 'split')),
  happened_on date not null,
  act         text,
  known_from  bigint not null,
  known_to    bigint,
  primary key (kind, predecessor, successor, known_from)
);

-- Where counts come from, and for which channels the source answers (source of record, share.md §2).
create table registry.sources (
  id         int not null,
  code       text not null,
  title      text not null,
  kind       text not null check (kind in ('epgu', 'mfc', 'body')),
  channels   text[] not null,
  known_from bigint not null,
  known_to   bigint,
  primary key (id, known_from)
);
create sequence registry.source_ids;
create unique index sources_held on registry.sources (code) where known_to is null;

create table registry.calendar_days (
  day        date not null,
  kind       text not null check (kind in ('holiday', 'movedDayOff', 'workingWeekend')),
  decree     text not null,
  known_from bigint not null,
  known_to   bigint,
  primary key (day, known_from)
);

-- The region itself: its name, ОКТМО and time zone.
create table registry.regions (
  oktmo      text not null,
  name       text not null,
  time_zone  text not null,
  known_from bigint not null,
  known_to   bigint,
  primary key (oktmo, known_from)
);

-- Decisions that changed the registry: between two of them it is the same, whatever else was decided meanwhile.
create table registry.changes (decision bigint primary key);
