-- AlterTable
ALTER TABLE "import" ADD COLUMN     "notice" "AlertKind";

-- CreateTable
CREATE TABLE "copy_notice" (
    "importId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,

    CONSTRAINT "copy_notice_pkey" PRIMARY KEY ("importId","noticeId")
);

-- CreateIndex
CREATE INDEX "copy_notice_noticeId_idx" ON "copy_notice"("noticeId");

-- CreateIndex
CREATE INDEX "import_sourceId_receivedAt_idx" ON "import"("sourceId", "receivedAt" DESC);

-- CreateIndex
CREATE INDEX "import_notice_sourceId_receivedAt_idx" ON "import"("notice", "sourceId", "receivedAt" DESC);

-- AddForeignKey
ALTER TABLE "copy_notice" ADD CONSTRAINT "copy_notice_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "copy_notice" ADD CONSTRAINT "copy_notice_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was heard of so far is known by the alerts that it raised.
UPDATE "import" SET "notice" = "story_alert"."kind" FROM "story_alert" WHERE "story_alert"."importId" = "import"."id";
INSERT INTO "copy_notice" ("importId", "noticeId")
SELECT DISTINCT "story"."importId", "story_alert"."importId"
FROM "story_alert" JOIN "story" ON "story"."id" = "story_alert"."storyId"
WHERE "story"."importId" <> "story_alert"."importId";
