import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ROLES, type Role } from '@needfinder/domain';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { Workspace } from '../workspaces/index.js';

export const RoleEnum = graphqlEnum('Role', ROLES, 'Each role may do what the ones after it may do');

@ObjectType({ description: 'A person who can sign in' })
export class User {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => String, { nullable: true, description: 'Null until the person gave one' }) email!: string | null;
  @Field(() => Boolean) hasPassword!: boolean;
}

@ObjectType({ description: 'Who asks, and where they are' })
export class Viewer {
  @Field(() => User) user!: User;
  @Field(() => RoleEnum, { description: 'In this workspace' }) role!: Role;
  @Field(() => Workspace, { description: 'The workspace of this request' }) workspace!: Workspace;
  @Field(() => [Workspace], { description: 'Every workspace this person belongs to' }) workspaces!: Workspace[];
}

@ObjectType()
export class Member {
  @Field(() => ID, { description: 'The id of its user' }) id!: string;
  @Field(() => User) user!: User;
  @Field(() => RoleEnum) role!: Role;
}

@ObjectType()
export class Invite {
  @Field(() => ID) id!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => String, {
    nullable: true,
    description: 'Only right after it was made. Give it to one person; it serves once',
  })
  url!: string | null;
  @Field(() => Date) expiresAt!: Date;
}

@ObjectType()
export class ApiToken {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [String]) scopes!: string[];
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) lastUsedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Only right after it was made' }) secret?: string | null;
}
