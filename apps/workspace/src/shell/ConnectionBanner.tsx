import { useConnectionLost } from '../app/connection.js';
import classes from './shell.module.css';

/** Says that the server cannot be reached, for as long as that is so. */
export function ConnectionBanner() {
  const isLost = useConnectionLost();
  return <div role="status">{isLost ? <div className={classes.banner}>Connection lost, retrying</div> : null}</div>;
}
