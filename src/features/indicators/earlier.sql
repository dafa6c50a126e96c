-- What cells that miss something held at other times, as known after the same entries: known statements that begin in some months, with what decides
-- whether they count at all.
SELECT authority, service, channel, outcome, interval_from AS `from`, interval_to AS `to`, sum(n) AS counted
FROM intake_cells
WHERE entry <= :last AND entry NOT IN :gaps AND state = 'known' AND toStartOfMonth(interval_from) IN :months
  AND (authority, service, toString(channel)) IN :cells
GROUP BY authority, service, channel, outcome, interval_from, interval_to
HAVING sum(answers) > 0
