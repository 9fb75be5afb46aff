import { apache } from './apache.ts';
import { domAnchor } from './dom-anchor.ts';
import type { Engine } from './engine.ts';
import { hypothesis } from './hypothesis.ts';
import { ours } from './ours.ts';
import { position } from './position.ts';
import { textFragments } from './text-fragments.ts';

export const engines: readonly Engine[] = [ours, hypothesis, apache, domAnchor, textFragments, position];
