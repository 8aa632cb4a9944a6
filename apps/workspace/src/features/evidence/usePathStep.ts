import type { PathStep } from '@needfinder/ui';
import { useNavigate } from 'react-router';

/** A step of the drawer's path that is followed without loading the page anew. */
export function usePathStep(): (label: string, href: string) => PathStep {
  const navigate = useNavigate();
  return (label, href) => ({ label, href, onSelect: () => void navigate(href) });
}
