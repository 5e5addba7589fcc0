-- CreateEnum
CREATE TYPE "GivenFileState" AS ENUM ('failed', 'reading', 'done', 'cancelled', 'waiting');

-- CreateTable
CREATE TABLE "given_file" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "sha256" BYTEA NOT NULL,
    "channel" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "mediaType" TEXT,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "readForId" UUID NOT NULL,
    "state" "GivenFileState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "readingSince" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "problem" TEXT,
    "pieces" INTEGER NOT NULL DEFAULT 0,
    "unread" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "importId" UUID,
    "clearedAt" TIMESTAMPTZ(3),

    CONSTRAINT "given_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "given_file_state_givenAt_id_idx" ON "given_file"("state", "givenAt", "id");

-- CreateIndex
CREATE INDEX "given_file_clearedAt_givenById_givenAt_idx" ON "given_file"("clearedAt", "givenById", "givenAt");

-- CreateIndex
CREATE INDEX "given_file_batchId_idx" ON "given_file"("batchId");

-- CreateIndex
CREATE INDEX "given_file_importId_idx" ON "given_file"("importId");

-- AddForeignKey
ALTER TABLE "given_file" ADD CONSTRAINT "given_file_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "received_copy"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_file" ADD CONSTRAINT "given_file_importId_fkey" FOREIGN KEY ("importId") REFERENCES "import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_file" ADD CONSTRAINT "given_file_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "given_file" ADD CONSTRAINT "given_file_readForId_fkey" FOREIGN KEY ("readForId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
