-- Rows and checksum of every batch's statements: arithmetic both engines and JavaScript do alike, modulo 2^64.
SELECT batch AS id, count() AS held,
  sum(toUInt64(line) * 1000003 + toUInt64(col) * 7919 + toUInt64(service) * 104729 + toUInt64(authority) * 1299709
    + toUInt64(toUInt16(interval_from)) * 15485863 + n * 32452843) AS checksum
FROM intake_counts GROUP BY batch
