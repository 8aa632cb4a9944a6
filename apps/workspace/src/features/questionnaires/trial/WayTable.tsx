import { DataTable } from '@needfinder/ui';
import type { NodeRef } from '../outline/tree.js';
import type { Way } from './ways.js';
import classes from './trial.module.css';

interface WayTableProps {
  readonly ways: readonly Way[];
  readonly people: number;
  readonly onGo: (node: NodeRef) => void;
}

const KINDS = { question: 'Question', 'screen-out': 'Screen-out', quota: 'Quota' } as const;

/** How many people took each way; those that nobody took stand on top. */
export const WayTable = ({ ways, people, onGo }: WayTableProps) => (
  <DataTable
    caption="Ways through the survey"
    keyOf={({ kind, key }) => `${kind} ${key}`}
    rows={ways}
    columns={[
      {
        key: 'name',
        header: 'Way',
        render: ({ name, node }) =>
          node ? (
            <button type="button" className="nf-link" onClick={() => onGo(node)}>
              {name}
            </button>
          ) : (
            name
          ),
      },
      { key: 'kind', header: 'Kind', render: ({ kind }) => KINDS[kind] },
      {
        key: 'people',
        header: `Taken by, of ${people}`,
        sortValue: (way) => way.people,
        isNumeric: true,
        render: ({ people: taken }) =>
          taken === 0 ? (
            <span className={classes.never}>nobody</span>
          ) : (
            <span className={classes.taken}>
              <span className={classes.bar} style={{ width: `${(taken / people) * 100}%` }} />
              {taken}
            </span>
          ),
      },
    ]}
  />
);
