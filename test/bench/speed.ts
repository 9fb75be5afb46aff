/** The options of `npm run bench -- speed`, and what it prints. */
import { engineNames } from './peers/names.ts';
import { printSpeed, timesFaster } from './speed/report.ts';
import { runSpeed } from './speed/run.ts';
import { folderOf, listOf } from './values.ts';

export interface SpeedArguments {
  readonly pages?: string | undefined;
  readonly seed?: string | undefined;
  readonly only?: string | undefined;
  readonly sizes?: string | undefined;
  readonly json?: boolean | undefined;
}

const SIZES = [1_000, 10_000, 100_000];
const FLOORS = ['floor: indexOf', 'floor: walk'];
/** Its places are right only while nothing changed, and its time is the walk's. */
const LEFT_OUT = 'position';

export async function measureSpeed(args: SpeedArguments): Promise<void> {
  const peers = listOf('engine', args.only, engineNames) ?? engineNames.filter((name) => name !== LEFT_OUT);
  const speed = await runSpeed({
    pages: folderOf(args.pages),
    seed: args.seed ?? '1',
    engines: [...FLOORS, ...peers],
    sizes: args.sizes?.split(',').map(Number) ?? SIZES,
  });
  if (args.json) console.log(JSON.stringify(speed, null, 2));
  else {
    printSpeed(speed);
    console.log(`\nfaster than hypothesis:\n  ${timesFaster(speed.anchoring).join('\n  ')}`);
  }
}
