/** The HTTP server of the review page. */
export { type ReviewServer, type ReviewServerOptions, startReviewServer } from './server.js';
export { createToken } from './session.js';
