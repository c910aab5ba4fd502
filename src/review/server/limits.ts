/** How much of everything a review server takes from the network. */

export const limits = {
  /** Bytes of a body with changes. */
  body: 4 * 1024 * 1024,
  /** Bytes of a body that only names places. */
  smallBody: 64 * 1024,
  /** Bytes of a body that says where somebody is; everybody else is sent it. */
  presence: 4 * 1024,
  /** Bytes of all headers of a request, its address included. */
  headers: 16 * 1024,
  connections: 512,
  /** Open streams of all pages together. */
  streams: 100,
  /** Events that wait for a slow page; what is above is read from the journal when it is ready. */
  waitingEvents: 1_000,
  /** People on one bitext. */
  people: 200,
  /** Milliseconds. */
  times: {
    headers: 10_000,
    request: 60_000,
    keepAlive: 30_000,
    /** Between signs of life on a stream. */
    heartbeat: 15_000,
    /** After which somebody who says nothing is taken for gone. */
    presence: 30_000,
    /** How long closing waits for requests that are being answered. */
    closing: 5_000,
  },
} as const;
