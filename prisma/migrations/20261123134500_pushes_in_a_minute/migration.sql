-- AlterTable
ALTER TABLE "import_token" ADD COLUMN     "inMinute" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "minuteFrom" TIMESTAMPTZ(3);
