/** The part of the settings that features may know; secrets and addresses of servers stay with the platform. */
export abstract class PublicSettings {
  /** Origin that people and QR codes use, without a trailing slash. */
  abstract readonly publicUrl: string
}
