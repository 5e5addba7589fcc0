'use server';

import { createTokenSchema, revokeTokenSchema, tokensOfSchema } from '#newsroom/importing/command-schema.ts';
import { createImportToken, listImportTokens, revokeImportToken } from '#newsroom/importing/import-tokens.ts';
import { action } from '#server/action.ts';

export const createToken = action(createTokenSchema, createImportToken);

export const endToken = action(revokeTokenSchema, (actor, input) => revokeImportToken(actor, input));

export const listTokens = action(tokensOfSchema, (actor, { sourceId }) => listImportTokens(actor, sourceId));
