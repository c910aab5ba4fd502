/** Parses web pages into trees of the few things that reading them needs. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** A node of a page, as much of the DOM's as is used here. */
export interface PageNode {
  readonly nodeType: number;
  /** In lower case; nothing but elements have one. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: readonly PageNode[];
  getAttribute?(name: string): string | null;
}

interface PageElement extends PageNode {
  readonly innerHTML: string;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

interface Page {
  readonly documentElement: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export const elementNode = 1;
export const textNode = 3;

// What is never part of a page's text.
const asides =
  'script,style,noscript,template,nav,aside,form,iframe,object,svg,math>annotation,[hidden],[aria-hidden="true"],[role="navigation"],[role="banner"],[role="contentinfo"],body>header,body>footer';

// From this share of text in links on, a page is more menus than text.
const manyLinks = 0.4;

/** The part of a page in which its text stands: `<main>`, its only `<article>`, or its body. */
export function findMainText(html: string): PageNode {
  const page = parsePage(html);
  for (const element of [...page.querySelectorAll(asides)]) element.remove();
  const main = [...page.querySelectorAll('main,[role="main"]')];
  const articles = [...page.querySelectorAll('article')];
  const body = bodyOf(page);
  const [root = body] = main.length === 1 ? main : articles.length === 1 ? articles : [];
  return root === body && linkShare(root) > manyLinks ? (readable(html) ?? root) : root;
}

function parsePage(html: string): Page {
  const page = html
    .replace(/^\ufeff?(?:\s|<\?xml[^>]*>)*<!doctype[^>]*>/iu, '')
    // What comes after these ends belongs to the page all the same.
    .replaceAll(/<\/(?:html|body)\s*>/giu, '');
  return parseHTML(/<html[\s>]/iu.test(page) ? page : `<html>${page}</html>`)
    .document as unknown as Page;
}

/** The body of a page, or all of it where the author left out the tag. */
function bodyOf(page: Page): PageElement {
  const [body] = page.querySelectorAll('body');
  return body?.textContent?.trim() ? body : page.documentElement;
}

function linkShare(root: PageElement): number {
  const length = root.textContent?.trim().length ?? 0;
  const links = [...root.querySelectorAll('a')];
  const linked = links.reduce((sum, { textContent }) => sum + (textContent?.length ?? 0), 0);
  return length === 0 ? 0 : linked / length;
}

// Readability is slow on pages of very many elements, and those are not news pages.
const mostElements = 20_000;

/** What a browser's reading view shows of a page; nothing where it sees no text in it. */
function readable(html: string): PageNode | undefined {
  try {
    const { document } = parseHTML(html);
    const content = new Readability(document, { maxElemsToParse: mostElements }).parse()?.content;
    return content ? bodyOf(parsePage(content)) : undefined;
  } catch {
    return undefined;
  }
}
