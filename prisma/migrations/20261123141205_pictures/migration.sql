-- DropIndex
DROP INDEX "picture_addedAt_id_idx";

-- DropIndex
DROP INDEX "picture_sha256_idx";

-- AlterTable
ALTER TABLE "picture" ADD COLUMN     "groupId" UUID NOT NULL,
ADD COLUMN     "isOwn" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "public_story" ADD COLUMN     "pictureKeys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "pictures" JSONB NOT NULL DEFAULT '[]';

-- CreateIndex
CREATE INDEX "picture_groupId_idx" ON "picture"("groupId");

-- CreateIndex
CREATE INDEX "public_story_pictureKeys_idx" ON "public_story" USING GIN ("pictureKeys");

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "story_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
