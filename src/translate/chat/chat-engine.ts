/** The translation engine that asks a local server of a large language model for its drafts. */
import type { LookupFunction } from 'node:net';
import type { Agent } from 'undici';
import type { Draft, DraftWarning, UsedTerm } from '../../core/draft.js';
import { DuizhaoError } from '../../core/errors.js';
import { detectScript, toSimplified } from '../../language/script.js';
import { findUsedTerms } from '../engine/term-forms.js';
import type { Segment, TranslateOptions, TranslationEngine } from '../engine.js';
import { suitEnd } from '../finish.js';
import { verifyDraft } from '../verify.js';
import { readAnswer } from './answer.js';
import { mapInOrder } from './in-order.js';
import { createAgent, requireLoopbackHost } from './loopback.js';
import { promptAgain, promptFor } from './prompt.js';
import { type ChatMessage, type ChatServer, type Completion, complete } from './server.js';

export interface ChatSettings {
  /** Address of the server, e.g. `http://127.0.0.1:8080`, with or without `/v1` at its end. */
  readonly url: string;
  /** The model's name, as the server calls it. */
  readonly model: string;
  /** Whether the server may be on another machine. Texts then leave this one. Default false. */
  readonly allowRemote?: boolean;
  /** Segments asked for at a time. Default 2. */
  readonly concurrency?: number;
  /** Milliseconds that one answer may take. Default 300,000. */
  readonly timeout?: number;
  /** Asks for the probabilities of tokens, from which drafts get their score. Default false. */
  readonly logProbabilities?: boolean;
  /** Milliseconds to wait before each further try of a busy server. Default 1, 2, 4, 8 and 16 s. */
  readonly waits?: readonly number[];
  /** What names are resolved with. Default: the system's. */
  readonly lookup?: LookupFunction;
}

/**
 * An engine that drafts through a server of the OpenAI chat protocol (llama.cpp, Ollama, vLLM).
 * Nothing is asked of the server before the first draft.
 * @throws DuizhaoError BAD_USAGE for an address that is none; ADDRESS_REFUSED for one that is not on
 * this machine, unless `allowRemote`. `translate` rejects with ADDRESS_REFUSED or SERVER_FAILED.
 */
export function openChatEngine(settings: ChatSettings): TranslationEngine {
  const url = completionsUrl(settings.url);
  if (settings.allowRemote !== true) requireLoopbackHost(url);
  if (settings.model.trim() === '') {
    throw new DuizhaoError(
      'BAD_USAGE',
      'The chat engine needs the name of a model.',
      'Give the name by which the server calls the model, with --chat-model.',
    );
  }
  return new ChatEngine(url, settings);
}

function completionsUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain =
    url !== undefined && /^https?:$/u.test(url.protocol) && url.search + url.hash === '';
  if (!isPlain || url.username + url.password !== '') {
    throw new DuizhaoError(
      'BAD_USAGE',
      `${address} is not the address of a server.`,
      'Give an address such as http://127.0.0.1:8080, without a name or password in it.',
    );
  }
  url.pathname = `${url.pathname.replace(/\/+$/u, '').replace(/\/v1$/u, '')}/v1/chat/completions`;
  return url;
}

/** An answer, read and checked. */
interface Candidate {
  readonly answer: string;
  readonly text: string;
  readonly warnings: readonly DraftWarning[];
  readonly terms: readonly UsedTerm[];
  readonly score?: number;
}

const usualTimeout = 300_000;
const usualWaits = [1_000, 2_000, 4_000, 8_000, 16_000];
// A document's worth of text; no draft of a segment comes near it.
const mostBytes = 8 * 1024 * 1024;
// English tokens a Chinese character, generously, with room for a model that thinks first.
const tokensPerCharacter = 4;
const leastTokens = 2_048;

class ChatEngine implements TranslationEngine {
  readonly name: string;
  readonly #url: URL;
  readonly #settings: ChatSettings;
  #agent: Promise<Agent> | undefined;

  constructor(url: URL, settings: ChatSettings) {
    this.name = `chat:${settings.model}`;
    this.#url = url;
    this.#settings = settings;
  }

  async translate(
    segments: readonly Segment[],
    { signal, onProgress }: TranslateOptions = {},
  ): Promise<readonly Draft[]> {
    signal?.throwIfAborted();
    const server = await this.#server();
    let done = 0;
    const drafts = await mapInOrder(
      segments,
      this.#settings.concurrency ?? 2,
      async (segment, stop) => {
        const draft = await this.#draft(segment, server, stop);
        done += 1;
        onProgress?.(done, segments.length);
        return draft;
      },
      signal,
    );
    if (segments.length === 0) onProgress?.(0, 0);
    return drafts;
  }

  async close(): Promise<void> {
    const agent = await this.#agent;
    await agent?.destroy();
  }

  async #server(): Promise<ChatServer> {
    const { model, allowRemote = false, timeout = usualTimeout, lookup } = this.#settings;
    this.#agent ??= createAgent({
      allowRemote,
      silence: timeout,
      mostBytes,
      ...(lookup && { lookup }),
    });
    return {
      url: this.#url,
      model,
      agent: await this.#agent,
      timeout,
      waits: this.#settings.waits ?? usualWaits,
      logProbabilities: this.#settings.logProbabilities ?? false,
    };
  }

  async #draft(segment: Segment, server: ChatServer, signal: AbortSignal): Promise<Draft> {
    if (!/\p{Script=Han}/u.test(segment.text)) return this.#copy(segment);
    const prompt = promptFor(segment);
    const mostTokens = leastTokens + tokensPerCharacter * segment.text.length;
    const ask = async (messages: readonly ChatMessage[]): Promise<Candidate> =>
      judge(segment, prompt.mark, await complete(server, messages, mostTokens, signal));
    const first = await ask(prompt.messages);
    const best =
      first.warnings.length === 0
        ? first
        : better(first, await ask(promptAgain(prompt, first.answer, first.warnings)));
    const { text, warnings, terms, score } = best;
    return {
      segment: segment.id,
      text,
      engine: this.name,
      ...(score !== undefined && { score }),
      warnings,
      ...(terms.length > 0 && { terms }),
    };
  }

  /** Text without a Chinese character needs no model. */
  #copy({ id, text }: Segment): Draft {
    const narrow = text.normalize('NFKC').replaceAll('、', ',').replaceAll('。', '.');
    return { segment: id, text: suitEnd(text, narrow), engine: this.name, warnings: [] };
  }
}

/** The answer with fewer doubts; the first of equals. */
function better(first: Candidate, second: Candidate): Candidate {
  return second.warnings.length < first.warnings.length ? second : first;
}

function judge(segment: Segment, mark: string, completion: Completion): Candidate {
  const { text: answer, isComplete, logProbabilities } = completion;
  const read = readAnswer(answer, mark, segment.text);
  const text = read === '' ? '' : suitEnd(segment.text, read);
  const isTraditional = detectScript(segment.text) === 'Hant';
  const found = verifyDraft(isTraditional ? toSimplified(segment.text) : segment.text, text);
  const wasCut = !isComplete && !found.some(({ kind }) => kind === 'too-long' || kind === 'empty');
  const terms = findUsedTerms(segment.terms ?? [], text);
  const unused = text === '' ? [] : terms.filter(({ used }) => !used);
  return {
    answer,
    text,
    terms,
    warnings: [
      ...found,
      ...(wasCut ? [{ kind: 'too-long', what: '' } as const] : []),
      ...[...new Set(unused.map(({ english }) => english))].map(
        (what): DraftWarning => ({ kind: 'term-missing', what }),
      ),
    ],
    ...(logProbabilities && { score: mean(logProbabilities) }),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
