-- Applications of the ledger as known after some entries, of statements that meet the days from–to, by cells that count alike. Statements of one month
-- wholly inside are summed over months between two of `cuts` (days on which some card or the list changes, so that in between no rule does) and keep
-- which months they were as bits from the month of `from`; a statement of another length, or one that crosses an edge, keeps its interval.
SELECT authority, service, territory, channel, visit, assisted, outcome, state,
  min(interval_from) AS `from`, max(interval_to) AS `to`,
  groupBitOr(bitShiftLeft(toUInt64(regular), if(regular, toUInt8(toRelativeMonthNum(interval_from) - toRelativeMonthNum(:from)), toUInt8(0)))) AS months,
  sum(net) AS counted
FROM (
  SELECT authority, service, territory, channel, visit, assisted, outcome, state, interval_from, interval_to, net,
    interval_from >= :from AND interval_to <= :to
      AND toDayOfMonth(interval_from) = 1 AND toDayOfMonth(interval_to + 1) = 1
      AND toRelativeMonthNum(interval_from) = toRelativeMonthNum(interval_to)
      AND arrayCount(cut -> cut <= interval_from, array :cuts) = arrayCount(cut -> cut <= interval_to, array :cuts) AS regular,
    if(regular, toDate('1970-01-01') + arrayCount(cut -> cut <= interval_from, array :cuts), interval_from) AS piece_from,
    if(regular, toDate('1970-01-01'), interval_to) AS piece_to
  FROM (
    SELECT authority, service, territory, channel, visit, assisted, outcome, state, interval_from, interval_to, sum(n) AS net
    FROM intake_cells
    WHERE entry <= :last AND entry NOT IN :gaps AND interval_from <= :to AND interval_to >= :from
    GROUP BY authority, service, territory, channel, visit, assisted, outcome, state, interval_from, interval_to
    HAVING sum(answers) > 0
  )
)
GROUP BY authority, service, territory, channel, visit, assisted, outcome, state, piece_from, piece_to
