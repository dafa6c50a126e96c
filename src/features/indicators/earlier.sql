-- What cells that miss something held at other times, as known after the same entries: statements that begin in some months, with what decides whether
-- they count at all, and marks that a part of the cell was not reported.
SELECT authority, service, channel, outcome, state, interval_from AS `from`, interval_to AS `to`, sum(n) AS counted
FROM intake_cells
WHERE entry <= :last AND entry NOT IN :gaps AND state IN ('known', 'notReported', 'withheld') AND toStartOfMonth(interval_from) IN :months
  AND authority IN :authorities AND service IN :services AND channel IN :channels
GROUP BY authority, service, channel, outcome, state, interval_from, interval_to
HAVING sum(answers) > 0
