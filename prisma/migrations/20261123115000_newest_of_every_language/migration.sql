-- CreateIndex
CREATE INDEX "public_story_withdrawn_firstAt_storyId_idx" ON "public_story"("withdrawn", "firstAt" DESC, "storyId" DESC);
