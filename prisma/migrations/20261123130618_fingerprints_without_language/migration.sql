-- AlterTable
ALTER TABLE "fingerprint" DROP COLUMN "language";
