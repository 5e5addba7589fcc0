-- The queue's order (newsroom/importing/queue.ts): what needs a look whatever the day is, and each source's copy that
-- needs one only without a licence.
CREATE INDEX "import_waiting_told_idx" ON "import" ("receivedAt" DESC, "id" DESC)
  WHERE "state" IN ('review', 'unreadable') AND ("state" = 'unreadable' OR cardinality("needs") > 0
    OR ("sourceId" IS NULL AND ("sourceNamed" IS NOT NULL OR "rightsFound" <> '')));

CREATE INDEX "import_waiting_plain_idx" ON "import" ("sourceId", "receivedAt" DESC, "id" DESC)
  WHERE "state" = 'review' AND cardinality("needs") = 0
    AND ("sourceId" IS NOT NULL OR ("sourceNamed" IS NULL AND "rightsFound" = ''));
