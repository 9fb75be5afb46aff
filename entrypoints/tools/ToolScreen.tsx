/** All that the tools show over a page, and what is read out of them. */
import type { VNode } from 'preact';
import type { ToolChoice, ToolPage } from '../../lib/model/page-tools.ts';
import { isCheckTone } from '../../lib/painting/tones.ts';
import { Adder } from './Adder.tsx';
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
    readonly keys: { readonly check: string | null; readonly missed: string | null };
  } | null;
  readonly help: { readonly choice: ToolChoice; readonly ofBrowser: BrowserKeys } | null;
  readonly minimap: { readonly painted: ReturnType<ToolPage['painted']>; readonly version: number } | null;
  readonly onCheck: () => void;
  readonly onMissed: () => void;
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
      {adder !== null && (
        <Adder
          selected={adder.selected}
          done={adder.done}
          checkKey={adder.keys.check}
          missedKey={adder.keys.missed}
          onCheck={acts.onCheck}
          onMissed={acts.onMissed}
          onClose={acts.onCloseAdder}
        />
      )}
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
