-- What one source holds about some authorities within the days from–to: a full extract replaces it.
SELECT batch, line, col, source, interval_from AS `from`, interval_to AS `to`, service, authority, territory,
  channel, visit, assisted, outcome, state, n
FROM intake_counts
WHERE batch IN :batches AND source = :source AND authority IN :authorities AND interval_from >= :from AND interval_to <= :to
