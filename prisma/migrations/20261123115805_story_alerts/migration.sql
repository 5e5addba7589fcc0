-- CreateEnum
CREATE TYPE "AlertKind" AS ENUM ('kill', 'correction');

-- CreateTable
CREATE TABLE "story_alert" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "kind" "AlertKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "outcome" TEXT,

    CONSTRAINT "story_alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "story_alert_settledAt_createdAt_idx" ON "story_alert"("settledAt", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "story_alert_storyId_importId_key" ON "story_alert"("storyId", "importId");

-- AddForeignKey
ALTER TABLE "story_alert" ADD CONSTRAINT "story_alert_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_alert" ADD CONSTRAINT "story_alert_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_alert" ADD CONSTRAINT "story_alert_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
