/**
 * Findings in SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts and
 * editors show. Columns count UTF-16 units. A fix is given against its segment, named as a fragment
 * of the file: `pairs.tsv#12`.
 */
import { rules } from '../../check/index.js';
import type { Severity } from '../../core/finding.js';
import type { Messages } from '../../messages/index.js';
import { toolName, toolVersion } from '../tool.js';
import type { FindingFormat, FindingReport, ReportedFinding, ReportedPair } from './report.js';

export const sarif: FindingFormat = { name: 'sarif', keepsUnchanged: true, write: writeSarif };

const schema =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

async function* writeSarif(report: FindingReport): AsyncGenerator<string> {
  const { messages, file } = report;
  const tool = {
    driver: {
      name: toolName,
      semanticVersion: toolVersion,
      language: messages.languageTag === 'en' ? 'en' : 'zh-CN',
      rules: rules.map(({ name, category }) => describeRule(name, category, messages)),
    },
  };
  const head = { $schema: schema, version: '2.1.0' };
  const run = {
    tool,
    columnKind: 'utf16CodeUnits',
    artifacts: [{ location: { uri: uriOf(file) } }],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
  let separator = '\n';
  for await (const pair of report.pairs) {
    for (const finding of pair.findings) {
      yield `${separator}${JSON.stringify(resultOf(report, pair, finding))}`;
      separator = ',\n';
    }
  }
  const { pairs, ignored, scores } = report.totals();
  yield `\n],"properties":${JSON.stringify({ pairs, ignored, scores })}}]}\n`;
}

const places = new Map(rules.map(({ name }, place) => [name, place]));

function describeRule(name: string, category: string, messages: Messages) {
  const { what, why } = messages.ruleNote(name) ?? { what: messages.ruleTitle(name), why: '' };
  const silence = messages.check.silence(name);
  return {
    id: name,
    shortDescription: { text: messages.ruleTitle(name) },
    fullDescription: { text: what },
    help: {
      text: [what, why, silence.replaceAll('`', '')].filter(Boolean).join('\n\n'),
      markdown: [what, why, silence].filter(Boolean).join('\n\n'),
    },
    properties: { category, tags: [category] },
  };
}

function resultOf({ file, messages }: FindingReport, pair: ReportedPair, finding: ReportedFinding) {
  const { rule, severity, source, target, fix, state, fingerprint } = finding;
  const { title, sentence } = messages.finding(finding);
  const ruleIndex = places.get(rule);
  const { line } = pair;
  const place = target ?? source;
  const segment = place?.segment ?? finding.link;
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: `${title}: ${sentence}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file), index: 0 },
          ...(line !== undefined && {
            region: { startLine: line, snippet: { text: pair.english } },
          }),
        },
        logicalLocations: [
          {
            name: segment,
            fullyQualifiedName: [pair.document, segment].filter(Boolean).join('/'),
            kind: 'segment',
          },
        ],
      },
    ],
    partialFingerprints: { 'duizhaoFinding/v1': fingerprint },
    ...(state && { baselineState: state }),
    ...(fix && {
      fixes: [
        {
          description: { text: `${messages.check.fix}: ${fix.replacement}` },
          artifactChanges: [
            {
              artifactLocation: { uri: `${uriOf(file)}#${escapeUri(segment)}` },
              replacements: [
                {
                  deletedRegion: { charOffset: fix.start, charLength: fix.end - fix.start },
                  insertedContent: { text: fix.replacement },
                },
              ],
            },
          ],
        },
      ],
    }),
    properties: {
      id: finding.id,
      checked: finding.checked,
      ...(finding.category && { category: finding.category }),
      chinese: pair.chinese,
      english: pair.english,
      ...(source && { source }),
      ...(target && { target }),
      ...(finding.expected !== undefined && { expected: finding.expected }),
      ...(finding.found !== undefined && { found: finding.found }),
    },
  };
}

/** A path as a relative reference: forward slashes, all else escaped. */
function uriOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => escapeUri(part))
    .join('/');
}

/** Half a character has no place in an address. */
function escapeUri(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}
