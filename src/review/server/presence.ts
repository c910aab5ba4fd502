/** Remembers who is at which segment of which bitext. */
import type { PresenceRequest } from '../model/api.js';
import { limits } from './limits.js';

export interface Presence {
  /** Somebody has said where they are. `session` keeps people from speaking for each other. */
  say(bitext: string, session: string, person: PresenceRequest): void;
  /** Those who are there, in the order they came. */
  people(bitext: string): readonly PresenceRequest[];
  /** Calls `listener` soon after people come, move and go; gives back what ends that. */
  subscribe(bitext: string, listener: () => void): () => void;
  /** A tab has opened a stream; gives back what is to be called when it closes. */
  attend(bitext: string, session: string, tab: string): () => void;
  close(): void;
}

interface Seat {
  readonly person: PresenceRequest;
  /** When they last said something, in milliseconds. */
  readonly time: number;
}

interface Room {
  readonly seats: Map<string, Seat>;
  readonly listeners: Set<() => void>;
  /** Open streams by tab. */
  readonly streams: Map<string, number>;
  announcement: NodeJS.Timeout | undefined;
}

/** Milliseconds for which movements are gathered into one announcement. */
const gathering = 50;

/** Presence of all bitexts of a server. Who says nothing for `patience` milliseconds is gone. */
export function createPresence(patience: number = limits.times.presence): Presence {
  const rooms = new Map<string, Room>();

  const roomOf = (bitext: string): Room => {
    const room = rooms.get(bitext) ?? {
      seats: new Map(),
      listeners: new Set(),
      streams: new Map(),
      announcement: undefined,
    };
    rooms.set(bitext, room);
    return room;
  };
  const announce = (room: Room) => {
    room.announcement ??= setTimeout(() => {
      room.announcement = undefined;
      for (const listener of room.listeners) listener();
    }, gathering).unref();
  };
  const sweep = setInterval(
    () => {
      const oldest = Date.now() - patience;
      for (const [bitext, room] of rooms) {
        const gone = [...room.seats].filter(([, { time }]) => time < oldest);
        for (const [key] of gone) room.seats.delete(key);
        if (gone.length > 0) announce(room);
        if (room.seats.size + room.listeners.size + room.streams.size === 0) rooms.delete(bitext);
      }
    },
    Math.min(1_000, patience),
  ).unref();

  return {
    say(bitext, session, person) {
      const room = roomOf(bitext);
      const key = seatOf(session, person.tab);
      if (!room.seats.has(key) && room.seats.size >= limits.people) return;
      room.seats.set(key, { person, time: Date.now() });
      announce(room);
    },
    people: (bitext) => [...(rooms.get(bitext)?.seats.values() ?? [])].map(({ person }) => person),
    subscribe(bitext, listener) {
      const { listeners } = roomOf(bitext);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attend(bitext, session, tab) {
      const room = roomOf(bitext);
      const key = seatOf(session, tab);
      room.streams.set(key, (room.streams.get(key) ?? 0) + 1);
      return () => {
        const left = (room.streams.get(key) ?? 1) - 1;
        if (left > 0) {
          room.streams.set(key, left);
          return;
        }
        room.streams.delete(key);
        if (room.seats.delete(key)) announce(room);
      };
    },
    close: () => clearInterval(sweep),
  };
}

function seatOf(session: string, tab: string): string {
  return `${session} ${tab}`;
}
