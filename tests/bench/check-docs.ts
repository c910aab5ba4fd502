/** The page about the checks, out of the rules themselves. */
import { errorCategories, rules, usualPoints } from '../../src/check/index.js';
import { type Locale, messagesFor } from '../../src/messages/index.js';

/** Where the page of each language stands. */
export const checkDocsFiles: Readonly<Record<Locale, readonly [folder: string, name: string]>> = {
  en: ['docs', 'checks.md'],
  zh: ['docs', 'checks.zh-CN.md'],
};

const points = Object.values(usualPoints).join(' / ');

const heads: Readonly<Record<Locale, string>> = {
  en: `# Checks

\`duizhao check\` holds English against its Chinese: two texts (which are aligned first), a bitext, or pairs in TMX, XLIFF, TSV, CSV, XLSX, DOCX, Parquet or JSON lines.

\`\`\`
duizhao check A.zh.txt A.en.txt --fail-on warning
duizhao check pairs.tsv --format json          # a finding names its line
duizhao check memory.tmx --fix -o mended.tmx   # puts right what is safe to
duizhao check A.zh.txt A.en.txt --fix -o mended.txt   # line breaks and all else as they were
\`\`\`

\`--format\` is \`text\`, \`json\`, \`sarif\` (2.1.0), \`junit\`, \`html\`, \`xlsx\` (with a column for decisions) or \`tsv\`; with \`tmx\`, \`xliff12\` and \`xliff21\` the pairs themselves are written, findings as notes.

## Configuration

\`duizhao.config.ts\`, \`.js\` or \`.json\` of the folder, or of one above it, or \`--config FILE\`. Files in it are meant from its folder.

\`\`\`ts
import { defineConfig } from 'duizhao';

export default defineConfig({
  profile: 'un', // or 'general', without the house style of the United Nations
  termbases: ['terms/un.tbx', 'terms/house.tbx'],
  date: '2001-12-19', // for names that have changed; by default what the text says itself
  failOn: 'error',
  ignores: 'duizhao-ignores.json',
  baseline: 'baseline.json',
  rules: {
    length: 'off', // off, info, warning or error
    'term-missing': { severity: 'warning', types: { country: 'error', term: 'info' } },
  },
  score: { points: { critical: 25 }, critical: ['omitted', 'empty'] },
});
\`\`\`

Types of concepts are \`entity\`, \`instrument\`, \`country\`, \`term\`, \`phrase\`, \`lead-word\` and \`do-not-translate\`.

## Silencing

- One finding: \`duizhao check … --ignore ID --reason "…" --author "…" [--until 2027-01-31]\`. It is kept in \`duizhao-ignores.json\` (or the file of \`--ignores\`, JSON or TSV) and holds as long as the two texts stay as they are, wherever they stand. An entry that fits nothing any more is told of.
- In the file: a note on the unit, or a cell of the column \`note\`, that says \`duizhao-ignore: rule reason\`.
- All that is there now: \`--write-baseline FILE\`, then \`--baseline FILE\`; only new findings are shown and fail.
- A rule: \`rules: { name: 'off' }\`.

## Score

Penalty points as in MQM (Lommel, Uszkoreit and Burchardt 2014; ISO 5060:2024): ${points} for a neutral, minor, major and critical error, added up by category and set against 1,000 characters of Chinese. Remarks are neutral, warnings minor, errors major; errors of the rules in \`score.critical\` are critical.

This page is made by \`npm run docs:checks\`.
`,
  zh: `# 检查

\`duizhao check\` 对照中文检查英文：可以是两个文本（先行对齐）、对照文本，或 TMX、XLIFF、TSV、CSV、XLSX、DOCX、Parquet、JSON 行格式的双语文件。

\`\`\`
duizhao check A.zh.txt A.en.txt --fail-on warning
duizhao check pairs.tsv --format json          # 每处问题注明行号
duizhao check memory.tmx --fix -o mended.tmx   # 改正可以稳妥改正的问题
duizhao check A.zh.txt A.en.txt --fix -o mended.txt   # 换行等其余一切照旧
\`\`\`

\`--format\` 为 \`text\`、\`json\`、\`sarif\`（2.1.0）、\`junit\`、\`html\`、\`xlsx\`（附处理决定栏）或 \`tsv\`；用 \`tmx\`、\`xliff12\`、\`xliff21\` 则写出双语文本本身，问题作为注释。

## 配置

本文件夹或上级文件夹中的 \`duizhao.config.ts\`、\`.js\` 或 \`.json\`，或以 \`--config\` 指定。其中的文件路径以该文件所在文件夹为准。

\`\`\`ts
import { defineConfig } from 'duizhao';

export default defineConfig({
  profile: 'un', // 或 'general'：不采用联合国行文体例
  termbases: ['terms/un.tbx', 'terms/house.tbx'],
  date: '2001-12-19', // 用于曾经更改的名称；默认取文本自载日期
  failOn: 'error',
  ignores: 'duizhao-ignores.json',
  baseline: 'baseline.json',
  rules: {
    length: 'off', // off、info、warning 或 error
    'term-missing': { severity: 'warning', types: { country: 'error', term: 'info' } },
  },
  score: { points: { critical: 25 }, critical: ['omitted', 'empty'] },
});
\`\`\`

概念类型有 \`entity\`、\`instrument\`、\`country\`、\`term\`、\`phrase\`、\`lead-word\` 和 \`do-not-translate\`。

## 忽略

- 一处问题：\`duizhao check … --ignore ID --reason "…" --author "…" [--until 2027-01-31]\`。记入 \`duizhao-ignores.json\`（或 \`--ignores\` 所指的 JSON 或 TSV 文件），只要两边文本不变，移到何处都有效；已无对应问题的条目会有提示。
- 在文件之中：单元的注释或 \`note\` 列中写 \`duizhao-ignore: 规则 理由\`。
- 现有的全部问题：先用 \`--write-baseline FILE\`，再用 \`--baseline FILE\`；只显示新问题，也只有新问题才导致失败。
- 一条规则：\`rules: { 规则名: 'off' }\`。

## 评分

按 MQM 计罚分（Lommel、Uszkoreit 和 Burchardt，2014年；ISO 5060:2024）：不计分、轻微、严重、致命错误各计 ${points} 分，按类别累计，折合每千字中文。提示不计分，警告为轻微错误，错误为严重错误；\`score.critical\` 所列规则的错误为致命错误。

本页由 \`npm run docs:checks\` 生成。
`,
};

const labels = {
  en: {
    chinese: 'Chinese',
    wrong: 'Found',
    right: 'Put right',
    only: (profiles: string) => `Profile: ${profiles} only.`,
    option: 'option',
    usual: 'default',
  },
  zh: {
    chinese: '中文',
    wrong: '有误',
    right: '改正',
    only: (profiles: string) => `只用于 ${profiles}。`,
    option: '选项',
    usual: '默认值',
  },
} as const;

/** The page in a language, every rule in its category. */
export function renderCheckDocs(locale: Locale): string {
  const { check: words } = messagesFor(locale);
  const sections = errorCategories.flatMap((category) => {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) return [];
    return [
      `## ${words.categories[category] ?? category}\n`,
      ...own.map((rule) => renderRule(rule, locale)),
    ];
  });
  return [heads[locale], ...sections].join('\n');
}

function renderRule(rule: (typeof rules)[number], locale: Locale): string {
  const { name, example, options, profiles } = rule;
  const messages = messagesFor(locale);
  const words = labels[locale];
  const note = messages.ruleNote(name);
  return [
    `### ${messages.ruleTitle(name)} · \`${name}\``,
    ...(note === undefined ? [] : [note.what + (locale === 'en' ? ' ' : '') + note.why]),
    ...(profiles === undefined ? [] : [words.only(profiles.join(', '))]),
    ...(example === undefined
      ? []
      : [
          [
            `| ${words.chinese} | ${cell(example.chinese)} |`,
            '| --- | --- |',
            `| ${words.wrong} | ${cell(example.english)} |`,
            `| ${words.right} | ${cell(example.mended)} |`,
          ].join('\n'),
        ]),
    ...(options === undefined
      ? []
      : [
          [
            `| ${words.option} | ${words.usual} |`,
            '| --- | --- |',
            ...Object.entries(options).map(
              ([key, value]) => `| \`${key}\` | \`${JSON.stringify(value)}\` |`,
            ),
          ].join('\n'),
        ]),
    `${messages.check.silence(name)}\n`,
  ].join('\n\n');
}

/** A text in a cell, with what Markdown or HTML would take for its own shown as it is. */
function cell(text: string): string {
  return text
    .replaceAll(/[\\|<>*_`[\]]/gu, (mark) => `&#${String(mark.charCodeAt(0))};`)
    .replaceAll('\n', '<br>');
}
