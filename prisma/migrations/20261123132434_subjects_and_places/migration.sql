-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "places" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "subjects" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "story_group" ADD COLUMN     "places" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "priority" INTEGER,
ADD COLUMN     "subjects" JSONB NOT NULL DEFAULT '[]';
