-- AlterTable
ALTER TABLE "import" ADD COLUMN     "needs" TEXT[];
