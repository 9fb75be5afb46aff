/** What is missing before a claim may be published: what blocks first, then what is advised. Each leads to its field. */
import type { VNode } from 'preact';
import type { GateFinding, GateRule } from '../../lib/model/desk.ts';
import { type MessageKey, plural, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../icons.tsx';

const keys: Readonly<Record<GateRule, MessageKey>> = {
  B1: 'gate_B1',
  B2: 'gate_B2',
  B3: 'gate_B3',
  B4: 'gate_B4',
  B5: 'gate_B5',
  B6: 'gate_B6',
  B7: 'gate_B7',
  B8: 'gate_B8',
  W1: 'gate_W1',
  W2: 'gate_W2',
  W3: 'gate_W3',
  W4: 'gate_W4',
  W5: 'gate_W5',
  W6: 'gate_W6',
};

export interface GateListProps {
  readonly findings: readonly GateFinding[];
  readonly onJump: (finding: GateFinding) => void;
}

export function GateList({ findings, onJump }: GateListProps): VNode {
  const blocking = findings.filter(({ severity }) => severity === 'block').length;
  return (
    <div class="gate">
      <p role="status" class="cl-status">
        {blocking === 0 ? t('gate_open') : plural('gate_missing', blocking)}
      </p>
      <ul class="review-list">
        {findings.map((finding) => (
          <li key={finding.rule} data-severity={finding.severity}>
            <button type="button" class="gate-item" onClick={() => onJump(finding)}>
              <Icon name={finding.severity === 'block' ? 'close' : 'warning'} />
              <span>
                <span class="cl-small">
                  {t(finding.severity === 'block' ? 'gate_blocks' : 'gate_advises', finding.rule)}
                </span>
                <br />
                {t(keys[finding.rule])}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
