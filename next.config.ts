import { mkdirSync, writeFileSync } from 'node:fs';
import type { NextConfig } from 'next';

/** For every answer, files included. What differs per request, the content security policy, is made by proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

// `npm test` checks the types, tests included; a newsroom that starts need not wait for it again.
const typescript = { ignoreBuildErrors: true };

/**
 * Tests, and a second development server, build into a folder beside the running one. Next writes that folder into the
 * TypeScript configuration it uses, so such a build gets one of its own, and the project's stays as it is.
 */
function buildFolder(folder: string): NextConfig {
  const tsconfigPath = `node_modules/.cache/${folder}.tsconfig.json`;
  mkdirSync('node_modules/.cache', { recursive: true });
  writeFileSync(tsconfigPath, JSON.stringify({ extends: '../../tsconfig.json' }));
  return { distDir: folder, typescript: { ...typescript, tsconfigPath } };
}

const config: NextConfig = {
  typescript,
  ...(process.env.NEXT_DIST_DIR && buildFolder(process.env.NEXT_DIST_DIR)),
  reactStrictMode: true,
  poweredByHeader: false,
  agentRules: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'cld3-asm',
    'eld',
    'graphile-worker',
    'linkedom',
    'pg',
    'sharp',
  ],
  experimental: {
    authInterrupts: true,
    // A pasted copy may have 5 MB; percent- and part-encoding make it larger. The core has its own, tighter limits.
    serverActions: { bodySizeLimit: '16mb' },
    // A picture may have 20 MB.
    proxyClientMaxBodySize: '21mb',
  },
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
