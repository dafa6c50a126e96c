-- Intervals any known statement speaks of, as known after some entries.
SELECT interval_from AS `from`, interval_to AS `to`
FROM intake_cells
WHERE entry <= :last AND entry NOT IN :gaps AND state = 'known'
GROUP BY interval_from, interval_to
HAVING sum(answers) > 0
