-- The cells of files whose numbers stand in the ledger after some entries and meet the days from–to, in the files’ order, what a full extract implies without a line last; each once.
SELECT batch, line, col, source, authority, service, territory, channel, visit, assisted, outcome, interval_from AS `from`, interval_to AS `to`, sum(n) AS counted
FROM intake_cells
WHERE entry <= :last AND entry NOT IN :gaps AND state = 'known' AND interval_from <= :to AND interval_to >= :from
  AND (:any_pair OR (authority, service) IN :pairs) AND (:any_channel OR channel IN :channels)
  AND (:any_month OR (toRelativeMonthNum(interval_from) = toRelativeMonthNum(:month_from) AND toRelativeMonthNum(interval_to) = toRelativeMonthNum(:month_to)))
GROUP BY batch, line, col, source, authority, service, territory, channel, visit, assisted, outcome, interval_from, interval_to
HAVING sum(answers) > 0
ORDER BY line = 0, batch, line, col, authority, service, channel, interval_from
