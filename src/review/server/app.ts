/** Puts the parts of a review server together: who may ask, and what there is to ask for. */
import { Hono } from 'hono';
import { createApi } from './api.js';
import type { AppParts } from './app-parts.js';
import { compressed } from './compression.js';
import { withSafeHeaders } from './headers.js';
import { onlyOurOrigin } from './origins.js';
import { sendPageFile } from './page-files.js';
import { Refusal, replyToError } from './problems.js';
import { onlySignedIn, type SignedIn } from './sign-in.js';

/** The application that answers all requests of a review server. */
export function createApp(parts: AppParts): Hono<SignedIn> {
  const { files, sessions, names, report } = parts;
  const app = new Hono<SignedIn>();
  app.onError((error, context) => replyToError(context, error, report));
  app.notFound((context) =>
    replyToError(
      context,
      new Refusal(404, 'NOT_FOUND', 'There is nothing here.', 'Go back to the start page.'),
      report,
    ),
  );
  app.use(withSafeHeaders());
  app.use(async ({ req }, next) => {
    if (req.method === 'GET' || req.method === 'POST') return next();
    throw new Refusal(405, 'NOT_ALLOWED', 'Only GET and POST are known here.', '');
  });
  app.use(onlyOurOrigin(names));
  app.use(onlySignedIn(sessions, () => names().port));
  app.use(compressed());
  app.route('/api', createApi(parts));
  // Browsers ask for it whatever the page says, and show an error where there is none.
  if (!files.has('/favicon.ico')) app.get('/favicon.ico', ({ body }) => body(null, 204));
  app.get('*', async (context, next) => {
    const file = files.get(context.req.path);
    return file === undefined ? next() : sendPageFile(context, file);
  });
  return app;
}
