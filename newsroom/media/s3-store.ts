import { AwsClient } from 'aws4fetch';
import { checkKey, type MediaStore } from './store.ts';

export type S3Settings = { endpoint: string; bucket: string; region: string; key: string; secret: string };

const PATIENCE_MS = 30_000;

/**
 * A store that speaks Amazon's S3, by addresses of the form endpoint/bucket/key, signed with Signature Version 4. Its
 * errors say what the store answered, and nothing of the key.
 */
export function s3Store({ endpoint, bucket, region, key, secret }: S3Settings): MediaStore {
  const client = new AwsClient({
    ...{ accessKeyId: key, secretAccessKey: secret, region, service: 's3' },
    retries: 3,
    initRetryMs: 100,
  });
  const ask = (name: string, init: RequestInit) =>
    client.fetch(`${endpoint.replace(/\/$/, '')}/${bucket}/${checkKey(name)}`, {
      ...init,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  return {
    get: async (name) => {
      const answer = await ask(name, { method: 'GET' });
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
      await answer.body?.cancel();
      if (answer.status === 404) return null;
      throw new Error(`The media store answered ${answer.status} to reading.`);
    },
    put: async (name, bytes, mediaType) => {
      const answer = await ask(name, {
        method: 'PUT',
        headers: { 'Content-Type': mediaType },
        body: new Uint8Array(bytes),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The media store answered ${answer.status} to writing.`);
    },
  };
}
