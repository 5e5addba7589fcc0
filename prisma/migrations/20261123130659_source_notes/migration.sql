-- AlterEnum
ALTER TYPE "AnnotationKind" ADD VALUE 'source';
