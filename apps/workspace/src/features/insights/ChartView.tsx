import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Button, Group } from '@mantine/core';
import { changeWords } from './citation-words.js';
import { useCited } from './cited.js';
import CitedChart from './CitedChart.js';
import classes from './insights.module.css';

/** A chart between the paragraphs, as it stands now. */
export function ChartView({ node, selected }: NodeViewProps) {
  const { byId, onOpen, onRenew } = useCited();
  const citation = byId.get(String(node.attrs['id']));
  const change = changeWords(citation);
  return (
    <NodeViewWrapper className={classes.chart} data-selected={selected || undefined}>
      {citation?.chart ? <CitedChart {...citation} chart={citation.chart} /> : null}
      {change ? (
        <p className={classes.change} role="note">
          {change}
        </p>
      ) : null}
      {citation && (onOpen || onRenew) ? (
        <Group gap="xs">
          {onOpen && citation.state !== 'GONE' ? (
            <Button size="compact-xs" variant="default" onClick={() => onOpen(citation)}>
              Where it is from
            </Button>
          ) : null}
          {onRenew && citation.state === 'CHANGED' ? (
            <Button size="compact-xs" variant="default" onClick={() => onRenew(citation.id)}>
              Cite as it is now
            </Button>
          ) : null}
        </Group>
      ) : null}
    </NodeViewWrapper>
  );
}
