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

const config: NextConfig = {
  // Tests and a second development server build beside the running one.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
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
  ],
  experimental: {
    authInterrupts: true,
    // A pasted copy may have 5 MB; percent- and part-encoding make it larger. The core has its own, tighter limits.
    serverActions: { bodySizeLimit: '16mb' },
    proxyClientMaxBodySize: '16mb',
  },
  headers: async () => [{ source: '/:path*', headers }],
};

export default config;
