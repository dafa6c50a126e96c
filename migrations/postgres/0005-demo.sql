-- A data folder that was ever filled with simulated files says so for ever: one mark, made by the decision that began the demo.
create schema demo;

create table demo.marks (
  only_one boolean primary key default true check (only_one),
  seed     bigint not null,
  since    bigint not null         -- the decision
);
