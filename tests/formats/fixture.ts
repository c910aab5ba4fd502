/** A small run with every type of bead, a crossing pair, notes, terms, drafts and findings. */
import type { Bitext, Evidence, Link } from '../../src/core/bitext.js';
import type { Block, BlockKind, Document, Span } from '../../src/core/document.js';
import type { Draft } from '../../src/core/draft.js';
import type { Finding } from '../../src/core/finding.js';
import type { Concept, TermHit } from '../../src/core/term.js';
import type { ExportInput } from '../../src/formats/export-input.js';

interface BlockSketch {
  readonly id: string;
  readonly kind: BlockKind;
  readonly text: string;
  readonly label?: string;
  readonly lead?: string;
  /** Text after which a note reference stands, and its mark. */
  readonly reference?: readonly [after: string, mark: string];
}

function block({ id, kind, text, label, lead, reference }: BlockSketch): Block {
  const spans: Span[] = [{ kind: 'sentence', start: 0, end: text.length }];
  if (lead !== undefined) {
    spans.push({ kind: 'lead', start: 0, end: lead.length });
    spans.push({ kind: 'emphasis', start: 0, end: lead.length });
  }
  if (reference !== undefined) {
    const place = text.indexOf(reference[0]) + reference[0].length;
    spans.push({ kind: 'note-reference', start: place, end: place, mark: reference[1] });
  }
  return {
    id,
    kind,
    text,
    spans,
    ...(label === undefined
      ? {}
      : {
          number: {
            label,
            style: kind === 'note' ? 'mark' : kind === 'title' ? 'resolution' : 'arabic',
            value: Number.parseInt(label.split('/').at(-1) ?? '', 10),
          } as const,
        }),
    source: { start: 0, end: text.length },
    origins: [{ start: 0, source: 0, length: text.length }],
  };
}

export const chinese: Document = {
  id: 'zh-0f1e2d3c4b5a',
  language: 'zh',
  script: 'Hans',
  symbol: 'A/RES/56/123',
  blocks: [
    block({ id: 'masthead-01', kind: 'masthead', text: '大会决议' }),
    block({
      id: 'title-01',
      kind: 'title',
      label: '56/123.',
      text: '加强联合国预防犯罪和刑事司法方案，特别是其技术合作能力',
    }),
    block({ id: 'enacting-01', kind: 'enacting', text: '大会，', lead: '大会，' }),
    block({
      id: 'preambular-01',
      kind: 'preambular',
      lead: '回顾',
      text: '回顾其 1991 年 12 月 18 日关于制定有效的联合国预防犯罪和刑事司法方案的第 46/152 号决议，其中核准该决议所附的原则声明和行动纲领，',
    }),
    block({
      id: 'preambular-02',
      kind: 'preambular',
      lead: '铭记',
      reference: ['行动计划，', '1'],
      text: '铭记大会 2000 年 12 月 4 日第 55/59 号决议通过的《关于犯罪与司法：迎接二十一世纪的挑战的维也纳宣言》，以及预防犯罪和刑事司法委员会提出的关于执行《维也纳宣言》的行动计划，',
    }),
    block({
      id: 'operative-01',
      kind: 'operative',
      label: '1.',
      lead: '欢迎',
      text: '欢迎中心的工作方案，并吁请秘书长进一步加强中心，向其提供所需的资源，以求充分执行其任务；',
    }),
    block({
      id: 'operative-02',
      kind: 'operative',
      label: '2.',
      lead: '促请',
      text: '促请各国和各供资机构酌情审查其发展援助的供资政策；',
    }),
    block({
      id: 'operative-03',
      kind: 'operative',
      label: '3.',
      text: '以便将预防犯罪和刑事司法部分包括在发展援助内；',
    }),
    block({
      id: 'operative-04',
      kind: 'operative',
      label: '4.',
      lead: '感谢',
      text: '感谢非政府组织和民间社会其他有关部门对联合国预防犯罪和刑事司法方案的支持；',
    }),
    block({
      id: 'operative-05',
      kind: 'operative',
      label: '5.',
      lead: '请',
      text: '请秘书长在 2002-2003 两年期采取一切必要措施，向中心提供足够的支助；',
    }),
    block({ id: 'closing-01', kind: 'closing', text: '2001 年 12 月 19 日' }),
    block({ id: 'closing-02', kind: 'closing', text: '第 88 次全体会议' }),
  ],
  notes: [
    block({
      id: 'note-01',
      kind: 'note',
      label: '1',
      text: '见《经济及社会理事会正式记录，2001 年，补编第 10 号》（E/2001/30/Rev.1），第二部分，第一章。',
    }),
  ],
  repairs: [
    { rule: 'overprint', start: 70, end: 78, before: '大会大会大会大会', after: '大会' },
    { rule: 'overprint', start: 92, end: 100, before: '回顾回顾回顾回顾', after: '回顾' },
    { rule: 'broken-lines', start: 60, end: 61, before: '\n', after: '' },
  ],
};

export const english: Document = {
  id: 'en-a1b2c3d4e5f6',
  language: 'en',
  script: 'Latn',
  symbol: 'A/RES/56/123',
  blocks: [
    block({
      id: 'masthead-01',
      kind: 'masthead',
      text: 'Resolution adopted by the General Assembly',
    }),
    block({
      id: 'title-01',
      kind: 'title',
      label: '56/123.',
      text: 'Strengthening the United Nations Crime Prevention and Criminal Justice Programme, in particular its technical cooperation capacity',
    }),
    block({
      id: 'enacting-01',
      kind: 'enacting',
      text: 'The General Assembly,',
      lead: 'The General Assembly,',
    }),
    block({
      id: 'preambular-01',
      kind: 'preambular',
      lead: 'Recalling',
      text: 'Recalling its resolution 46/125 of 18 December 1991 on the creation of an effective United Nations crime prevention and criminal justice programme, in which it approved the statement of principles and programme of action annexed to that resolution,',
    }),
    block({
      id: 'preambular-02',
      kind: 'preambular',
      lead: 'Bearing in mind',
      reference: ['Criminal Justice,', '1'],
      text: 'Bearing in mind the Vienna Declaration on Crime and Justice: Meeting the Challenges of the Twenty-first Century, adopted by the General Assembly in its resolution 55/59 of 4 December 2000, and the plans of action for the implementation of the Vienna Declaration put forward by the Commission on Crime Prevention and Criminal Justice,',
    }),
    block({
      id: 'operative-01',
      kind: 'operative',
      label: '1.',
      lead: 'Welcomes',
      text: 'Welcomes the programme of work of the Centre;',
    }),
    block({
      id: 'operative-02',
      kind: 'operative',
      label: '2.',
      lead: 'Calls upon',
      text: 'Calls upon the Secretary-General to strengthen further the Centre by providing it with the resources necessary for the full implementation of its mandate;',
    }),
    block({
      id: 'operative-03',
      kind: 'operative',
      label: '3.',
      lead: 'Urges',
      text: 'Urges States and funding agencies to review, as appropriate, their funding policies for development assistance and to include a crime prevention and criminal justice component in such assistance;',
    }),
    block({
      id: 'operative-04',
      kind: 'operative',
      label: '4.',
      lead: 'Requests',
      text: 'Requests the Secretary-General to take all necessary measures and provide adequate support to the Centre during the biennium 2002-2003;',
    }),
    block({
      id: 'operative-05',
      kind: 'operative',
      label: '5.',
      lead: 'Decides',
      text: 'Decides to remain seized of the matter.',
    }),
    block({ id: 'closing-01', kind: 'closing', text: '88th plenary meeting' }),
    block({ id: 'closing-02', kind: 'closing', text: '19 December 2001' }),
  ],
  notes: [
    block({
      id: 'note-01',
      kind: 'note',
      label: '1',
      text: 'See Official Records of the Economic and Social Council, 2001, Supplement No. 10 (E/2001/30/Rev.1), part two, chap. I.',
    }),
  ],
  repairs: [{ rule: 'broken-lines', start: 300, end: 301, before: '\n', after: '' }],
};

function link(
  source: readonly string[],
  target: readonly string[],
  score: number,
  evidence: readonly Evidence[] = [],
): Link {
  return {
    id: `${source.join('+')}=${target.join('+')}`,
    source,
    target,
    level: 'block',
    score,
    evidence,
    status: 'proposed',
  };
}

export const bitext: Bitext = {
  source: chinese,
  target: english,
  links: [
    link(['masthead-01'], ['masthead-01'], 0.98, [
      { feature: 'kind', logOdds: 1, items: [{ source: 'masthead', target: 'masthead' }] },
    ]),
    link(['title-01'], ['title-01'], 0.999, [
      { feature: 'kind', logOdds: 1, items: [{ source: 'title', target: 'title' }] },
      {
        feature: 'paragraph-number',
        logOdds: 3,
        items: [{ source: '56/123.', target: '56/123.' }],
      },
      {
        feature: 'terms',
        logOdds: 1.9,
        items: [
          {
            source: '联合国预防犯罪和刑事司法方案',
            target: 'United Nations Crime Prevention and Criminal Justice Programme',
          },
          { source: '技术合作', target: 'technical cooperation' },
        ],
      },
    ]),
    {
      ...link(['enacting-01'], ['enacting-01'], 0.995, [
        {
          feature: 'lead-words',
          logOdds: 2,
          items: [{ source: '大会', target: 'The General Assembly' }],
        },
      ]),
      words: [
        {
          source: [{ start: 0, end: 2 }],
          target: [{ start: 4, end: 20 }],
          score: 0.98,
          evidence: 'lexicon',
        },
      ],
    },
    link(['preambular-01'], ['preambular-01'], 0.96, [
      { feature: 'kind', logOdds: 1, items: [{ source: 'preambular', target: 'preambular' }] },
      { feature: 'lead-words', logOdds: 2, items: [{ source: '回顾', target: 'Recalling' }] },
      {
        feature: 'mentions',
        logOdds: -0.6,
        items: [
          { source: '1991 年 12 月 18 日', target: '18 December 1991' },
          { source: '第 46/152 号决议' },
          { target: 'resolution 46/125' },
        ],
      },
      {
        feature: 'dictionary',
        logOdds: 6.2,
        items: [
          { source: '犯罪', target: 'crime' },
          { source: '原则', target: 'principle' },
        ],
      },
      { feature: 'length', logOdds: -0.1, items: [{ source: '62', target: '208' }] },
      { feature: 'position', logOdds: 1.4, items: [] },
    ]),
    link(['preambular-02'], ['preambular-02'], 0.997, [
      { feature: 'note-references', logOdds: 1.5, items: [{ source: '1', target: '1' }] },
      {
        feature: 'mentions',
        logOdds: 4.1,
        items: [
          { source: '2000 年 12 月 4 日', target: '4 December 2000' },
          { source: '第 55/59 号决议', target: 'resolution 55/59' },
          { source: '二十一世纪', target: 'Twenty-first Century' },
        ],
      },
    ]),
    link(['operative-01'], ['operative-01', 'operative-02'], 0.83, [
      { feature: 'paragraph-number', logOdds: 2.2, items: [{ source: '1.', target: '1.' }] },
      { feature: 'lead-words', logOdds: 2, items: [{ source: '欢迎', target: 'Welcomes' }] },
    ]),
    link(['operative-02', 'operative-03'], ['operative-03'], 0.71, [
      { feature: 'paragraph-number', logOdds: -1.1, items: [{ source: '2.', target: '3.' }] },
      { feature: 'lead-words', logOdds: 2, items: [{ source: '促请', target: 'Urges' }] },
    ]),
    link(['operative-04'], [], 0.94),
    link(['operative-05'], ['operative-04'], 0.62, [
      { feature: 'paragraph-number', logOdds: -1.1, items: [{ source: '5.', target: '4.' }] },
      {
        feature: 'mentions',
        logOdds: 2.2,
        items: [{ source: '2002-2003 两年期', target: 'biennium 2002-2003' }],
      },
    ]),
    link([], ['operative-05'], 0.9),
    link(['closing-01'], ['closing-02'], 0.97, [
      {
        feature: 'mentions',
        logOdds: 4,
        items: [{ source: '2001 年 12 月 19 日', target: '19 December 2001' }],
      },
    ]),
    link(['closing-02'], ['closing-01'], 0.97, [
      {
        feature: 'mentions',
        logOdds: 4,
        items: [{ source: '第 88 次全体会议', target: '88th plenary meeting' }],
      },
    ]),
    link(['note-01'], ['note-01'], 0.998, [
      {
        feature: 'mentions',
        logOdds: 3.8,
        items: [{ source: 'E/2001/30/Rev.1', target: 'E/2001/30/Rev.1' }],
      },
    ]),
  ],
};

function draft(segment: string, text: string, warnings: Draft['warnings'] = []): Draft {
  return { segment, text, engine: 'transformers:duizhao-zh-en', score: -0.42, warnings };
}

export const drafts: readonly Draft[] = [
  draft(
    'title-01',
    'Strengthening the United Nations Crime Prevention and Criminal Justice Programme, particularly its technical cooperation capability',
  ),
  draft('enacting-01', 'The General Assembly,'),
  draft(
    'preambular-01',
    'Recalling its resolution 46/152 of 18 December 1991 on the establishment of an effective United Nations crime prevention and criminal justice programme, in which it endorsed the declaration of principles and programme of action annexed to that resolution,',
  ),
  draft(
    'operative-01',
    'Welcomes the programme of work of the centre and calls upon the Secretary-General to further strengthen the centre, providing it with the resources required to implement its mandate in full;',
  ),
  draft('operative-04', 'Thanks non-governmental organizations for their support;', [
    { kind: 'too-short', what: '' },
  ]),
  draft(
    'operative-05',
    'Requests the Secretary-General to take all necessary measures to provide adequate support to the 中心;',
    [
      { kind: 'mention-missing', what: '2002-2003' },
      { kind: 'untranslated', what: '中心' },
    ],
  ),
];

function place(document: Document, segment: string, text: string) {
  return placeIn(document.blocks.find(({ id }) => id === segment)?.text ?? '', segment, text);
}

function placeInDraft(segment: string, text: string) {
  return placeIn(drafts.find((draft) => draft.segment === segment)?.text ?? '', segment, text);
}

function placeIn(whole: string, segment: string, text: string) {
  const start = whole.indexOf(text);
  return { segment, start, end: start + text.length, text };
}

export const findings: readonly Finding[] = [
  {
    id: 'f00000000001',
    rule: 'number',
    severity: 'error',
    link: 'preambular-01=preambular-01',
    checked: 'target',
    source: place(chinese, 'preambular-01', '第 46/152 号决议'),
    target: place(english, 'preambular-01', 'resolution 46/125'),
    expected: 'resolution 46/152',
    found: 'resolution 46/125',
    fix: {
      ...rangeOf(english, 'preambular-01', 'resolution 46/125'),
      replacement: 'resolution 46/152',
    },
  },
  {
    id: 'f00000000003',
    rule: 'term-missing',
    severity: 'warning',
    link: 'operative-02+operative-03=operative-03',
    checked: 'target',
    source: place(chinese, 'operative-02', '供资机构'),
    target: place(english, 'operative-03', 'funding agencies'),
    expected: 'funding institution',
    found: 'funding agencies',
  },
  {
    id: 'f00000000002',
    rule: 'omitted',
    severity: 'error',
    link: 'operative-04=',
    checked: 'target',
    source: place(chinese, 'operative-04', '感谢非政府组织'),
  },
  {
    id: 'f00000000004',
    rule: 'number',
    severity: 'error',
    link: 'operative-05=operative-04',
    checked: 'draft',
    source: place(chinese, 'operative-05', '2002-2003 两年期'),
    expected: 'biennium 2002-2003',
  },
  {
    id: 'f00000000005',
    rule: 'untranslated',
    severity: 'error',
    link: 'operative-05=operative-04',
    checked: 'draft',
    target: placeInDraft('operative-05', '中心'),
    found: '中心',
  },
];

function rangeOf(document: Document, segment: string, text: string) {
  const { start, end } = place(document, segment, text);
  return { start, end };
}

/** A segment whose text is there four times: by the model, out of a memory, by a person, published. */
export const fourTexts: readonly Draft[] = [
  { segment: 'operative-05', text: 'By the model.', engine: 'transformers:test', warnings: [] },
  {
    segment: 'operative-05',
    text: 'Out of the memory.',
    engine: 'memory:un',
    warnings: [],
    memory: { rate: 87, adapted: true, source: '甲', target: 'A', memory: 'un' },
  },
  { segment: 'operative-05', text: 'By a person.', engine: 'edit', warnings: [], editor: 'Lin' },
];

/** A whole run, as the writers take it. */
export const run: ExportInput = { name: 'A-RES-56-123', bitext, drafts, findings };

const concept: Concept = {
  id: 'c1',
  terms: [
    { language: 'zh', text: '预防犯罪和刑事司法', status: 'preferred' },
    { language: 'en', text: 'crime prevention and criminal justice', status: 'preferred' },
  ],
};

function hits(document: Document): ReadonlyMap<string, readonly TermHit[]> {
  const term = concept.terms.find(({ language }) => language === document.language);
  return new Map(
    [...document.blocks, ...document.notes].map(({ id, text }) => {
      const start = term === undefined ? -1 : text.toLowerCase().indexOf(term.text);
      if (term === undefined || start < 0) return [id, []];
      return [id, [{ concept, term, start, end: start + term.text.length }]];
    }),
  );
}

/** The one term of the fixture wherever it stands, by segment. */
export const terms = { source: hits(chinese), target: hits(english) };
