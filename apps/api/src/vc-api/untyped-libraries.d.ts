// What the tests use of libraries that come without types.
declare module '@digitalbazaar/vc' {
  export const CredentialIssuancePurpose: new () => object
  export function verifyCredential(options: object): Promise<{ readonly verified: boolean }>
  export function signPresentation(options: object): Promise<Record<string, unknown>>
}
declare module '@digitalbazaar/data-integrity' {
  export const DataIntegrityProof: new (options: object) => object
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface Pair {
    signer(): object
    export(options: { readonly publicKey: true }): Promise<{ readonly publicKeyMultibase: string }>
  }
  export function generate(): Promise<Pair>
  export function fromJwk(options: { readonly jwk: object }): Promise<Pair>
}
