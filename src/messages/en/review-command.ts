/** The words of `duizhao review` in English. */
import type { ReviewCommandWords } from '../review-command-words.js';

export const englishReviewCommand: ReviewCommandWords = {
  arguments: {
    first:
      'text file, Chinese or English; or a bitext (.jsonl, .tmx, .tsv), or a folder of them; without it, the resolution that ships',
    second: 'the same text in the other language',
  },
  options: {
    out: 'file of the bitext; by default beside the Chinese text, ending in .bitext.jsonl; with --export, the file that is written',
    level: 'what is linked',
    memory: 'translation memory (see duizhao memory) whose matches are shown beside the text',
    drafts: 'draft the Chinese text first, to have the drafts beside the English text',
    editSource: 'the original text may be edited, split and joined too',
    host: 'address to listen at, so that others on the network can join; by default this machine only',
    port: 'port to listen at',
    open: 'open the page in the browser',
    noOpen: 'do not open the page; this is the default',
    export: 'write the bitext as it was left, with all changes, and end',
  },
  aligned: (file, links) => `Aligned: ${links} links, written to ${file}`,
  goesOn: (file, confirmed, links) =>
    `Going on with ${file}: ${confirmed} of ${links} links confirmed`,
  bitexts: (count) => (count === 1 ? '1 bitext' : `${count} bitexts`),
  ready: (url) => `Review at ${url}`,
  howToEnd: 'Every change is kept at once. Ctrl-C ends.',
  ended: 'Ended; everything is kept.',
  shared:
    'others on the network can reach these texts and change them: whoever has the link, over a connection that is not encrypted',
  sharedUrl: (url) => `For others: ${url}`,
  noDesktop: 'there is no desktop to open a browser on',
  errors: {
    textsChanged: (bitext) => `the texts are not those that ${bitext} was made of`,
    textsChangedHint: (bitext) =>
      `Nothing was changed. Go on with what was reviewed by duizhao review ${bitext}, or align the new texts into another file with -o.`,
    otherLevel: (bitext, level) => `${bitext} is there already, and links by ${level}`,
    otherLevelHint: 'Leave --level out to go on with it, or name another file with -o.',
    notOurs: (bitext) => `${bitext} is there already and is not a bitext`,
    notOursHint: 'Nothing was changed. Name another file with -o.',
    needsOut: 'the Chinese text comes from standard input: there is no place beside it',
    needsOutHint: 'Name the file of the bitext with -o.',
    ofTexts: (option) => `${option} is about two texts that are aligned, but a bitext was given`,
    ofTextsHint: 'Leave it out, or give the Chinese and the English text.',
    exportNeedsFile: (format) => `${format} is not written to the terminal`,
    exportNeedsFileHint: 'Name the file with -o.',
    exportOfFolder: '--export writes one bitext, but a folder was given',
    exportOfFolderHint: 'Give the file of the bitext.',
    badPort: (written) => `--port ${written}: this is not a port`,
    badPortHint: 'Give a whole number from 0 to 65535; 0 is any that is free.',
  },
};
