/** Takes the translation out of what a model answered around it. */
import { answerTags } from './prompt.js';

// Lead-ins that models write in spite of what they are told.
const leadIn = new RegExp(
  [
    String.raw`^(?:(?:sure|certainly|of course|okay|ok)\b[,!.:]?\s*)?`,
    String.raw`(?:here(?:['’]s| is| are)\b[^\n:]{0,80}:`,
    String.raw`|\*{0,2}(?:the |my )?(?:english )?translation(?: is)?\*{0,2}:\*{0,2})\s*`,
  ].join(''),
  'iu',
);
const acknowledgement = /^(?:sure|certainly|of course|okay|ok)[,!.][^\n]*\n+/iu;
// A paragraph that speaks of the translation, and all that follows it.
const remark =
  /\n\s*(?:\(?\*{0,2}(?:translator['’]s )?notes?\b|explanations?\b|please (?:note|let)|let me know|i (?:have|['’]ve|used|kept|translated)\b|(?:this|the above|the) translation\b)[\s\S]*$/iu;

/**
 * The translation in `answer`, as one text: what stands between the tags of `mark`, or else the
 * answer without its thoughts, code fences, lead-ins, remarks and quotation marks. Empty if there
 * is none. `source` tells which of these belong to the text itself.
 */
export function readAnswer(answer: string, mark: string, source: string): string {
  const spoken = dropThoughts(answer);
  const tagged = betweenTags(spoken, mark);
  const text = tagged ?? dropRemarks(dropCodeFence(spoken));
  return unquote(oneLine(dropFences(dropCodeFence(text), mark), source), source);
}

/** Models that reason aloud do so in tags of their own, the first of which may be left out. */
function dropThoughts(answer: string): string {
  const closed = answer.replaceAll(/<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/giu, '');
  const end = /<\/think(?:ing)?>/iu.exec(closed);
  const rest = end === null ? closed : closed.slice(end.index + end[0].length);
  return rest.replace(/<think(?:ing)?>[\s\S]*$/iu, '');
}

function betweenTags(answer: string, mark: string): string | undefined {
  const { open, close } = answerTags(mark);
  const start = answer.lastIndexOf(open);
  if (start < 0) {
    // A model that forgets the first tag has written nothing before it that counts.
    const end = answer.indexOf(close);
    return end < 0 ? undefined : dropRemarks(answer.slice(0, end));
  }
  const end = answer.indexOf(close, start);
  return answer.slice(start + open.length, end < 0 ? undefined : end);
}

function dropCodeFence(text: string): string {
  const [, inner] = /```[^\n`]*\n([\s\S]*?)\n?```/u.exec(text) ?? [];
  return inner ?? text.replaceAll('```', '');
}

function dropRemarks(text: string): string {
  const body = text.trim();
  return body
    .replace(leadIn, '')
    .replace(acknowledgement, '')
    .replace(leadIn, '')
    .replace(remark, '');
}

/** Lines of fences that the model wrote out again. */
function dropFences(text: string, mark: string): string {
  return text
    .split('\n')
    .filter((line) => !line.includes(`[${mark} `))
    .join('\n');
}

function oneLine(text: string, source: string): string {
  const trimmed = text.trim();
  return source.trim().includes('\n') ? trimmed : trimmed.replaceAll(/\s*\n\s*/gu, ' ');
}

const quoted = /^(?:"([^"]*)"|“([^“”]*)”|'([^']*)')$/u;

function unquote(text: string, source: string): string {
  if (/^\s*["“「『《'‘]/u.test(source)) return text;
  const [, straight, curly, single] = quoted.exec(text) ?? [];
  return (straight ?? curly ?? single ?? text).trim();
}
