-- All that one batch made, counting or not.
SELECT batch, line, col, source, interval_from AS `from`, interval_to AS `to`, service, authority, territory,
  channel, visit, assisted, outcome, state, n
FROM intake_counts WHERE batch = :batch
