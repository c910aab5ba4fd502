/** The English words of what the review page shows between its dialogs. */
import { entryOf } from '../../core/entry.js';
import type { ReviewViewWords } from '../review-view-words.js';
import { englishBeadType } from './links.js';

const levels = { high: 'high', medium: 'medium', low: 'low' } as const;

const statuses = {
  proposed: 'proposed',
  accepted: 'accepted',
  edited: 'edited by hand',
  rejected: 'excluded',
} as const;

const number = new Intl.NumberFormat('en');

export const englishReviewView: ReviewViewWords = {
  shortCommands: {
    confirm: 'Confirm',
    'next-doubtful': 'Next doubtful',
    'merge-next': 'Merge',
    split: 'Split',
    'boundary-up': 'Boundary ↑',
    'boundary-down': 'Boundary ↓',
    mark: 'Mark',
    link: 'Link',
    unlink: 'Unlink',
    edit: 'Edit',
    bookmark: 'Bookmark',
    comment: 'Comment',
    exclude: 'Exclude',
    evidence: 'Evidence',
  },
  skip: 'Skip to the text',
  back: 'All files',
  loading: 'Opening…',
  failed: 'This cannot be shown',
  retry: 'Try again',
  header: {
    progress: 'Progress',
    confirmed: (count, total) => `${number.format(count)} of ${number.format(total)} confirmed`,
    rest: (seconds) => `about ${duration(seconds)} left`,
    done: 'all confirmed',
    layers: 'Show',
    menu: 'Actions',
    people: 'Also here',
    unnamed: 'somebody',
    unsaved: (count) => (count === 0 ? 'Away' : `${number.format(count)} not saved`),
    overview: 'The whole text: confidence and what is confirmed',
  },
  layers: {
    published: 'Published',
    draft: 'Draft',
    memory: 'TM match',
    findings: 'Findings',
    words: 'Words',
  },
  link: {
    label: ({ number: place, total, beads, score, level, status, labels }) =>
      [
        `Link ${number.format(place)} of ${number.format(total)}`,
        englishBeadType(beads),
        `confidence ${score}, ${levels[level]}`,
        statuses[status],
      ].join(', ') + (labels.length === 0 ? '' : `; paragraph ${labels.join(', ')}`),
    beads: englishBeadType,
    details: 'Why this link',
    withoutTarget: 'No English',
    withoutSource: 'No Chinese',
    marked: 'Marked to be linked',
    bookmark: 'Bookmark',
    removeBookmark: 'Remove bookmark',
    comment: (author) => (author === '' ? 'Comment' : `Comment by ${author}`),
    isHere: (name) => `${name} is here`,
    editText: 'Text of the segment',
  },
  finding: {
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    use: (replacement) => `Use “${replacement}”`,
    remove: 'Remove it',
  },
  evidence: {
    heading: (score, level) => `Confidence ${score} · ${levels[level]}`,
    speaksFor: 'speaks for it',
    speaksAgainst: 'speaks against it',
    none: 'Made by a person or read from the file: there is nothing to weigh.',
    loading: 'Weighing…',
  },
  term: {
    heading: 'Termbase',
    isUsed: 'The preferred term is used here.',
    otherUsed: 'Another form is used here.',
    isMissing: 'None of its forms was found here.',
    status: (status) => entryOf(termStatuses, status) ?? status,
  },
  draft: {
    kinds: { machine: 'Draft', memory: 'TM match', edited: 'Edited draft' },
    rate: (percent) => `${percent}%`,
    verdicts: { fine: 'fine', look: 'look at it', redo: 'translate anew' },
    identical: 'The same as the published English',
    use: 'Use this',
  },
  empty: {
    heading: 'There is no text here',
    text: 'Neither side of this bitext has a segment.',
  },
  project: {
    files: (count) => (count === 1 ? '1 file' : `${number.format(count)} files`),
    search: 'Find a file',
    sort: 'Sort by',
    sorts: { name: 'name', state: 'state', progress: 'progress' },
    states: {
      untouched: 'Not begun',
      begun: 'In progress',
      done: 'Done',
      broken: 'Cannot be opened',
    },
    nothingFound: (query) => `No file is called anything like “${query}”.`,
    nothing: 'No bitexts in this folder',
    nothingHint: 'Align two texts first: duizhao align A.zh.txt A.en.txt -o A.tmx',
    list: 'Files',
  },
  away: {
    heading: 'The server is away.',
    waiting: (count) =>
      count === 0
        ? 'Nothing is lost; the page goes on as soon as it is back.'
        : `${count === 1 ? 'One change waits' : `${number.format(count)} changes wait`} in this browser and will be saved as soon as it is back.`,
  },
  dismiss: 'Dismiss',
  notices: 'Messages',
};

const termStatuses: Readonly<Record<string, string>> = {
  preferred: 'preferred',
  admitted: 'admitted',
  superseded: 'superseded',
  deprecated: 'do not use',
};

function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'a minute';
  if (minutes < 90) return minutes === 1 ? 'a minute' : `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
