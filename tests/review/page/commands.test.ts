import { signal } from '@preact/signals';
import { afterEach, describe, expect, it } from 'vitest';
import { englishReview } from '../../../src/messages/en/review.js';
import type { Project } from '../../../src/review/model/api.js';
import type { Snapshot } from '../../../src/review/model/types.js';
import { commandOf } from '../../../src/review/page/commands/commands.js';
import type { Desk } from '../../../src/review/page/commands/desk.js';
import type { CommandName } from '../../../src/review/page/commands/names.js';
import { keepPreferences } from '../../../src/review/page/store/preferences.js';
import type { DialogName, Route } from '../../../src/review/page/store/store.js';
import { createUnsent } from '../../../src/review/page/store/unsent.js';
import { createWorkspace, type Workspace } from '../../../src/review/page/store/workspace.js';
import { type ReviewServer, startReviewServer } from '../../../src/review/server/index.js';
import { createPageFolder } from '../server/fixtures.js';
import { createProjectInMemory, pairs } from '../server/project-in-memory.js';
import { visit } from '../server/visitor.js';
import { keyStore, pageServer, until } from './page-server.js';

let running: ReviewServer | undefined;
const open: Workspace[] = [];

afterEach(async () => {
  for (const workspace of open.splice(0)) workspace.close();
  await running?.close();
  running = undefined;
});

const four = pairs('four', [
  ['大会，', 'The General Assembly,'],
  ['回顾决议，', 'Recalling the resolution, and noting it,'],
  ['注意到报告，', 'Noting the report,'],
  ['决定休会。', 'Decides to adjourn.'],
]);

async function openDesk(snapshot: Snapshot = four, editSource = false) {
  running = await startReviewServer({
    project: createProjectInMemory({ one: snapshot }),
    pageFolder: createPageFolder(),
    port: 0,
  });
  return deskOf(running.url, editSource);
}

async function deskOf(url: string, editSource = false) {
  const server = pageServer(await visit(url), 'one');
  const preferences = keepPreferences(undefined, ['en']);
  const said: string[] = [];
  const dialog = signal<DialogName | undefined>(undefined);
  const route = signal<Route>({ kind: 'bitext', bitext: 'one' });
  const workspace = createWorkspace({
    id: 'one',
    opened: await server.open(),
    server,
    unsent: createUnsent(keyStore(), 'one', 'tab'),
    tab: String(open.length),
    author: preferences.author,
    locale: preferences.locale,
    editSource,
    shared: false,
    signedOut: () => '',
    tell: ({ kind }) => said.push(kind),
  });
  open.push(workspace);
  const desk: Desk = {
    preferences,
    project: signal<Project | undefined>(undefined),
    bitext: signal(workspace),
    dialog,
    note: signal(undefined),
    words: () => englishReview,
    notify: (_, text) => said.push(text),
    openDialog: (name) => {
      dialog.value = name;
    },
    go: (to) => {
      route.value = to;
    },
    show: () => undefined,
  };
  const can = (name: CommandName) => commandOf(name).isPossible(desk);
  const run = async (...names: readonly CommandName[]) => {
    for (const name of names) {
      expect(can(name), name).toBe(true);
      commandOf(name).run(desk, undefined);
      await Promise.resolve();
    }
  };
  const shape = () =>
    workspace.bands.value.flatMap(({ links }) =>
      links.map(
        ({ source, target, status }) => `${source.join('+')}=${target.join('+')} ${status}`,
      ),
    );
  const at = () => workspace.selection.value;
  return { desk, workspace, can, run, shape, at, said };
}

const untouched = ['s0=t0 proposed', 's1=t1 proposed', 's2=t2 proposed', 's3=t3 proposed'];

describe('going through the links', () => {
  it('confirms one and goes on to the next that nobody has confirmed', async () => {
    const { run, shape, at, said } = await openDesk();
    await run('next', 'confirm');
    expect(shape()[1]).toBe('s1=t1 accepted');
    expect(at()?.segment).toBe('s2');
    await run('confirm', 'confirm', 'confirm');
    expect(at()?.segment).toBe('s0');
    expect(shape().every((link) => link.endsWith('accepted'))).toBe(true);
    expect(said.at(-1)).toBe(englishReview.notices.allConfirmed);
  });

  it('confirms all above in one step that one undo takes back', async () => {
    const { run, shape, workspace } = await openDesk();
    await run('next', 'next', 'confirm-above');
    expect(workspace.pace.value.confirmed).toBe(3);
    expect(await workspace.undo()).toEqual({ action: 'confirm-above', count: 1 });
    expect(shape()).toEqual(untouched);
    expect(workspace.pace.value.confirmed).toBe(0);
  });

  it('stays on a side, and changes it', async () => {
    const { run, at } = await openDesk();
    await run('other-side', 'next');
    expect(at()).toMatchObject({ side: 'target', segment: 't1', link: 'l1', caret: 0 });
    await run('next-segment', 'other-side');
    expect(at()).toMatchObject({ side: 'source', segment: 's2' });
    await run('last');
    expect(at()?.segment).toBe('s3');
    await run('next', 'first', 'previous');
    expect(at()?.segment).toBe('s0');
  });
});

describe('changing the links', () => {
  it('merges, and undoes and redoes as often as one likes', async () => {
    const { run, shape, workspace } = await openDesk();
    await run('merge-next', 'merge-next');
    expect(shape()).toEqual(['s0+s1+s2=t0+t1+t2 edited', 's3=t3 proposed']);
    for (let times = 0; times < 100; times++) {
      await workspace.undo();
      await workspace.redo();
    }
    await workspace.undo();
    await workspace.undo();
    expect(shape()).toEqual(untouched);
    expect(await workspace.undo()).toBeUndefined();
    await workspace.redo();
    await workspace.redo();
    expect(shape()[0]).toBe('s0+s1+s2=t0+t1+t2 edited');
    expect(await workspace.redo()).toBeUndefined();
  });

  it('splits a link between segments, and the text at the cursor', async () => {
    const { run, shape, can, workspace } = await openDesk();
    expect(can('split')).toBe(false);
    await run('merge-next', 'next-segment', 'split');
    expect(shape().slice(0, 2)).toEqual(['s0=t0 edited', 's1=t1 edited']);
    await run('other-side', 'clause-right');
    expect(can('split-text')).toBe(true);
    await run('split');
    expect(shape().slice(1, 3)).toEqual(['s1=t1 edited', '=t1~2 edited']);
    expect(workspace.state.segment('target', 't1')?.text).toBe('Recalling the resolution,');
    await workspace.undo();
    expect(shape().slice(0, 2)).toEqual(['s0=t0 edited', 's1=t1 edited']);
    expect(workspace.state.segments('target')).toEqual(four.target);
  });

  it('moves a boundary, and stays in the link', async () => {
    const { run, shape, at } = await openDesk();
    await run('other-side', 'boundary-down');
    expect(shape().slice(0, 2)).toEqual(['s0=t0+t1 edited', 's1= proposed']);
    expect(at()).toMatchObject({ side: 'target', segment: 't0' });
    await run('boundary-up');
    expect(shape()[0]).toBe('s0=t0 edited');
    await run('next', 'top-up');
    expect(shape().slice(0, 2)).toEqual(['s0= edited', 's1=t0+t1 edited']);
    expect(at()).toMatchObject({ side: 'target', segment: 't1' });
  });

  it('links what is marked, wherever it is', async () => {
    const { run, shape, can, at, workspace } = await openDesk();
    expect(can('link')).toBe(false);
    await run('mark', 'last', 'other-side', 'mark', 'link');
    expect(shape()).toContain('s0=t3 edited');
    expect(shape()).toContain('=t0 proposed');
    expect(shape()).toContain('s3= proposed');
    expect(at()?.segment).toBe('s0');
    expect(workspace.marks.value).toEqual([]);
    await workspace.undo();
    expect(shape()).toEqual(untouched);
  });

  it('unlinks, and says what is untranslated or added', async () => {
    const { run, shape, can } = await openDesk();
    await run('unlink');
    expect(shape().slice(0, 2)).toEqual(['s0= edited', '=t0 edited']);
    expect(can('unlink')).toBe(false);
    await run('next', 'next', 'untranslated');
    expect(shape()).toContain('s1= edited');
    expect(shape()).toContain('=t1 proposed');
    await run('last', 'added');
    expect(shape()).toContain('=t3 edited');
  });

  it('excludes and includes again', async () => {
    const { run, shape } = await openDesk();
    await run('exclude');
    expect(shape()[0]).toBe('s0=t0 rejected');
    await run('exclude');
    expect(shape()[0]).toBe('s0=t0 edited');
  });
});

describe('changing the texts', () => {
  it('is not possible in the original unless that was asked for', async () => {
    const { can, run } = await openDesk();
    expect(can('edit')).toBe(false);
    expect(can('join-text')).toBe(false);
    await run('word-right');
    expect(can('split-text')).toBe(false);
    await run('other-side');
    expect(can('edit')).toBe(true);
    expect(can('join-text')).toBe(true);
    expect((await openDesk(four, true)).can('edit')).toBe(true);
  });

  it('saves what was written, or leaves it', async () => {
    const { run, workspace, can } = await openDesk();
    expect(can('save-edit')).toBe(false);
    await run('other-side', 'edit');
    const editing = workspace.editing.value;
    if (editing) editing.text.value = ' The Assembly,\nonce more ';
    await run('save-edit');
    expect(workspace.state.segment('target', 't0')?.text).toBe('The Assembly, once more');
    expect(workspace.editing.value).toBeUndefined();
    await run('edit');
    if (workspace.editing.value) workspace.editing.value.text.value = 'no';
    await run('cancel-edit');
    expect(workspace.state.segment('target', 't0')?.text).toBe('The Assembly, once more');
    await workspace.undo();
    expect(workspace.state.segments('target')).toEqual(four.target);
  });

  it('keeps what was written when somebody goes on to another text', async () => {
    const { run, workspace, said } = await openDesk();
    await run('other-side', 'edit');
    if (workspace.editing.value) workspace.editing.value.text.value = ' ';
    await run('save-edit');
    expect(said.at(-1)).toBe(englishReview.notices.blankText);
    if (workspace.editing.value) workspace.editing.value.text.value = 'The Assembly,';
    workspace.select('target', 't2');
    expect(workspace.editing.value).toBeUndefined();
    expect(workspace.state.segment('target', 't0')?.text).toBe('The Assembly,');
  });

  it('joins neighbours, and the selection stays', async () => {
    const { run, workspace, at, shape } = await openDesk();
    await run('other-side', 'join-text');
    expect(workspace.state.segments('target')[0]?.text).toMatch(/^The General Assembly, Recalling/);
    expect(at()?.segment).toBe('t0');
    expect(shape()[1]).toBe('s1= proposed');
  });

  it('moves the selection to what has taken the place of its segment', async () => {
    const { run, workspace, at } = await openDesk();
    await run('other-side', 'join-text');
    await workspace.undo();
    workspace.go('target', 't1');
    await workspace.redo();
    expect(at()?.segment).toBe('t0');
  });
});

describe('notes', () => {
  it('are left and taken away', async () => {
    const { run, workspace, desk } = await openDesk();
    await run('bookmark');
    expect(workspace.state.notesOf('source', 's0')).toMatchObject([{ kind: 'bookmark' }]);
    await run('bookmark');
    expect(workspace.state.notesOf('source', 's0')).toEqual([]);
    await workspace.undo();
    expect(workspace.state.notesOf('source', 's0')).toHaveLength(1);
    await run('last', 'next-note');
    expect(workspace.selection.value?.segment).toBe('s0');
    await run('comment');
    expect(desk.dialog.value).toBe('comment');
  });
});

describe('search', () => {
  it('goes from match to match over the end, and replaces', async () => {
    const { run, workspace, can, at } = await openDesk();
    expect(can('next-match')).toBe(false);
    const { search } = workspace;
    search.text.value = 'noting';
    search.isOpen.value = true;
    await run('next-match');
    expect(at()).toMatchObject({ segment: 't1', caret: 30 });
    await run('next-match');
    expect(at()).toMatchObject({ segment: 't2', caret: 0 });
    expect(workspace.matchesIn('target', 't2')).toEqual([{ start: 0, end: 6, isCurrent: true }]);
    await run('next-match');
    expect(at()?.segment).toBe('t1');
    await run('previous-match');
    expect(at()?.segment).toBe('t2');
    search.replacement.value = 'Seeing';
    expect(workspace.change('replace', search.replaceEvery())).toBe(true);
    expect(workspace.state.segment('target', 't2')?.text).toBe('Seeing the report,');
    await workspace.undo();
    expect(workspace.state.segments('target')).toEqual(four.target);
  });

  it('counts as replaceable only what may be changed', async () => {
    const { workspace } = await openDesk();
    const { search } = workspace;
    search.text.value = '，';
    search.refresh();
    expect(search.result.value?.count).toBe(3);
    expect(search.replaceable.value).toBe(0);
    expect(search.replaceEvery()).toBeUndefined();
    search.isRegex.value = true;
    search.text.value = '(';
    expect(search.compiled.value.ok).toBe(false);
  });
});

describe('undo', () => {
  it('goes on where an earlier page left off', async () => {
    const { run, workspace } = await openDesk();
    await run('confirm', 'merge-next');
    await until(() => workspace.saved.value.kind === 'saved');
    const second = await deskOf(running?.url ?? '');
    expect(await second.workspace.undo()).toMatchObject({ action: 'merge' });
    expect(await second.workspace.undo()).toMatchObject({ action: 'confirm' });
    expect(second.shape()).toEqual(untouched);
    expect(await second.workspace.undo()).toBeUndefined();
    await until(() => workspace.pace.value.confirmed === 0);
  });
});

describe('undo with others', () => {
  it('says where somebody else has changed the place since', async () => {
    const { desk, run, workspace, said } = await openDesk();
    desk.preferences.author.value = 'Ann';
    await run('other-side', 'edit');
    if (workspace.editing.value) workspace.editing.value.text.value = 'The Assembly,';
    await run('save-edit');
    await until(() => workspace.saved.value.kind === 'saved');
    const other = await deskOf(running?.url ?? '');
    other.desk.preferences.author.value = 'Bo';
    await other.run('other-side', 'edit');
    if (other.workspace.editing.value) other.workspace.editing.value.text.value = 'Assembly,';
    await other.run('save-edit');
    await until(() => workspace.state.segment('target', 't0')?.text === 'Assembly,');
    await run('undo');
    await until(() => said.at(-1) === englishReview.notices.cannotUndo);
    expect(await other.workspace.undo()).toMatchObject({ action: 'edit-text' });
    await until(() => workspace.state.segment('target', 't0')?.text === 'The Assembly,');
    expect(await workspace.undo()).toMatchObject({ action: 'edit-text' });
  });
});

describe('a large change', () => {
  it('is sent in pieces, and undone as one', async () => {
    const many = pairs(
      'many',
      Array.from({ length: 9_000 }, (_, at) => [`${at}`, `${at}`]),
    );
    const { run, workspace } = await openDesk(many);
    await run('last', 'confirm-above');
    expect(workspace.pendingCount).toBe(3);
    await until(() => workspace.pendingCount === 0);
    expect(workspace.saved.value).toEqual({ kind: 'saved' });
    expect(workspace.pace.value.confirmed).toBe(9_000);
    expect(await workspace.undo()).toEqual({ action: 'confirm-above', count: 3 });
    expect(workspace.pace.value.confirmed).toBe(0);
    expect(await workspace.redo()).toEqual({ action: 'confirm-above', count: 3 });
    expect(workspace.pace.value.confirmed).toBe(9_000);
    await until(() => workspace.pendingCount === 0);
  });
});
