/** Asks a server that speaks OpenAI's chat protocol for a completion. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent } from 'undici';
import * as z from 'zod';
import { DuizhaoError } from '../../core/errors.js';

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What the server made of the messages. */
export interface Completion {
  readonly text: string;
  /** False where it was cut at the greatest length. */
  readonly isComplete: boolean;
  /** Natural logarithms of the probabilities of its tokens, where the server tells. */
  readonly logProbabilities?: readonly number[];
}

export interface ChatServer {
  /** Address of the completions, e.g. `http://127.0.0.1:8080/v1/chat/completions`. */
  readonly url: URL;
  readonly model: string;
  readonly agent: Agent;
  /** Milliseconds that one answer may take. */
  readonly timeout: number;
  /** Milliseconds to wait before each further try of a server that is busy or still loading. */
  readonly waits: readonly number[];
  readonly logProbabilities: boolean;
}

const completions = z.object({
  choices: z.array(
    z.object({
      message: z
        .object({
          content: z
            .union([z.string(), z.array(z.object({ text: z.string().optional() }))])
            .nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
      logprobs: z
        .object({ content: z.array(z.object({ logprob: z.number() })).nullish() })
        .nullish(),
    }),
  ),
});

const busyStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * The server's completion of `messages`: the likeliest, so that the same messages give the same
 * text. Empty text where the server gave no choice.
 * @throws DuizhaoError SERVER_FAILED or ADDRESS_REFUSED; the reason of `signal` once it has fired.
 */
export async function complete(
  server: ChatServer,
  messages: readonly ChatMessage[],
  mostTokens: number,
  signal?: AbortSignal,
): Promise<Completion> {
  const body = JSON.stringify({
    model: server.model,
    messages,
    temperature: 0,
    seed: 1,
    max_tokens: mostTokens,
    stream: false,
    ...(server.logProbabilities && { logprobs: true }),
  });
  for (const wait of [...server.waits, undefined]) {
    const { status, text } = await post(server, body, signal);
    if (status === 200) return readCompletion(text, server);
    if (status >= 300 && status < 400) throw redirected(server, status);
    if (!busyStatuses.has(status) || wait === undefined) throw failed(server, status, text);
    await sleep(wait, undefined, { ...(signal && { signal }) }).catch(() =>
      signal?.throwIfAborted(),
    );
  }
  throw new TypeError('The last try gives an answer or an error');
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function post(server: ChatServer, body: string, signal?: AbortSignal): Promise<Answer> {
  const { request } = await import('undici');
  const late = AbortSignal.timeout(server.timeout);
  try {
    // Redirects are not followed: what lies behind them was not looked at.
    const answer = await request(server.url, {
      method: 'POST',
      dispatcher: server.agent,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof DuizhaoError) throw cause;
    const seconds = server.timeout / 1_000;
    const isLate = late.aborted || (cause instanceof Error && /timeout/iu.test(cause.name));
    throw new DuizhaoError(
      'SERVER_FAILED',
      isLate
        ? `${server.url.host} did not answer within ${seconds} seconds.`
        : `${server.url.host} cannot be reached: ${describe(cause)}.`,
      isLate
        ? 'Use a smaller model, or allow more time.'
        : 'Check that the server runs and that the address is right.',
      { cause },
    );
  }
}

/** Errors of connections to several addresses say nothing themselves. */
function describe(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(describe).join('; ');
  return cause instanceof Error ? cause.message : String(cause);
}

function readCompletion(text: string, server: ChatServer): Completion {
  const parsed = completions.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new DuizhaoError(
      'SERVER_FAILED',
      `${server.url.host} did not answer in the chat protocol: ${excerpt(text)}`,
      'Give the address of a server that speaks the OpenAI protocol (llama.cpp, Ollama, vLLM).',
      { cause: parsed.error },
    );
  }
  const [choice] = parsed.data.choices;
  const content = choice?.message?.content ?? '';
  const tokens = choice?.logprobs?.content ?? [];
  return {
    text: typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join(''),
    isComplete: choice?.finish_reason !== 'length',
    ...(tokens.length > 0 && { logProbabilities: tokens.map(({ logprob }) => logprob) }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function redirected({ url }: ChatServer, status: number): DuizhaoError {
  return new DuizhaoError(
    'ADDRESS_REFUSED',
    `${url.host} wants to send the text somewhere else (HTTP ${status}); it was not sent there.`,
    'Give the address of the server itself.',
  );
}

function failed({ url, model }: ChatServer, status: number, text: string): DuizhaoError {
  return new DuizhaoError(
    'SERVER_FAILED',
    `${url.host} refused the request (HTTP ${status}): ${excerpt(text)}`,
    status === 404
      ? `Check the address, and that the server has a model ${model}.`
      : "Look at the server's own messages.",
  );
}

/** The beginning of what a server said, on one line. */
function excerpt(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line || '(nothing)';
}
