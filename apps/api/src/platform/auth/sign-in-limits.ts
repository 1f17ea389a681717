// How often may somebody try to sign in: by caller, against guessing from one place, and by address, against guessing one
// account from many places. Counted before anything is looked up, so that a limit tells nothing about who exists.
import { RateLimiter, type Rate } from '../http/rate-limiter.js'

export interface SignInRates {
  readonly passwordsByCaller: Rate
  readonly passwordsByAddress: Rate
  readonly linksByCaller: Rate
  readonly linksByAddress: Rate
}

export const SIGN_IN_RATES: SignInRates = {
  passwordsByCaller: { burst: 10, perMinute: 10 },
  passwordsByAddress: { burst: 10, perMinute: 2 },
  linksByCaller: { burst: 10, perMinute: 5 },
  linksByAddress: { burst: 3, perMinute: 0.2 },
}

export class SignInLimits {
  readonly #limiters: Readonly<Record<keyof SignInRates, RateLimiter>>

  constructor(rates: SignInRates) {
    this.#limiters = {
      passwordsByCaller: new RateLimiter(rates.passwordsByCaller),
      passwordsByAddress: new RateLimiter(rates.passwordsByAddress),
      linksByCaller: new RateLimiter(rates.linksByCaller),
      linksByAddress: new RateLimiter(rates.linksByAddress),
    }
  }

  /** @throws DomainError `too_many_requests` */
  password(caller: string, email: string): void {
    this.#limiters.passwordsByCaller.take(caller)
    this.#limiters.passwordsByAddress.take(email)
  }

  /** @throws DomainError `too_many_requests` */
  link(caller: string, email: string): void {
    this.#limiters.linksByCaller.take(caller)
    this.#limiters.linksByAddress.take(email)
  }

  /** For tokens that come back: one limit with the passwords. @throws DomainError `too_many_requests` */
  token(caller: string): void {
    this.#limiters.passwordsByCaller.take(caller)
  }
}
