import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changeReply,
  detailsReply,
  exportFormats,
  openedBitext,
  project as projectSchema,
} from '../../../src/review/model/api.js';
import type { Change, Snapshot } from '../../../src/review/model/types.js';
import { openProject } from '../../../src/review/project/open-project.js';
import type { ReviewProject } from '../../../src/review/project/types.js';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createTermMatcher } from '../../../src/terms/matcher.js';
import { createPageFolder } from './fixtures.js';
import { writeTmxFile } from './tmx-file.js';
import { type Visitor, visit } from './visitor.js';

const script = '<script>alert("stored")</script>';
const bidi = '\u202Egnirts\u202C';
const hostileName = '<img src=x onerror=alert(1)>"; X: 1';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-reviewed-'));
writeTmxFile(join(folder, '决议.tmx'), [
  ['大会，', 'The General Assembly,'],
  ['回顾其第56/123号决议，', 'Recalling its resolution 56/123,'],
  ['1. 决定设立委员会；', '1. Decides to establish a committee;'],
]);
writeTmxFile(join(folder, `${hostileName}.tmx`), [
  [`秘书长 ${script}`, `Secretary-General ${script} ${bidi}`],
  ['</seg></tuv>', '--> ]]> &amp; </title></head>'],
]);

let project: ReviewProject;
let server: ReviewServer;
let visitor: Visitor;

beforeAll(async () => {
  const terms = createTermMatcher({
    id: 'hostile',
    title: script,
    concepts: [
      {
        id: script,
        definition: script,
        terms: [
          { text: '秘书长', language: 'zh', status: 'preferred' },
          { text: 'Secretary-General', language: 'en', status: 'preferred' },
          { text: script, language: 'en', status: 'admitted' },
        ],
      },
    ],
  });
  project = openProject({ kind: 'folder', path: folder }, { terms, editSource: false });
  server = await startReviewServer({
    project,
    pageFolder: createPageFolder(),
    port: 0,
    report: (error) => console.error(error),
  });
  visitor = await visit(server.url);
});
afterAll(async () => {
  await server.close();
  await project.close();
});

async function idOf(file: string): Promise<string> {
  const { bitexts } = projectSchema.parse(JSON.parse((await visitor.get('/api/project')).body));
  return bitexts.find((bitext) => bitext.file === file)?.id ?? 'none';
}

async function snapshotOf(id: string): Promise<Snapshot> {
  const { status, body } = await visitor.get(`/api/bitexts/${id}`);
  expect(status).toBe(200);
  return openedBitext.parse(JSON.parse(body)).snapshot;
}

async function change(id: string, changes: readonly Change[]) {
  return visitor.post(`/api/bitexts/${id}/changes`, { author: script, changes });
}

describe('a folder under review', () => {
  it('is listed, opened, changed, told to others, and exported as it has become', async () => {
    const id = await idOf('决议.tmx');
    const { source, target, links } = await snapshotOf(id);
    const messages = visitor.listen(`/api/bitexts/${id}/stream?after=0`);
    expect((await messages.next()).value).toMatchObject({ kind: 'presence' });

    const [segment] = target;
    const [link] = links;
    if (segment === undefined || link === undefined) throw new Error('nothing there');
    const edited = { ...segment, text: 'The Assembly,' };
    const reply = await change(id, [
      {
        id: 'edit-text-1',
        action: 'edit-text',
        patch: { segments: [{ side: 'target', removed: [segment], added: [edited] }] },
      },
      {
        id: 'confirm-1',
        action: 'confirm',
        patch: { links: { removed: [link], added: [{ ...link, status: 'accepted' }] } },
      },
    ]);
    expect(changeReply.parse(JSON.parse(reply.body)).events.map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await messages.next()).value).toMatchObject({ event: { seq: 1, author: script } });
    expect((await messages.next()).value).toMatchObject({ event: { seq: 2 } });
    await messages.return();

    const sourceChange = await change(id, [
      {
        id: 'edit-source',
        action: 'edit-text',
        patch: {
          segments: [
            {
              side: 'source',
              removed: source.slice(0, 1),
              added: source.slice(0, 1).map((one) => ({ ...one, text: '改' })),
            },
          ],
        },
      },
    ]);
    expect(sourceChange.status).toBe(400);

    const details = await visitor.post(`/api/bitexts/${id}/details`, {
      links: links.map((one) => one.id),
      locale: 'zh',
    });
    expect(detailsReply.parse(JSON.parse(details.body)).details).toHaveLength(links.length);
    for (const format of exportFormats) {
      const { status, headers, body } = await visitor.get(
        `/api/bitexts/${id}/export?format=${format}`,
      );
      expect({ format, status }).toEqual({ format, status: 200 });
      expect(headers['content-type']).not.toContain('octet-stream');
      expect(headers['content-disposition']).toContain(encodeURIComponent('决议'));
      if (['tmx', 'tsv', 'jsonl'].includes(format)) expect(body).toContain('The Assembly,');
    }
    const realigned = await visitor.post(`/api/bitexts/${id}/realign`, { author: 'me' });
    expect(realigned.status).toBe(200);
  });
});

describe('text with a script, in a segment, a comment, a file name and a term', () => {
  it('is text in JSON, in every export and in the report', async () => {
    const id = await idOf(`${hostileName}.tmx`);
    const { target, links } = await snapshotOf(id);
    expect(target[0]?.text).toContain(script);
    expect(target[0]?.text).toContain(bidi);
    const commented = await change(id, [
      {
        id: 'comment-1',
        action: 'comment',
        patch: {
          notes: {
            removed: [],
            added: [
              {
                id: script,
                kind: 'comment',
                side: 'target',
                segment: target[0]?.id ?? '',
                text: `${script}${bidi}`,
                author: script,
                time: '2026-01-01T00:00:00.000Z',
              },
            ],
          },
        },
      },
    ]);
    expect(commented.status).toBe(200);
    for (const path of ['', '/history']) {
      const { headers, body } = await visitor.get(`/api/bitexts/${id}${path}`);
      expect(headers['content-type']).toBe('application/json');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(JSON.stringify(JSON.parse(body))).toContain('alert(\\"stored\\")');
    }
    const details = await visitor.post(`/api/bitexts/${id}/details`, {
      links: links.map((one) => one.id),
      locale: 'en',
    });
    expect(details.headers['content-type']).toBe('application/json');
    detailsReply.parse(JSON.parse(details.body));

    for (const format of exportFormats) {
      const { status, headers, body } = await visitor.get(
        `/api/bitexts/${id}/export?format=${format}`,
      );
      expect(status).toBe(200);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="[\w .()+,-]+";/);
      expect(headers).not.toHaveProperty('x');
      const isMarkup = String(headers['content-type']).includes('xml') || body.startsWith('<');
      if (isMarkup) expect(body).not.toContain('<script');
    }
  });

  it('does not run in the report, whose own script may', async () => {
    const id = await idOf(`${hostileName}.tmx`);
    for (const locale of ['en', 'zh']) {
      const { headers, body } = await visitor.get(`/api/bitexts/${id}/report?locale=${locale}`);
      expect(body).toContain(`<html lang="${locale === 'en' ? 'en' : 'zh-Hans'}">`);
      expect(body).not.toMatch(/<script>alert|<img src=x/);
      expect(body).toContain('&lt;script&gt;alert');
      const policy = String(headers['content-security-policy']);
      expect(policy).toMatch(/^sandbox allow-scripts allow-modals; default-src 'none';/);
      expect(policy).not.toMatch(/unsafe|allow-same-origin/);
      const scripts = [...body.matchAll(/<script>(.*?)<\/script>/gsu)];
      expect(scripts).toHaveLength(1);
      const hash = createHash('sha256')
        .update(scripts[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`script-src 'sha256-${hash}'`);
    }
  });
});

describe('paths', () => {
  it.each(['决议.tmx', '..%2f决议.tmx', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '%2fetc%2fpasswd'])(
    'are no ids: %s',
    async (id) => {
      for (const path of ['', '/export?format=tmx', '/report', '/stream', '/history']) {
        const { status, body } = await visitor.get(
          encodeURI(`/api/bitexts/${id}`).replaceAll('%25', '%') + path,
        );
        expect(status).toBe(404);
        expect(body).not.toContain('root:');
      }
    },
  );
});
