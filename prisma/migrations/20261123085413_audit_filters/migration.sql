-- CreateIndex
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_subjectType_id_idx" ON "audit_entry"("subjectType", "id" DESC);
