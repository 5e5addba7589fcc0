-- CreateEnum
CREATE TYPE "AnnotationOutcome" AS ENUM ('confirmed', 'corrected', 'unverifiable');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "AnnotationKind" ADD VALUE 'style';
ALTER TYPE "AnnotationKind" ADD VALUE 'translation_note';
ALTER TYPE "AnnotationKind" ADD VALUE 'explainer';

-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "explainer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "explainerHash" TEXT,
ADD COLUMN     "outcome" "AnnotationOutcome",
ADD COLUMN     "outcomeNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sourceLinks" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "annotation_message" ADD COLUMN     "rich" JSONB;

-- AlterTable
ALTER TABLE "newsroom" ADD COLUMN     "headlineLimit" INTEGER NOT NULL DEFAULT 90;

-- CreateTable
CREATE TABLE "annotation_mention" (
    "messageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "annotation_mention_pkey" PRIMARY KEY ("messageId","personId")
);

-- CreateTable
CREATE TABLE "explainer_entry" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT[],
    "body" TEXT NOT NULL,
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "explainer_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "style_rule" (
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "avoid" TEXT NOT NULL,
    "say" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "updatedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "style_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture" (
    "id" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "copyright" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "focalX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focalY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "crop" JSONB,
    "sourceId" UUID,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "annotation_mention_personId_seenAt_idx" ON "annotation_mention"("personId", "seenAt");

-- CreateIndex
CREATE INDEX "explainer_entry_language_removedAt_idx" ON "explainer_entry"("language", "removedAt");

-- CreateIndex
CREATE UNIQUE INDEX "style_rule_language_avoid_key" ON "style_rule"("language", "avoid");

-- CreateIndex
CREATE INDEX "picture_addedAt_id_idx" ON "picture"("addedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "picture_sha256_idx" ON "picture"("sha256");

-- CreateIndex
CREATE INDEX "annotation_assigneeId_resolvedAt_idx" ON "annotation"("assigneeId", "resolvedAt");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_mention" ADD CONSTRAINT "annotation_mention_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "annotation_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_mention" ADD CONSTRAINT "annotation_mention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "explainer_entry" ADD CONSTRAINT "explainer_entry_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "style_rule" ADD CONSTRAINT "style_rule_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture" ADD CONSTRAINT "picture_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
