-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('comment', 'fact_check', 'legal');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('review', 'accepted', 'discarded');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "PublicationKind" AS ENUM ('published', 'updated', 'corrected', 'withdrawn');

-- CreateEnum
CREATE TYPE "StoryState" AS ENUM ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'spiked');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('unpublished', 'scheduled', 'published', 'corrected', 'updated', 'withdrawn');

-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('wanted', 'assigned', 'in_progress', 'in_review', 'ready', 'stale');

-- CreateTable
CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "kind" "AnnotationKind" NOT NULL,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "versionCreated" INTEGER NOT NULL,
    "orphaned" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_message" (
    "id" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "fileName" TEXT,
    "bytes" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "languageSure" DOUBLE PRECISION NOT NULL,
    "sourceText" TEXT NOT NULL,
    "ledger" JSONB NOT NULL,
    "ledgerVersion" INTEGER NOT NULL DEFAULT 0,
    "warnings" TEXT[],
    "headline" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'review',
    "sourceId" UUID,
    "sourceNamed" TEXT,
    "receivedById" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "languages" TEXT[],
    "passwordHash" TEXT,
    "sessionEpoch" INTEGER NOT NULL DEFAULT 0,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_link" (
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "password_link_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "sign_in_failure" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_failure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "kind" "PublicationKind" NOT NULL,
    "language" TEXT NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "sourceName" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_story" (
    "storyId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "sectionSlug" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "public_story_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "name" CITEXT NOT NULL,
    "aliases" TEXT[],
    "homepage" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "licence" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "evidence" TEXT NOT NULL,
    "evidenceUrl" TEXT,
    "covers" TEXT[],
    "uses" TEXT[],
    "languages" TEXT[],
    "territory" TEXT NOT NULL DEFAULT '',
    "startsOn" DATE NOT NULL,
    "endsOn" DATE,
    "creditLine" TEXT NOT NULL DEFAULT '',
    "notice" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedReason" TEXT,

    CONSTRAINT "licence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rights_record" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "sourceId" UUID,
    "importId" UUID,
    "notice" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rights_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rights_override" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "rights_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "newsroom" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "languages" TEXT[],
    "fourEyes" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "newsroom_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "story_group" (
    "id" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "slug" TEXT NOT NULL DEFAULT '',
    "sectionSlug" TEXT,
    "state" "StoryState" NOT NULL DEFAULT 'draft',
    "stateBefore" "StoryState",
    "publicationState" "PublicationState" NOT NULL DEFAULT 'unpublished',
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "schemaVersion" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "approvedHash" TEXT,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "changesReason" TEXT,
    "authorId" UUID NOT NULL,
    "reviewerId" UUID,
    "byline" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "embargoUntil" TIMESTAMPTZ(3),
    "sourceId" UUID,
    "importId" UUID,
    "translatedFromId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_step" (
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "step" JSONB NOT NULL,
    "clientId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_step_pkey" PRIMARY KEY ("storyId","version")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "name" TEXT,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "storyId" UUID NOT NULL,
    "clientId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("storyId","clientId")
);

-- CreateTable
CREATE TABLE "translation_request" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "state" "TranslationState" NOT NULL DEFAULT 'wanted',
    "assigneeId" UUID,
    "requestedById" UUID NOT NULL,
    "storyId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translated_block" (
    "storyId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "sourceBlockId" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "sourceText" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "translated_block_pkey" PRIMARY KEY ("storyId","blockId")
);

-- CreateIndex
CREATE INDEX "annotation_storyId_createdAt_idx" ON "annotation"("storyId", "createdAt");

-- CreateIndex
CREATE INDEX "annotation_message_annotationId_createdAt_idx" ON "annotation_message"("annotationId", "createdAt");

-- CreateIndex
CREATE INDEX "audit_entry_subjectType_subjectId_id_idx" ON "audit_entry"("subjectType", "subjectId", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actorId_id_idx" ON "audit_entry"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "import_state_receivedAt_id_idx" ON "import"("state", "receivedAt", "id");

-- CreateIndex
CREATE INDEX "import_sha256_idx" ON "import"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_name_id_idx" ON "person"("name", "id");

-- CreateIndex
CREATE INDEX "password_link_personId_idx" ON "password_link"("personId");

-- CreateIndex
CREATE INDEX "sign_in_failure_key_at_idx" ON "sign_in_failure"("key", "at");

-- CreateIndex
CREATE INDEX "publication_storyId_at_idx" ON "publication"("storyId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "public_story_publicationId_key" ON "public_story"("publicationId");

-- CreateIndex
CREATE UNIQUE INDEX "public_story_path_key" ON "public_story"("path");

-- CreateIndex
CREATE INDEX "public_story_language_withdrawn_firstAt_storyId_idx" ON "public_story"("language", "withdrawn", "firstAt" DESC, "storyId");

-- CreateIndex
CREATE INDEX "public_story_language_sectionSlug_withdrawn_firstAt_storyId_idx" ON "public_story"("language", "sectionSlug", "withdrawn", "firstAt" DESC, "storyId");

-- CreateIndex
CREATE INDEX "public_story_groupId_idx" ON "public_story"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_key" ON "source"("name");

-- CreateIndex
CREATE INDEX "licence_sourceId_idx" ON "licence"("sourceId");

-- CreateIndex
CREATE INDEX "rights_record_groupId_idx" ON "rights_record"("groupId");

-- CreateIndex
CREATE INDEX "rights_override_storyId_idx" ON "rights_override"("storyId");

-- CreateIndex
CREATE UNIQUE INDEX "story_importId_key" ON "story"("importId");

-- CreateIndex
CREATE INDEX "story_state_changedAt_id_idx" ON "story"("state", "changedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "story_authorId_changedAt_idx" ON "story"("authorId", "changedAt" DESC);

-- CreateIndex
CREATE INDEX "story_changedAt_id_idx" ON "story"("changedAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "story_groupId_language_key" ON "story"("groupId", "language");

-- CreateIndex
CREATE INDEX "revision_storyId_at_idx" ON "revision"("storyId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "translation_request_storyId_key" ON "translation_request"("storyId");

-- CreateIndex
CREATE INDEX "translation_request_assigneeId_idx" ON "translation_request"("assigneeId");

-- CreateIndex
CREATE UNIQUE INDEX "translation_request_groupId_language_key" ON "translation_request"("groupId", "language");

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_message" ADD CONSTRAINT "annotation_message_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_message" ADD CONSTRAINT "annotation_message_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_receivedById_fkey" FOREIGN KEY ("receivedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_byId_fkey" FOREIGN KEY ("byId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_story" ADD CONSTRAINT "public_story_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_story" ADD CONSTRAINT "public_story_publicationId_fkey" FOREIGN KEY ("publicationId") REFERENCES "publication"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "licence" ADD CONSTRAINT "licence_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_record" ADD CONSTRAINT "rights_record_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "story_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_record" ADD CONSTRAINT "rights_record_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_record" ADD CONSTRAINT "rights_record_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_override" ADD CONSTRAINT "rights_override_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_override" ADD CONSTRAINT "rights_override_byId_fkey" FOREIGN KEY ("byId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "story_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_translatedFromId_fkey" FOREIGN KEY ("translatedFromId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_step" ADD CONSTRAINT "story_step_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_step" ADD CONSTRAINT "story_step_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_byId_fkey" FOREIGN KEY ("byId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_request" ADD CONSTRAINT "translation_request_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "story_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_request" ADD CONSTRAINT "translation_request_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_request" ADD CONSTRAINT "translation_request_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translation_request" ADD CONSTRAINT "translation_request_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "translated_block" ADD CONSTRAINT "translated_block_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
