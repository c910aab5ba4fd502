/** The answers to what the page asks, as `model/api.ts` describes them. */
import { Hono } from 'hono';
import { z } from 'zod';
import {
  type ChangeReply,
  changeRequest,
  detailsRequest,
  exportFormats,
  type Project,
  presenceRequest,
  realignRequest,
} from '../model/api.js';
import type { BitextSession } from '../project/types.js';
import type { AppParts } from './app-parts.js';
import { checked, readBody } from './body.js';
import { sendDownload } from './download.js';
import { limits } from './limits.js';
import { preferredLocale } from './preferred-locale.js';
import { Refusal } from './problems.js';
import { reportPolicyOf } from './report-policy.js';
import type { SignedIn } from './sign-in.js';
import { openStream } from './stream.js';

const count = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const historyQuery = z.object({
  before: count.optional(),
  limit: count.pipe(z.number().min(1).max(1_000)).default(100),
});
const streamQuery = z.object({ after: count.default(0), tab: z.string().max(64).optional() });
const exportQuery = z.object({ format: z.enum(exportFormats) });
const reportQuery = z.object({ locale: z.enum(['en', 'zh']).optional() });

/** The routes below `/api`. */
export function createApi({
  project,
  presence,
  streams,
  isShared,
}: Pick<AppParts, 'project' | 'presence' | 'streams' | 'isShared'>): Hono<SignedIn> {
  const listed = new Set<string>();
  const openBitext = async (id: string): Promise<BitextSession> => {
    if (!listed.has(id)) for (const bitext of await project.list()) listed.add(bitext.id);
    if (listed.has(id)) return project.open(id);
    throw new Refusal(
      404,
      'FILE_NOT_FOUND',
      'There is no such bitext in the project.',
      'Go back to the list.',
    );
  };

  const api = new Hono<SignedIn>();

  api.get('/project', async (context) => {
    const reply: Project = {
      name: project.name,
      bitexts: await project.list(),
      editSource: project.editSource,
      shared: isShared,
      author: context.get('session').author,
    };
    return context.json(reply);
  });

  api.get('/bitexts/:id', async (context) => {
    const bitext = await openBitext(context.req.param('id'));
    return context.json(bitext.opened());
  });

  api.post('/bitexts/:id/changes', async (context) => {
    const { author, changes } = await readBody(context, changeRequest, limits.body);
    const bitext = await openBitext(context.req.param('id'));
    context.get('session').author = author;
    const reply: ChangeReply = { events: await bitext.change(author, changes) };
    return context.json(reply);
  });

  api.post('/bitexts/:id/realign', async (context) => {
    const session = context.get('session');
    const { author = session.author } = await readBody(context, realignRequest, limits.smallBody);
    const bitext = await openBitext(context.req.param('id'));
    session.author = author;
    const reply: ChangeReply = { events: await bitext.realign(author) };
    return context.json(reply);
  });

  api.post('/bitexts/:id/details', async (context) => {
    const { links, locale } = await readBody(context, detailsRequest, limits.smallBody);
    const bitext = await openBitext(context.req.param('id'));
    return context.json({ details: await bitext.details(links, locale) });
  });

  api.get('/bitexts/:id/history', async (context) => {
    const { before, limit } = checked(context.req.query(), historyQuery);
    const bitext = await openBitext(context.req.param('id'));
    return context.json({ events: await bitext.history(before, limit) });
  });

  api.post('/bitexts/:id/presence', async (context) => {
    const person = await readBody(context, presenceRequest, limits.presence);
    const bitext = await openBitext(context.req.param('id'));
    const session = context.get('session');
    session.author = person.author;
    presence.say(bitext.id, session.id, person);
    return context.body(null, 204);
  });

  api.get('/bitexts/:id/stream', async (context) => {
    const { after, tab } = checked(context.req.query(), streamQuery);
    // A browser that comes back says what it had last; the address is as old as the page.
    const seen = context.req.header('last-event-id') ?? '';
    const bitext = await openBitext(context.req.param('id'));
    const stream = streams.open((closed) => {
      const leave =
        tab === undefined ? undefined : presence.attend(bitext.id, context.get('session').id, tab);
      return openStream({
        session: bitext,
        after: /^\d{1,15}$/u.test(seen) ? Math.max(after, Number(seen)) : after,
        people: () => presence.people(bitext.id),
        watchPeople: (listener) => presence.subscribe(bitext.id, listener),
        closed: () => {
          leave?.();
          closed();
        },
      });
    });
    return context.body(stream.body, 200, { 'Content-Type': 'text/event-stream' });
  });

  api.get('/bitexts/:id/export', async (context) => {
    const { format } = checked(context.req.query(), exportQuery);
    const bitext = await openBitext(context.req.param('id'));
    return sendDownload(context, await bitext.exportAs(format));
  });

  api.get('/bitexts/:id/report', async (context) => {
    const { locale = preferredLocale(context) } = checked(context.req.query(), reportQuery);
    const bitext = await openBitext(context.req.param('id'));
    const page = await bitext.report(locale);
    return context.body(page, 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': reportPolicyOf(page),
    });
  });

  return api;
}
