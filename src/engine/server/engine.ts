import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';
import type { EngineInfo } from '../../contract/rendezvous';
import type { EngineLog } from '../log';
import type { FfmpegTools } from '../media/ffmpeg';
import type { SessionStore } from '../storage/session-store';
import type { IdleWatch } from './idle';
import type { Inspection } from './inspection';
import type { LoudnessOf } from './known-loudness';
import type { Previews } from './previews';
import type { Principal, Principals } from './principals';
import type { RenderQueue } from './render-queue';

/** What the routes work with; one for the socket and the port. */
export interface Engine {
  readonly principals: Principals;
  readonly sessions: SessionStore;
  readonly renders: RenderQueue;
  readonly previews: Previews;
  /** @throws {FfmpegMissingError} as long as there is none; it is looked for again at each call. */
  readonly tools: () => Promise<FfmpegTools>;
  readonly loudnessOf: LoudnessOf;
  readonly inspection: Inspection;
  readonly idle: IdleWatch;
  readonly log: EngineLog;
  /** Settles when the jobs of earlier runs are known: until then no request is answered. */
  readonly ready: Promise<void>;
  readonly info: () => EngineInfo;
  /**
   * Ends the engine, and resolves once nobody can connect to it any more.
   * @param answered What has to be sent before the process ends.
   */
  readonly stop: (answered?: Promise<void>) => Promise<void>;
}

export interface Env {
  Bindings: HttpBindings;
  Variables: { principal: Principal };
}

/** The router that each group of endpoints adds its own to. */
export type Api = Hono<Env>;
export type ApiContext = Context<Env>;
