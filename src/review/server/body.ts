/** Reads the JSON body of a request, up to a limit, as its schema says. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal } from './problems.js';

/**
 * The body of a request, checked. No more than `limit` bytes are read or kept, however the body is
 * sent; keys that the schema does not know are left out.
 * @throws Refusal 413 for a body that is too large, 400 for one that is not as `schema` says.
 */
export async function readBody<T>(
  context: Context,
  schema: z.ZodType<T>,
  limit: number,
): Promise<T> {
  const announced = Number(context.req.header('content-length') ?? '0');
  if (announced > limit) throw tooLarge(limit);
  const text = await readText(context.req.raw.body, limit);
  return checked(parse(text), schema);
}

/**
 * `value`, checked.
 * @throws Refusal 400 unless it is as `schema` says.
 */
export function checked<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new Refusal(
    400,
    'REQUEST_INVALID',
    `The request is not as it should be: ${place === '' ? '' : `${place}: `}${issue?.message ?? ''}`,
    'Load the page again; it may be older than the server.',
  );
}

async function readText(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      // What is still under way is thrown away below, by closing the connection.
      void reader.cancel().catch(() => undefined);
      throw tooLarge(limit);
    }
    parts.push(value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}

function parse(text: string | undefined): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new Refusal(
      400,
      'REQUEST_INVALID',
      'The body of the request is not JSON in UTF-8.',
      'Load the page again and repeat the change.',
    );
  }
}

function tooLarge(limit: number): Refusal {
  return new Refusal(
    413,
    'REQUEST_TOO_LARGE',
    `The request is larger than ${limit} bytes.`,
    'Change less at once.',
  );
}
