-- DropIndex
DROP INDEX "publication_storyId_at_idx";

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "outlets" TEXT[];

-- CreateIndex
CREATE INDEX "publication_storyId_at_id_idx" ON "publication"("storyId", "at" DESC, "id" DESC);
