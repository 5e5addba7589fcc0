-- CreateIndex
CREATE INDEX "story_suggestionCount_idx" ON "story"("suggestionCount");
