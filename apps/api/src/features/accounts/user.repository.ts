import { Injectable } from '@nestjs/common';
import { PublicDatabase } from '../../platform/database/index.js';
import { UserEntity } from './user.entity.js';

@Injectable()
export class UserRepository {
  constructor(private readonly database: PublicDatabase) {}

  async insert(user: Pick<UserEntity, 'id' | 'email' | 'name' | 'passwordHash'>): Promise<void> {
    await this.database.run((em) => em.insert(UserEntity, user));
  }

  find(id: string): Promise<UserEntity | null> {
    return this.database.run((em) => em.findOneBy(UserEntity, { id }));
  }

  findByEmail(email: string): Promise<UserEntity | null> {
    return this.database.run((em) =>
      em.createQueryBuilder(UserEntity, 'person').where('lower(person.email) = lower(:email)', { email }).getOne(),
    );
  }

  /** The person who came first: the owner that the first start made. */
  first(): Promise<UserEntity | null> {
    return this.database.run((em) =>
      em.createQueryBuilder(UserEntity, 'person').orderBy('person.id').limit(1).getOne(),
    );
  }

  async update(id: string, change: Partial<Pick<UserEntity, 'passwordHash' | 'email' | 'name'>>): Promise<void> {
    await this.database.run((em) => em.update(UserEntity, { id }, change));
  }
}
