import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import type { QuoteFilter } from '../../gql/schema.generated.js';
import { leavingSentence } from '../consents/quoting-words.js';
import { QuotingRule } from '../consents/QuotingRule.js';
import { DownloadButton } from '../data/DownloadButton.js';
import { type Attribution, quotesAddress } from './export-address.js';
import type { QuoteBoardQuery } from './quote-board.query.generated.js';
import { QuoteChoicesDocument } from './quote-choices.query.generated.js';
import classes from './quotes.module.css';

interface ExportQuotesProps {
  readonly studyId: string;
  readonly filter: QuoteFilter;
  readonly leaving: QuoteBoardQuery['quoteBoard']['leaving'];
}

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
  { format: 'csv', label: 'CSV' },
  { format: 'md', label: 'Markdown' },
] as const;
const TOLD: readonly { readonly value: Attribution; readonly label: string }[] = [
  { value: 'none', label: 'Nothing about who said it' },
  { value: 'person', label: 'A number for each person, which holds in this file only' },
  { value: 'attributes', label: 'Facts about the person' },
];

/** Takes the quotes that are shown out of the workspace; says before how many stay, and why. */
export function ExportQuotes({ studyId, filter, leaving }: ExportQuotesProps) {
  const [isOpen, setOpen] = useState(false);
  const [attribution, setAttribution] = useState<Attribution>('none');
  const [told, setTold] = useState<readonly string[]>([]);
  const { data } = useQuery(QuoteChoicesDocument, { variables: { studyId } });
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Export
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title="Export quotes" size="lg">
        <p className={classes.leaving} role="status">
          {leavingSentence(leaving)}
        </p>
        <QuotingRule studyId={studyId} />
        <Radio.Group
          label="With each quote stands"
          value={attribution}
          onChange={(value) => setAttribution(value as Attribution)}
        >
          <div className={classes.choices}>
            {TOLD.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </div>
        </Radio.Group>
        {attribution === 'attributes' ? (
          <Checkbox.Group label="Which facts" value={[...told]} onChange={setTold}>
            <div className={classes.choices}>
              {(data?.study.attributes ?? []).map(({ key, title }) => (
                <Checkbox key={key} value={key} label={title} />
              ))}
            </div>
          </Checkbox.Group>
        ) : null}
        <div className={classes.deeds}>
          {FORMATS.map(({ format, label }) => (
            <DownloadButton
              key={format}
              address={quotesAddress(studyId, format, filter, { attribution, told })}
              label={`Export the quotes as ${label}`}
            >
              {label}
            </DownloadButton>
          ))}
        </div>
      </Modal>
    </>
  );
}
