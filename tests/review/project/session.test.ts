import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../../src/formats/index.js';
import type { Link, ReviewEvent } from '../../../src/review/model/types.js';
import { type BitextSession, ChangeConflict } from '../../../src/review/project/types.js';
import { importUnits, openMemory } from '../../../src/translate/memory/index.js';
import { change, inFolder, resolution, restate, withRun } from './bitexts.js';

const run = resolution('sentence');

/** The links of a bitext each one too far, but for the first and the last. */
function shifted({ bitext, ...rest }: ExportInput): ExportInput {
  const { links } = bitext;
  const from = 8;
  const to = 30;
  const wrong = links.map((link, at): Link => {
    const { id, source, score, status } = link;
    const target =
      at < from || at > to ? link.target : (links[at === to ? from : at + 1]?.target ?? []);
    return { id, source: [...source], target: [...target], score, status };
  });
  const all = links.map((link, at) => ({ ...link, ...wrong[at], evidence: [] }));
  return { ...rest, bitext: { ...bitext, links: all } };
}

const keyOf = ({ source, target }: Pick<Link, 'source' | 'target'>) =>
  `${source.join(' ')}=${target.join(' ')}`;

describe('a bitext under review', () => {
  it('tells everybody of each change, once and in order', () =>
    withRun(run, async (session) => {
      const heard: ReviewEvent[] = [];
      const end = session.subscribe((event) => heard.push(event));
      const [first, second, third] = session.opened().snapshot.links;
      if (first === undefined || second === undefined || third === undefined) {
        throw new TypeError('there are links');
      }
      const confirm = restate(first, 'accepted');
      await Promise.all([
        session.change('Li', [confirm]),
        session.change('Wang', [restate(second, 'accepted')]),
      ]);
      await session.change('Li', [confirm]);
      expect(heard.map(({ seq, author }) => [seq, author])).toEqual([
        [1, 'Li'],
        [2, 'Wang'],
      ]);
      end();
      await session.change('Li', [restate(third, 'accepted')]);
      expect(heard).toHaveLength(2);
      expect(await session.eventsAfter(2)).toMatchObject([{ seq: 3, author: 'Li' }]);
      expect((await session.history(undefined, 2)).map(({ seq }) => seq)).toEqual([3, 2]);
      expect(session.opened()).toMatchObject({
        snapshot: { seq: 3 },
        progress: { links: 42, confirmed: 3 },
      });
    }));

  it('refuses what somebody else has changed', () =>
    withRun(run, async (session) => {
      const [first] = session.opened().snapshot.links;
      if (first === undefined) throw new TypeError('there are links');
      await session.change('Li', [restate(first, 'accepted')]);
      await expect(session.change('Wang', [restate(first, 'rejected')])).rejects.toThrow(
        ChangeConflict,
      );
    }));

  it('keeps the original as it is, unless it was opened to be edited', async () => {
    const edit = (session: Parameters<Parameters<typeof withRun>[1]>[0]) => {
      const [segment] = session.opened().snapshot.source;
      if (segment === undefined) throw new TypeError('there is a source');
      const added = [{ ...segment, text: `${segment.text}。` }];
      return session.change('Li', [
        change('edit-text', { segments: [{ side: 'source', removed: [segment], added }] }),
      ]);
    };
    await withRun(run, async (session) => {
      await expect(edit(session)).rejects.toMatchObject({
        code: 'BAD_USAGE',
        hint: expect.stringContaining('--edit-source'),
      });
      expect(session.opened().snapshot.seq).toBe(0);
    });
    await withRun(run, async (session) => expect(await edit(session)).toHaveLength(1), {
      editSource: true,
    });
  });

  it('is aligned anew around what is confirmed', () =>
    withRun(shifted(run), async (session) => {
      const right = new Set(run.bitext.links.map(keyOf));
      const isRight = (link: Link) => right.has(keyOf(link));
      const before = session.opened().snapshot.links;
      expect(before.filter(isRight).length).toBeLessThan(25);
      const [first] = before;
      const wrong = before.find((link) => !isRight(link));
      if (first === undefined || wrong === undefined) throw new TypeError('some are wrong');
      // Right or wrong: what a person has confirmed stays.
      await session.change('Li', [restate(first, 'accepted'), restate(wrong, 'edited')]);
      const [event] = await session.realign('Li');
      expect(event).toMatchObject({ action: 'realign', author: 'Li', seq: 3 });
      const { links } = session.opened().snapshot;
      expect(links).toContainEqual({ ...first, status: 'accepted' });
      expect(links).toContainEqual({ ...wrong, status: 'edited' });
      expect(links.filter(isRight).length).toBeGreaterThan(38);
      const removed = event?.patch.links?.removed ?? [];
      expect(removed.every(({ status }) => status === 'proposed')).toBe(true);
      expect(removed.some(isRight)).toBe(false);
      expect(await session.realign('Li')).toEqual([]);
    }));

  it('is aligned anew by paragraphs where these are linked', () =>
    withRun(shifted(resolution('block')), async (session) => {
      const right = new Set(resolution('block').bitext.links.map(keyOf));
      const wrong = session.opened().snapshot.links.find((link) => !right.has(keyOf(link)));
      if (wrong === undefined) throw new TypeError('some are wrong');
      await session.change('Li', [restate(wrong, 'accepted')]);
      await session.realign('Li');
      const { links } = session.opened().snapshot;
      expect(links).toContainEqual({ ...wrong, status: 'accepted' });
      expect(links.filter((link) => right.has(keyOf(link))).length).toBeGreaterThan(37);
    }));

  it('is aligned anew after its segments were split', () =>
    withRun(run, async (session) => {
      const { snapshot } = session.opened();
      const segment = snapshot.target.find(({ text }) => text.length > 150);
      const link = snapshot.links.find(({ target }) => target.includes(segment?.id ?? ''));
      if (segment === undefined || link === undefined) throw new TypeError('one is long');
      const cut = segment.text.indexOf(' ', 70);
      const parts = [
        { ...segment, text: segment.text.slice(0, cut) },
        { id: 'rest', text: segment.text.slice(cut + 1) },
      ];
      await session.change('Li', [
        change('split-text', {
          segments: [{ side: 'target', removed: [segment], added: parts }],
          links: {
            removed: [link],
            added: [
              link,
              { id: 'lone', source: [], target: ['rest'], score: 1, status: 'proposed' },
            ],
          },
        }),
      ]);
      await session.realign('Li');
      const { links } = session.opened().snapshot;
      const own = links.find(({ target }) => target.includes('rest'));
      expect(own).toMatchObject({ source: link.source, target: [segment.id, 'rest'] });
      const [details] = await session.details([own?.id ?? ''], 'en');
      expect(details?.evidence.length).toBeGreaterThan(2);
    }));
});

describe('details of links', () => {
  it('pair words, figures and terms, each with its place in the segments', () =>
    withRun(run, async (session) => {
      const { snapshot } = session.opened();
      const texts = {
        source: new Map(snapshot.source.map(({ id, text }) => [id, text])),
        target: new Map(snapshot.target.map(({ id, text }) => [id, text])),
      };
      const shown: string[] = [];
      const ids = snapshot.links.map(({ id }) => id);
      const details = await session.details([...ids, 'no such link'], 'en');
      expect(details.map(({ link }) => link)).toEqual(ids);
      for (const { pairings } of details) {
        for (const pairing of pairings) {
          const [source, target] = (['source', 'target'] as const).map((side) =>
            pairing[side]
              .map(({ segment, start, end }) => {
                const text = texts[side].get(segment) ?? '';
                expect(end).toBeLessThanOrEqual(text.length);
                return text.slice(start, end);
              })
              .join(' … '),
          );
          shown.push(`${pairing.kind} ${source} = ${target}`);
        }
      }
      expect(shown).toContain('mention 2000年12月4日 = 4 December 2000');
      expect(shown).toContain('term 大会 = General Assembly');
      expect(shown).toContain('word 回顾 = Recalling');
      const term = details.flatMap(({ pairings }) => pairings).find(({ kind }) => kind === 'term');
      expect(term?.term?.english[0]?.status).toBe('preferred');
    }));

  it('say what speaks for a link and what is wrong with it, in the language asked for', () =>
    withRun(run, async (session) => {
      const { snapshot } = session.opened();
      const link = snapshot.links.find(({ source }) => source[0] === 'preambular-01');
      const segment = snapshot.target.find(({ id }) => id === link?.target[0]);
      if (link === undefined || segment === undefined) throw new TypeError('it is there');
      const [before] = await session.details([link.id], 'zh');
      expect(before?.evidence.length).toBeGreaterThan(3);
      const added = [{ ...segment, text: segment.text.replace('1991', '1992') }];
      await session.change('Li', [
        change('edit-text', { segments: [{ side: 'target', removed: [segment], added }] }),
      ]);
      const [english] = await session.details([link.id], 'en');
      const [chinese] = await session.details([link.id], 'zh');
      expect(english?.evidence).toEqual([]);
      const finding = english?.findings.find(({ rule }) => rule === 'date');
      expect(finding).toMatchObject({
        severity: 'error',
        message: expect.stringContaining('1992'),
        target: { segment: segment.id },
        fix: { segment: segment.id, replacement: expect.stringContaining('1991') },
      });
      expect(chinese?.findings.find(({ rule }) => rule === 'date')?.message).toMatch(
        /\p{Script=Han}/u,
      );
    }));

  it('show the drafts of the file', () => {
    const [link] = run.bitext.links;
    const segment = link?.source[0] ?? '';
    const drafts = [
      { segment, text: 'A draft', engine: 'transformers:mine', warnings: [] },
      {
        segment,
        text: 'A match',
        engine: 'memory',
        warnings: [],
        memory: { rate: 87, adapted: false, source: '', target: '', memory: 'un' },
      },
    ];
    return withRun({ ...run, drafts }, async (session) => {
      const [details] = await session.details([link?.id ?? ''], 'en');
      expect(details?.drafts).toEqual([
        { segment, kind: 'machine', text: 'A draft', origin: 'transformers:mine' },
        { segment, kind: 'memory', text: 'A match', rate: 87, origin: 'un' },
      ]);
    });
  });

  it('show matches of a translation memory', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'un.memory');
      const { bitext } = run;
      const [link] = bitext.links.filter(({ source }) => source[0] === 'preambular-01');
      const text = bitext.source.blocks.find(({ id }) => id === link?.source[0])?.text ?? '';
      const english = 'Recalling its resolution 45/152 of 18 December 1990,';
      await importUnits(path, units(text, english), { inOrder: true });
      const session = (opened: BitextSession) => opened.details([link?.id ?? ''], 'en');
      const [details] = await withRun(run, session, { memory: openMemory(path) });
      expect(details?.drafts).toEqual([
        {
          segment: 'preambular-01',
          kind: 'memory',
          text: english,
          rate: 100,
          origin: 'un.memory',
        },
      ]);
    }));
});

async function* units(chinese: string, english: string) {
  yield { chinese, english };
}
