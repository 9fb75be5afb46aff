/**
 * Frames of other origins, each read as a page of its own where the browser gives access to it.
 *
 * A frame speaks for the address that the browser names, as a page does. So that none is in the way of its page or of
 * another frame, a tab has room for so many of them, and for so much of them, which they share fairly. What is known
 * of one ends with its document.
 */
import type { Handlers } from '../../lib/messaging/serve.ts';
import type { RevealTarget } from '../../lib/messaging/tab-commands.ts';
import { tellDocument } from '../../lib/messaging/tell.ts';
import { ExtensionError } from '../../lib/model/errors.ts';
import { FRAME_ROOM, MAX_FRAMES } from '../../lib/model/limits.ts';
import type { DocumentPlace, PageState } from '../../lib/model/page.ts';
import { sharesOf } from '../../lib/model/shares.ts';
import type { Runtime } from '../../lib/platform/api.ts';
import { injectDocument, injectFrameStyle, pressedLast, showFrame } from '../../lib/platform/inject.ts';
import {
  forgetPageState,
  markedDocuments,
  readPageState,
  readPageStates,
  writePageState,
} from '../../lib/platform/session.ts';

export function frameHandlers(): Pick<Handlers, 'frames.style' | 'frame.read' | 'frame.left'> {
  return {
    'frames.style': async (_, sender) => {
      await injectFrameStyle(placeOf(sender).tab);
      return null;
    },
    'frame.read': async (_, sender) => {
      const place = placeOf(sender);
      if (isCrowd(place, await markedDocuments(place.tab))) await forgetLeft(place.tab);
      refuseCrowd(place, await markedDocuments(place.tab));
      await injectDocument(place);
      return null;
    },
    'frame.left': async (_, sender) => {
      const place = placeOf(sender);
      await inTurn(place, async () => {
        const known = await readPageState(place.tab, place.frameId);
        // The frame may have told of its next document already.
        if (known?.documentId === documentOf(sender)) await forgetPageState(place);
      });
      return null;
    },
  };
}

/** From where something was said. */
export function placeOf({ tab, frameId }: Runtime.MessageSender): DocumentPlace {
  if (tab?.id === undefined) throw new ExtensionError('bad-message', 'not said from a tab');
  return { tab: tab.id, frameId: frameId ?? 0 };
}

/** In Chromium; not in the polyfill's types. */
export function documentOf(sender: Runtime.MessageSender & { readonly documentId?: string }): string | undefined {
  return sender.documentId;
}

/** As much of it as there is room for. To be called in the frame's turn. */
export async function writeFrameState(state: PageState): Promise<void> {
  const frames = (await readPageStates(state.tab)).filter(({ frameId }) => frameId !== 0 && frameId !== state.frameId);
  refuseCrowd(state, frames);
  const [room = 0] = sharesOf([state, ...frames].map(sizeOf), FRAME_ROOM);
  await writePageState(within(room, state));
}

/** What the frames of a tab say is done in the order in which it was said: none is known again after it left. */
export function inTurn(place: DocumentPlace, act: () => Promise<void>): Promise<void> {
  return navigator.locks.request(`frames:${place.tab}`, act);
}

/** Documents of a tab that do not answer any more are forgotten; those that are there report again. */
export async function forgetLeft(tab: number): Promise<void> {
  const forgetIfLeft = async (place: DocumentPlace): Promise<void> => {
    if (!(await tellDocument(place, 'page.changed', null))) await forgetPageState(place);
  };
  await Promise.all((await markedDocuments(tab)).map(forgetIfLeft));
}

/** Whose selection and whose marks a person means: the page's own where no frame is read by itself. */
export async function meantDocument(tab: number): Promise<DocumentPlace> {
  const hasFrames = (await markedDocuments(tab)).some(({ frameId }) => frameId !== 0);
  return hasFrames ? pressedLast(tab) : { tab, frameId: 0 };
}

export async function reveal(place: DocumentPlace, target: RevealTarget): Promise<void> {
  await tellDocument(place, 'mark.reveal', target);
  if (place.frameId !== 0) await showFrame(place);
}

function refuseCrowd(place: DocumentPlace, known: readonly DocumentPlace[]): void {
  if (isCrowd(place, known)) throw new ExtensionError('not-permitted', `frame ${place.frameId} of tab ${place.tab}`);
}

function isCrowd({ frameId: own }: DocumentPlace, known: readonly DocumentPlace[]): boolean {
  return known.filter(({ frameId }) => frameId !== 0 && frameId !== own).length >= MAX_FRAMES;
}

function within(room: number, state: PageState): PageState {
  let fitting = state;
  for (let count = state.suggestions.length; sizeOf(fitting) > room && count > 0; ) {
    count = Math.floor(count / 2);
    fitting = { ...state, suggestions: state.suggestions.slice(0, count) };
  }
  if (sizeOf(fitting) > room) throw new ExtensionError('bad-message', 'a frame reports too much');
  return fitting;
}

function sizeOf(state: PageState): number {
  return JSON.stringify(state).length;
}
