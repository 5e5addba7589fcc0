-- CreateIndex
CREATE INDEX "annotation_kind_resolvedAt_explainerHash_idx" ON "annotation"("kind", "resolvedAt", "explainerHash");
