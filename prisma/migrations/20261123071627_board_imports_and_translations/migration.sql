-- DropIndex
DROP INDEX "import_state_receivedAt_id_idx";

-- AlterTable
ALTER TABLE "translated_block" DROP CONSTRAINT "translated_block_pkey",
ALTER COLUMN "blockId" DROP NOT NULL,
ADD CONSTRAINT "translated_block_pkey" PRIMARY KEY ("storyId", "sourceBlockId");

-- AlterTable
ALTER TABLE "translation_request" DROP COLUMN "state",
ADD COLUMN     "freshHash" TEXT;

-- DropEnum
DROP TYPE "TranslationState";

-- CreateIndex
CREATE INDEX "import_state_receivedAt_id_idx" ON "import"("state", "receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "import_receivedAt_id_idx" ON "import"("receivedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_reviewerId_changedAt_idx" ON "story"("reviewerId", "changedAt" DESC);

-- CreateIndex
CREATE INDEX "story_language_changedAt_id_idx" ON "story"("language", "changedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "story_sourceId_changedAt_id_idx" ON "story"("sourceId", "changedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "story_translatedFromId_idx" ON "story"("translatedFromId");

-- CreateIndex
CREATE INDEX "story_text_idx" ON "story" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "translation_request_language_createdAt_id_idx" ON "translation_request"("language", "createdAt" DESC, "id");
