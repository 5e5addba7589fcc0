-- What went out before carries its licences in the audit log alone: the snapshot is told once, and stays as it is.
ALTER TABLE "publication" DISABLE TRIGGER publication_is_immutable;

UPDATE "publication" SET "licenceIds" = entry.ids
FROM (
  SELECT detail->>'publicationId' AS id,
    ARRAY(SELECT jsonb_array_elements_text(detail->'licenceIds')::uuid) AS ids
  FROM "audit_entry" WHERE action = 'story.publish' AND jsonb_typeof(detail->'licenceIds') = 'array'
) AS entry
WHERE "publication"."id"::text = entry.id;

UPDATE "publication" SET "licenceIds" = '{}' WHERE "licenceIds" IS NULL;

ALTER TABLE "publication" ENABLE TRIGGER publication_is_immutable;

-- CreateIndex
CREATE INDEX "publication_licenceIds_idx" ON "publication" USING GIN ("licenceIds");

-- CreateIndex
CREATE INDEX "rights_record_sourceId_idx" ON "rights_record"("sourceId");
