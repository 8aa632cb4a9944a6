export { Outgoing } from './outgoing.js';
export { OutgoingModule } from './outgoing.module.js';
