-- Without a pending list: every look-up would read it from end to end, and now and then one import would have to sort
-- in what thousands before it left there.
ALTER INDEX "fingerprint_bands_idx" SET (fastupdate = off);
