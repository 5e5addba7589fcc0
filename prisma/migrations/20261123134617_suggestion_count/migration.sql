-- AlterTable
ALTER TABLE "story" ADD COLUMN     "suggestionCount" INTEGER NOT NULL DEFAULT 0;
