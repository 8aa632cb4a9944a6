import type { LinePattern } from '@needfinder/domain';
import { Column } from 'typeorm';
import type { CodeGuide } from './code-guide.js';

/** The columns that needs and themes have alike. */
export abstract class DescribedCodeEntity implements CodeGuide {
  /** Of the same table: a code may stand under another one, and both may be coded. */
  @Column({ type: 'uuid', name: 'parent_id', nullable: true }) readonly parentId!: string | null;
  @Column('text') readonly definition!: string;
  @Column('text') readonly include!: string;
  @Column('text') readonly exclude!: string;
  @Column('jsonb') readonly phrases!: readonly string[];
  @Column({ type: 'text', nullable: true }) readonly colour!: string | null;
  @Column({ type: 'text', nullable: true }) readonly pattern!: LinePattern | null;
  @Column('jsonb') readonly examples!: readonly string[];
}
