-- Statements of count reports as their files made them, known or not. Rows of a batch that PostgreSQL has not accepted are invisible and swept.
-- Territory is the application's ОКТМО when the file states it, 0 when it does not. visit, assisted and outcome: 'unknown' when the file does not say.
CREATE TABLE IF NOT EXISTS intake_counts (
  batch         UInt32,
  line          UInt32,
  col           UInt32,
  source        UInt32,
  interval_from Date,
  interval_to   Date,
  service       UInt32,
  authority     UInt32,
  territory     UInt64,
  channel       Enum8('epgu' = 1, 'rpgu' = 2, 'site' = 3, 'mfc' = 4, 'office' = 5, 'post' = 6, 'phone' = 7, 'other' = 8),
  visit         Enum8('unknown' = 0, 'none' = 1, 'identification' = 2, 'originals' = 3, 'result' = 4),
  assisted      Enum8('unknown' = 0, 'no' = 1, 'yes' = 2),
  outcome       Enum8('unknown' = 0, 'registered' = 1, 'provided' = 2, 'refused' = 3, 'notAccepted' = 4, 'withdrawn' = 5, 'cancelledBefore' = 6, 'draft' = 7, 'failure' = 8),
  state         Enum8('known' = 1, 'notReported' = 2, 'notApplicable' = 3, 'withheld' = 4),
  n             UInt64
) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY (authority, service, interval_from, channel, batch);

-- The cube: a ledger of signed rows. Acceptance writes them once, annulment writes the opposite, a figure as of a decision is the sum over the
-- entries accepted by then. `answers` is +1 / −1 for each statement that became or ceased to be the one that counts; (batch, line, col) is its origin.
CREATE TABLE IF NOT EXISTS intake_cells (
  entry         UInt32,
  batch         UInt32,
  line          UInt32,
  col           UInt32,
  source        UInt32,
  interval_from Date,
  interval_to   Date,
  service       UInt32,
  authority     UInt32,
  territory     UInt64,
  channel       Enum8('epgu' = 1, 'rpgu' = 2, 'site' = 3, 'mfc' = 4, 'office' = 5, 'post' = 6, 'phone' = 7, 'other' = 8),
  visit         Enum8('unknown' = 0, 'none' = 1, 'identification' = 2, 'originals' = 3, 'result' = 4),
  assisted      Enum8('unknown' = 0, 'no' = 1, 'yes' = 2),
  outcome       Enum8('unknown' = 0, 'registered' = 1, 'provided' = 2, 'refused' = 3, 'notAccepted' = 4, 'withdrawn' = 5, 'cancelledBefore' = 6, 'draft' = 7, 'failure' = 8),
  state         Enum8('known' = 1, 'notReported' = 2, 'notApplicable' = 3, 'withheld' = 4),
  n             Int64,
  answers       Int8
) ENGINE = MergeTree() PARTITION BY tuple() ORDER BY (authority, service, interval_from, channel, entry);
