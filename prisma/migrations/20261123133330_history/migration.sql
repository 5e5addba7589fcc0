-- DropIndex
DROP INDEX "revision_storyId_at_idx";

-- CreateTable
CREATE TABLE "story_checkpoint" (
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "blame" JSONB NOT NULL,

    CONSTRAINT "story_checkpoint_pkey" PRIMARY KEY ("storyId","version")
);

-- CreateIndex
CREATE INDEX "revision_storyId_version_id_idx" ON "revision"("storyId", "version" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "story_checkpoint" ADD CONSTRAINT "story_checkpoint_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
