// Whether the server serves, for whatever watches over it.
import { z } from 'zod'
import { endpoint } from './endpoint.js'

export const Health = z.object({ status: z.literal('ok'), database: z.literal('ok') }).meta({ id: 'Health' })

export const health = {
  getHealth: endpoint({
    method: 'GET',
    path: '/health',
    summary: 'Answers 200 while the server and its database work',
    access: 'public',
    response: Health,
  }),
}
