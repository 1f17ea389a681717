// How often somebody may send something: by caller, against floods from one place, and by address, so that nobody's mailbox is filled
// with links they did not ask for. Counted before anything is looked up. People meet no puzzle.
import { RateLimiter, type Rate } from '../../platform/http/rate-limiter.js'

export interface ReviewRates {
  readonly inputByCaller: Rate
  readonly mailsByAddress: Rate
  /** Private links that come back, against guessing; they have 256 random bits. */
  readonly linksByCaller: Rate
  /** Files; each is large. */
  readonly uploadsByCaller: Rate
}

export const REVIEW_RATES: ReviewRates = {
  inputByCaller: { burst: 60, perMinute: 20 },
  mailsByAddress: { burst: 5, perMinute: 0.5 },
  linksByCaller: { burst: 120, perMinute: 60 },
  uploadsByCaller: { burst: 30, perMinute: 5 },
}

export class ReviewLimits {
  readonly #input: RateLimiter
  readonly #mails: RateLimiter
  readonly #links: RateLimiter
  readonly #uploads: RateLimiter

  constructor({ inputByCaller, mailsByAddress, linksByCaller, uploadsByCaller }: ReviewRates) {
    this.#input = new RateLimiter(inputByCaller)
    this.#mails = new RateLimiter(mailsByAddress)
    this.#links = new RateLimiter(linksByCaller)
    this.#uploads = new RateLimiter(uploadsByCaller)
  }

  /** @throws DomainError `too_many_requests` */
  input(caller: string): void {
    this.#input.take(caller)
  }

  /** A mail to somebody who has not shown that the address is theirs. @throws DomainError `too_many_requests` */
  mail(email: string): void {
    this.#mails.take(email)
  }

  /** @throws DomainError `too_many_requests` */
  upload(caller: string): void {
    this.#uploads.take(caller)
  }

  /** @throws DomainError `too_many_requests` */
  link(caller: string): void {
    this.#links.take(caller)
  }
}
