import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { ROLES, type Role } from '@needfinder/domain';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { TOKEN_SCOPES, type TokenScope } from './api-token.entity.js';
import type { SignInRefusal } from './sign-in.service.js';

export const RoleEnum = graphqlEnum('Role', ROLES, 'Each role may do what the ones after it may do');
export const TokenScopeEnum = graphqlEnum('TokenScope', TOKEN_SCOPES);
const PrincipalEnum = graphqlEnum('Principal', ['session', 'token', 'share'], 'How the caller was recognised');
const SignInRefusalEnum = graphqlEnum('SignInRefusal', ['wrong', 'too-many', 'link-used']);

@ObjectType({ description: 'Who asks' })
export class Viewer {
  @Field(() => ID, { nullable: true, description: 'Null behind a share link' }) id!: string | null;
  @Field(() => String, { nullable: true }) name!: string | null;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => Boolean) hasPassword!: boolean;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => PrincipalEnum) principal!: 'session' | 'token' | 'share';
  @Field(() => ID) workspaceId!: string;
  @Field(() => ID, { nullable: true, description: 'The one study that a share link opens' }) sharedStudyId!:
    string | null;
}

@ObjectType()
export class SignedIn {
  @Field(() => ID) userId!: string;
}

@ObjectType({ description: 'Why nobody was signed in' })
export class SignInRefused {
  @Field(() => SignInRefusalEnum) reason!: SignInRefusal;
  @Field() message!: string;
}

export const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: (value: SignedIn | SignInRefused) => ('userId' in value ? SignedIn : SignInRefused),
});

@ObjectType()
export class InviteLink {
  @Field({ description: 'Give it to one person; it serves once' }) url!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => Date) expiresAt!: Date;
}

@ObjectType()
export class Member {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() email!: string;
  @Field(() => RoleEnum) role!: Role;
  @Field(() => Date) joinedAt!: Date;
}

@ObjectType()
export class ApiToken {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [TokenScopeEnum]) scopes!: TokenScope[];
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) usedAt!: Date | null;
}

@ObjectType()
export class CreatedApiToken {
  @Field(() => ApiToken) token!: ApiToken;
  @Field({ description: 'Shown this once' }) secret!: string;
}
