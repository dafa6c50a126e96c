-- The statements that count now, by the ledger's signed rows, about some authorities and services in the days from–to.
SELECT batch, line, col, source, interval_from AS `from`, interval_to AS `to`, service, authority, territory,
  channel, visit, assisted, outcome, state, sum(n) AS counted
FROM intake_cells
WHERE entry <= :last AND entry NOT IN :gaps AND authority IN :authorities AND service IN :services AND interval_from <= :to AND interval_to >= :from
GROUP BY batch, line, col, source, interval_from, interval_to, service, authority, territory, channel, visit, assisted, outcome, state
HAVING sum(answers) > 0
