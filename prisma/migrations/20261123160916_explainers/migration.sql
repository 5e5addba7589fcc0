-- AlterTable
ALTER TABLE "annotation" ADD COLUMN     "explainerById" UUID,
ADD COLUMN     "explainerRich" JSONB;

-- AlterTable
ALTER TABLE "annotation_message" ADD COLUMN     "editedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "explainer_entry" ADD COLUMN     "rich" JSONB;

-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "explainers" JSONB NOT NULL DEFAULT '[]';

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_explainerById_fkey" FOREIGN KEY ("explainerById") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
