import { Menu } from '@mantine/core';
import { Link, NavLink } from 'react-router';
import { Glyph } from './Glyph.js';
import { ROOMS, useRoomPath, type Room } from './rooms.js';
import classes from './shell.module.css';

/** The rooms of a study in the order of the work: a rail at the left, on phones a bar at the bottom. */
export function RoomRail() {
  const pathOf = useRoomPath();
  const link = (room: Room) => (
    <li key={room.path}>
      <NavLink to={pathOf(room)} className={classes.room ?? ''}>
        <Glyph name={room.path} />
        {room.title}
      </NavLink>
    </li>
  );
  return (
    <>
      <nav className={classes.rail} aria-label="Rooms of the study">
        <ul>{ROOMS.map(link)}</ul>
      </nav>
      <nav className={classes.bar} aria-label="Rooms of the study">
        <ul>
          {ROOMS.filter((room) => room.onPhone).map(link)}
          <li>
            <Menu position="top-end">
              <Menu.Target>
                <button type="button" className={classes.room}>
                  <Glyph name="more" />
                  More
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {ROOMS.filter((room) => !room.onPhone).map((room) => (
                  <Menu.Item
                    key={room.path}
                    component={Link}
                    to={pathOf(room)}
                    leftSection={<Glyph name={room.path} />}
                  >
                    {room.title}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </li>
        </ul>
      </nav>
    </>
  );
}
