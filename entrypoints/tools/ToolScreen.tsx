/** All that the tools show over a page, and what is read out of them. */
import type { VNode } from 'preact';
import type { PageAction } from '../../lib/model/keys.ts';
import type { ToolChoice, ToolPage } from '../../lib/model/page-tools.ts';
import { isCheckTone } from '../../lib/painting/tones.ts';
import { Adder, type Offer } from './Adder.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { Minimap } from './Minimap.tsx';

/** By command of the extension. */
export type BrowserKeys = Readonly<Record<string, string>>;

export interface ToolScreenProps {
  /** Read out once. */
  readonly words: string;
  readonly adder: {
    readonly selected: Range;
    readonly done: string | null;
    readonly offers: readonly Offer[];
  } | null;
  readonly help: { readonly choice: ToolChoice; readonly ofBrowser: BrowserKeys } | null;
  readonly minimap: { readonly painted: ReturnType<ToolPage['painted']>; readonly version: number } | null;
  readonly onAct: (action: PageAction) => void;
  readonly onCloseAdder: () => void;
  readonly onCloseHelp: () => void;
  readonly onShow: (range: Range) => void;
}

export function ToolScreen({ words, adder, help, minimap, ...acts }: ToolScreenProps): VNode {
  return (
    <>
      <p class="cl-hidden" role="status">
        {words}
      </p>
      {adder !== null && <Adder {...adder} onAct={acts.onAct} onClose={acts.onCloseAdder} />}
      {minimap !== null && (
        <Minimap
          marks={minimap.painted.map(({ range, tone }) => ({ range, isCheck: isCheckTone(tone) }))}
          version={minimap.version}
          onShow={(mark) => acts.onShow(minimap.painted[mark]!.range)}
        />
      )}
      {help !== null && <KeyHelp {...help} onClose={acts.onCloseHelp} />}
    </>
  );
}
