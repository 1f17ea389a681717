// The places of a version's statements while they change: who stands behind whom, at one step for each question.
import type { LineageId } from '../ids.js'
import type { Standing } from './placement.js'
import type { Place } from './statement-edit.js'

export interface OpenSiblings {
  putIn(lineageId: LineageId, place: Place): void
  /** Takes a statement out and answers where it stood. */
  takeOut(lineageId: LineageId): Place
}

export function openSiblings(standings: ReadonlyMap<LineageId, Standing>): OpenSiblings {
  const places = new Map<LineageId, Place>()
  const followers = new Map<string, LineageId>()
  for (const [lineageId, { place }] of standings) {
    places.set(lineageId, place)
    followers.set(keyOf(place), lineageId)
  }
  /** Whoever stood behind `from` now stands behind `to`. */
  const follow = (from: Place, to: Place) => {
    const follower = followers.get(keyOf(from))
    followers.delete(keyOf(from))
    if (follower === undefined) return
    followers.set(keyOf(to), follower)
    places.set(follower, to)
  }
  return {
    putIn(lineageId, place) {
      follow(place, { parent: place.parent, after: lineageId })
      places.set(lineageId, place)
      followers.set(keyOf(place), lineageId)
    },
    takeOut(lineageId) {
      const place = places.get(lineageId)
      if (!place) throw new Error(`${lineageId} stands nowhere`)
      followers.delete(keyOf(place))
      follow({ parent: place.parent, after: lineageId }, place)
      places.delete(lineageId)
      return place
    },
  }
}

function keyOf({ parent, after }: Place): string {
  return `${parent ?? ''} ${after ?? ''}`
}
