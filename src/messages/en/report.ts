/** The words of the HTML report in English. */
import type { ReportMessages } from '../report-messages.js';
import { englishList } from './evidence.js';
import { englishBeadType } from './links.js';

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** “the 2nd closing line”, but “paragraph 7”. */
function withArticle(place: string): string {
  return /^(?:annex|note|paragraph|subparagraph)\b.*\d|\(/.test(place) ? place : `the ${place}`;
}

export const englishReport: ReportMessages = {
  kicker: 'Bitext report',
  skipLink: 'Skip to the text',
  standing:
    'Aligned and checked by machine. The two texts are as they were given; the official records of the United Nations prevail.',
  summary: {
    heading: 'Summary',
    blocks: 'Blocks',
    links: 'Links',
    confidence: 'Confidence',
    drafts: 'Machine drafts',
    findings: 'Findings',
    repairs: 'Repairs to the input',
    none: 'none',
    blockCounts: (chinese, english) => `${chinese} Chinese, ${english} English`,
    beads: (number, type) => `${number} ${englishBeadType(type)}`,
    meanConfidence: (mean, lowest) => `${mean} on average, ${lowest} at the lowest`,
    draftCounts: (drafted, segments) => `${drafted} of ${count(segments, 'segment', 'segments')}`,
    draftsAgree: (percent) => `${percent} of words shared with the English`,
    repairCounts: (chinese, english) => `${chinese} in the Chinese, ${english} in the English`,
    findingCounts: (checked, counts) =>
      `${englishList(counts)} in ${checked === 'target' ? 'the English' : 'the drafts'}`,
    severity: (severity, number) =>
      ({
        error: count(number, 'error', 'errors'),
        warning: count(number, 'warning', 'warnings'),
        info: count(number, 'remark', 'remarks'),
      })[severity],
  },
  confidence: {
    high: 'high',
    medium: 'medium',
    low: 'low',
    label: (score, level) => `Confidence ${score}, ${level}`,
  },
  findings: {
    heading: 'Findings',
    none: 'The checks found nothing to remark on.',
    draftHeading: 'In the machine drafts',
    draftIntroduction: 'These concern the drafts only, not the English text.',
    fix: 'Proposed: ',
    runIn: (title) => `${title}. `,
    replaceBy: (found, replacement) => `replace “${found}” by “${replacement}”`,
    insert: (replacement) => `insert “${replacement}”`,
    remove: (found) => `delete “${found}”`,
  },
  controls: {
    heading: 'Show',
    all: 'All links',
    withFindings: 'With findings',
    uncertain: 'Below 0.90',
    openDrafts: 'Open all drafts',
    openEvidence: 'Open all evidence',
  },
  legend: {
    heading: 'Marks',
    lead: 'lead word',
    term: 'term of the termbase',
    finding: 'finding',
  },
  text: {
    heading: 'Text',
    notesHeading: 'Notes',
    missingSource: 'No counterpart in the Chinese',
    missingTarget: 'No counterpart in the English',
    noteReference: (mark) => `Note ${mark}`,
    crossing: (place) => `Order differs: in the English this stands before ${withArticle(place)}.`,
  },
  evidence: {
    heading: 'Evidence',
    weight: 'Weight in log-odds: positive speaks for the link, negative against it',
    counts: (speaksFor, against) => `${speaksFor} for, ${against} against`,
  },
  draft: {
    heading: 'Machine draft',
    unpublished: 'There is no English text to compare it with.',
    identical: 'Same words as the English text',
    draft: 'Draft',
    published: 'English text',
    onlyDraft: 'only in the draft',
    onlyPublished: 'only in the English text',
    warnings: (sentences) => `The draft’s own checks: ${sentences.join('; ')}`,
    engine: (name) => `by ${name}`,
    memory: ({ rate, adapted, memory }) =>
      `from the memory ${memory}, ${rate}%${adapted ? ', figures adapted' : ''}`,
    editor: (name) => `edited by ${name}`,
    agreement: (percent) => `${percent} of words shared with the English text`,
    findings: (number) => count(number, 'finding', 'findings'),
  },
  work: {
    heading: 'Who reviewed the links',
    person: 'Person',
    actions: 'Changes',
    count: 'Total',
    unnamed: 'no name given',
    action: (name, number) => `${name} (${number})`,
  },
  repairs: {
    heading: 'Repairs to the input',
    introduction:
      'What stood in the files and was put right before reading. Every repair can be traced to its place.',
    rule: 'Repair',
    text: 'Text',
    count: 'Times',
    examples: 'For example',
    nothing: 'nothing',
  },
  colophon: 'Written by duizhao 对照 on your own machine; nothing was sent anywhere.',
};
