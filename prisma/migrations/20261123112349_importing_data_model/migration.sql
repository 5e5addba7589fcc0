-- CreateEnum
CREATE TYPE "FeedState" AS ENUM ('active', 'paused');

-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'merged';
ALTER TYPE "ImportState" ADD VALUE 'unreadable';

-- CreateTable
CREATE TABLE "received_copy" (
    "sha256" BYTEA NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "received_copy_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "channel" TEXT NOT NULL,
    "fileName" TEXT,
    "address" TEXT,
    "receivedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fingerprint" (
    "importId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "bands" INTEGER[],
    "sketch" INTEGER[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fingerprint_pkey" PRIMARY KEY ("importId")
);

-- CreateTable
CREATE TABLE "source_line" (
    "sourceId" UUID NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "sample" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "setAside" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "lastAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_line_pkey" PRIMARY KEY ("sourceId","fingerprint")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sourceId" UUID,
    "state" "FeedState" NOT NULL DEFAULT 'active',
    "etag" TEXT,
    "lastModified" TEXT,
    "pollMinutes" INTEGER NOT NULL DEFAULT 10,
    "nextPollAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastPolledAt" TIMESTAMPTZ(3),
    "lastNewAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- The bytes go where each is kept once, and what is known of how a piece came in becomes its first receipt.
INSERT INTO "received_copy" ("sha256", "bytes", "size", "at")
SELECT DISTINCT ON ("sha256") "sha256", "bytes", octet_length("bytes"), "receivedAt"
FROM "import" ORDER BY "sha256", "receivedAt";

INSERT INTO "receipt" ("id", "importId", "sha256", "channel", "fileName", "receivedById", "at")
SELECT gen_random_uuid(), "id", "sha256", "channel", "fileName", "receivedById", "receivedAt" FROM "import";

-- DropForeignKey
ALTER TABLE "import" DROP CONSTRAINT "import_receivedById_fkey";

-- DropIndex
DROP INDEX "import_sha256_idx";

-- AlterTable
ALTER TABLE "import" DROP COLUMN "bytes",
DROP COLUMN "channel",
DROP COLUMN "fileName",
DROP COLUMN "receivedById",
ADD COLUMN     "agencyId" TEXT,
ADD COLUMN     "agencyVersion" TEXT,
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "metadata" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "part" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "problem" TEXT,
ADD COLUMN     "rightsFound" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "licence" ADD COLUMN     "evidenceFile" BYTEA,
ADD COLUMN     "evidenceFileName" TEXT,
ADD COLUMN     "evidenceFileType" TEXT;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "licenceIds" UUID[];

-- AlterTable
ALTER TABLE "rights_record" ADD COLUMN     "dismissedAt" TIMESTAMPTZ(3),
ADD COLUMN     "dismissedById" UUID,
ADD COLUMN     "dismissedReason" TEXT;

-- Copy that had come in twice were two imports until now. Both stay; the later one is told apart by its id.
UPDATE "import" SET "part" = "id"::text
WHERE EXISTS (
  SELECT 1 FROM "import" AS earlier
  WHERE earlier."sha256" = "import"."sha256"
    AND (earlier."receivedAt", earlier."id") < ("import"."receivedAt", "import"."id")
);

CREATE TRIGGER received_copy_is_immutable
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "received_copy"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();

-- CreateIndex
CREATE INDEX "receipt_importId_at_id_idx" ON "receipt"("importId", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "fingerprint_bands_idx" ON "fingerprint" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "source_line_sourceId_lastAt_fingerprint_idx" ON "source_line"("sourceId", "lastAt" DESC, "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "feed_address_key" ON "feed"("address");

-- CreateIndex
CREATE INDEX "feed_state_nextPollAt_idx" ON "feed"("state", "nextPollAt");

-- CreateIndex
CREATE INDEX "import_agencyId_idx" ON "import"("agencyId");

-- CreateIndex
CREATE INDEX "import_mergedIntoId_idx" ON "import"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "import_sha256_part_key" ON "import"("sha256", "part");

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "received_copy"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "received_copy"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_receivedById_fkey" FOREIGN KEY ("receivedById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fingerprint" ADD CONSTRAINT "fingerprint_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_line" ADD CONSTRAINT "source_line_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rights_record" ADD CONSTRAINT "rights_record_dismissedById_fkey" FOREIGN KEY ("dismissedById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
