-- Rows and checksum of every entry of the ledger, counted as in statements-checksums.sql with the sign of each row beside.
SELECT entry AS id, count() AS held,
  sum(toUInt64(line) * 1000003 + toUInt64(col) * 7919 + toUInt64(service) * 104729 + toUInt64(authority) * 1299709
    + toUInt64(toUInt16(interval_from)) * 15485863 + toUInt64(abs(n)) * 32452843 + toUInt64(answers + 2) * 49979687) AS checksum
FROM intake_cells GROUP BY entry
