-- Statements of accepted batches about some authorities and services whose intervals meet the days from–to.
SELECT batch, line, col, source, interval_from AS `from`, interval_to AS `to`, service, authority, territory,
  channel, visit, assisted, outcome, state, n
FROM intake_counts
WHERE batch IN :batches AND authority IN :authorities AND service IN :services AND interval_from <= :to AND interval_to >= :from
