/** Commands about the bitext as a whole, and about the project. */
import { always, inBitext } from './conditions.js';
import type { Command, Desk } from './desk.js';

export const whole: readonly Command[] = [
  {
    name: 'realign',
    group: 'whole',
    keys: ['Shift+r'],
    isPossible: inBitext,
    run: (desk) => void realign(desk),
  },
  dialog('progress', ['g']),
  dialog('history', ['h']),
  dialog('export', ['Mod+e']),
  {
    name: 'report',
    group: 'whole',
    keys: ['Mod+p'],
    isPossible: inBitext,
    run({ bitext: { value: bitext }, preferences, show }) {
      if (bitext) show(bitext.server.reportAddress(preferences.locale.peek()));
    },
  },
  {
    name: 'project',
    group: 'whole',
    keys: ['p'],
    isPossible: always,
    run: (desk) => desk.go({ kind: 'project' }),
  },
  {
    name: 'next-bitext',
    group: 'whole',
    keys: ['Shift+p'],
    isPossible: (desk) => nextBitext(desk) !== undefined,
    run(desk) {
      const bitext = nextBitext(desk);
      if (bitext !== undefined) desk.go({ kind: 'bitext', bitext });
    },
  },
];

function dialog(name: 'progress' | 'history' | 'export', keys: readonly string[]): Command {
  return {
    name,
    group: 'whole',
    keys,
    isPossible: inBitext,
    run: (desk) => desk.openDialog(name),
  };
}

function nextBitext({ project, bitext }: Desk): string | undefined {
  const listed = (project.value?.bitexts ?? []).filter(({ state }) => state !== 'broken');
  const at = listed.findIndex(({ id }) => id === bitext.value?.id);
  return at < 0 || listed.length < 2 ? undefined : listed[(at + 1) % listed.length]?.id;
}

async function realign(desk: Desk): Promise<void> {
  const bitext = desk.bitext.value;
  if (bitext === undefined) return;
  const { notices } = desk.words();
  desk.notify('info', notices.realigning);
  try {
    const links = await bitext.realign();
    desk.notify('info', links === 0 ? notices.realignedNothing : notices.realigned(links));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    desk.notify('error', notices.requestFailed(message));
  }
}
