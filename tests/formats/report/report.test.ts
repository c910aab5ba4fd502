import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { alignSentences } from '../../../src/align/sentences/index.js';
import { documentFromText } from '../../../src/document/index.js';
import { renderReport } from '../../../src/formats/report/index.js';
import { run, terms } from '../fixture.js';
import { runWith } from '../hostile-run.js';
import { hostileText } from '../hostile-text.js';

const report = renderReport({ ...run, terms }, 'en');

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Matters of style; the markup is for readers of the page, not of its source.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);

async function complaintsAbout(markup: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(markup, 'report.html');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} ${line}: ${message}`),
  );
}

/** The entry of a link by the name of its heading. */
function entryNamed(name: string): string {
  const entries = report.split('<article').slice(1);
  return entries.find((entry) => entry.includes(`>${name}</h3>`)) ?? '';
}

describe('the report', () => {
  it.each(['en', 'zh'] as const)('is valid HTML in %s', async (locale) => {
    expect(await complaintsAbout(renderReport({ ...run, terms }, locale))).toEqual([]);
  });

  it('is the same bytes each time', () => {
    expect(renderReport(structuredClone({ ...run, terms }), 'en')).toBe(report);
  });

  it('names sentences by their block', () => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => {
      const text = {
        zh: '大会，\n\n1. 欢迎报告。会议在维也纳举行。\n\n2. 请会员国提供资料。\n',
        en: 'The General Assembly,\n\n1. Welcomes the report. The meeting was held in Vienna.\n\n2. Requests Member States to provide information.\n',
      }[language];
      return documentFromText(text, { name: language });
    });
    if (zh === undefined || en === undefined) throw new TypeError('two texts');
    const bitext = alignSentences(zh, en);
    const markup = renderReport({ name: 'a', bitext, drafts: [], findings: [] }, 'en');
    const names = [...markup.matchAll(/<h3 [^>]*>(.*?)<\/h3>/gu)].map(([, name]) => name);
    expect(names).toEqual([
      'enacting words',
      'paragraph 1, sentence 1',
      'paragraph 1, sentence 2',
      'paragraph 2',
    ]);
  });

  it('asks for nothing from outside and forbids itself to', () => {
    expect(report).not.toMatch(/(?:src|srcset|data|poster|action)=|url\(|@import|<link|<iframe/);
    expect(report).toContain('default-src &#39;none&#39;');
  });

  it('shows a number that differs in its place, in the list and with its fix', () => {
    expect(report).toContain('href="#link-4"');
    const entry = entryNamed('1st preambular paragraph');
    expect(entry).toContain('<mark class="error">resolution 46/125</mark>');
    expect(entry).toContain('replace “resolution 46/125” by “resolution 46/152”');
  });

  it('marks lead words and terms on both sides', () => {
    const entry = entryNamed('1st preambular paragraph');
    expect(entry).toContain('<b class="lead">回顾</b>');
    expect(entry).toContain('<b class="lead">Recalling</b>');
    expect(entry.match(/class="term"/g)).toHaveLength(2);
  });

  it('says confidence in a number, a mark and words', () => {
    const entry = entryNamed('1st preambular paragraph');
    expect(entry).toContain('Confidence 0.96, high');
    expect(entry).toContain('●●●');
  });

  it('says what has no counterpart', () => {
    expect(entryNamed('paragraph 4')).toContain('No counterpart in the English');
    expect(report).toContain('No counterpart in the Chinese');
  });

  it('says where the order differs', () => {
    expect(entryNamed('2nd closing line')).toContain(
      'Order differs: in the English this stands before the 2nd closing line.',
    );
  });

  it('leads from a note reference to its note', () => {
    const anchor = /<sup><a href="#(link-\d+)" aria-label="Note 1">1<\/a><\/sup>/.exec(report)?.[1];
    expect(report).toContain(`id="${anchor}" aria-labelledby`);
    expect(entryNamed('note 1')).toContain(`id="${anchor}"`);
  });

  it('shows the draft with its differences, and the findings on it only there', () => {
    const entry = entryNamed('paragraph 5');
    expect(entry).toContain('<mark class="error"><del>中心</del></mark>');
    expect(entry).toContain(
      'The draft’s own checks: 2002-2003 is missing; “中心” was left in Chinese',
    );
    expect(entryNamed('title')).toMatch(/<del>particularly<\/del>.*<ins>in particular<\/ins>/s);
  });

  it('goes without drafts, findings, terms, repairs and links', async () => {
    const { source, target } = run.bitext;
    const bare = (document: typeof source) => ({ ...document, blocks: [], notes: [], repairs: [] });
    const empty = renderReport(
      {
        name: 'empty',
        bitext: { source: bare(source), target: bare(target), links: [] },
        drafts: [],
        findings: [],
      },
      'en',
    );
    expect(await complaintsAbout(empty)).toEqual([]);
    expect(empty).toContain('The checks found nothing to remark on.');
  });
});

describe('hostile text', () => {
  it('adds no element and no attribute to the page', () => {
    const tagsOf = (markup: string) =>
      [...markup.matchAll(/<(\/?[a-z][a-z0-9]*)/gi)].map(([, tag]) => tag).sort();
    fc.assert(
      fc.property(hostileText, (text) => {
        const markup = renderReport(runWith(text), 'en');
        const tags = tagsOf(markup);
        expect(tags.filter((tag) => tag === 'script')).toHaveLength(1);
        expect(tags.filter((tag) => /^(?:img|svg|iframe|object)$/i.test(tag ?? ''))).toEqual([]);
        expect(markup).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
      }),
      { examples: [['__proto__'], ['constructor']] },
    );
  });

  it('leaves the page valid', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        expect(await complaintsAbout(renderReport(runWith(text), 'zh'))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
