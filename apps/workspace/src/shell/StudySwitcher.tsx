import { useQuery } from '@apollo/client/react';
import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePaths } from '../app/paths.js';
import { StudiesDocument } from '../features/studies/studies.query.generated.js';
import classes from './shell.module.css';
import { useStudyHead } from './useStudyHead.js';

/** The open study's name, and the way to another one. */
export function StudySwitcher() {
  const { study } = useStudyHead();
  const paths = usePaths();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(StudiesDocument, { skip: !isOpen });
  if (!study) return null;
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" px={8} aria-label={`Study ${study.name}, switch study`}>
          <span className={classes.crumb}>{study.name}</span>
          <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {data?.studies.edges.map(({ node }) => (
          <Menu.Item
            key={node.id}
            component={Link}
            to={paths.study(node.id)}
            aria-current={node.id === study.id ? 'page' : undefined}
          >
            {node.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to={paths.home()}>
          All studies
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
