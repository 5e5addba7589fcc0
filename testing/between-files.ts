// Test files share a worker: a process for each took more than a third of the time of all of them. Every file gets our
// modules anew all the same, and leaves the world as it was; only what comes from npm stays loaded.
import { afterAll, vi } from 'vitest';

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});
