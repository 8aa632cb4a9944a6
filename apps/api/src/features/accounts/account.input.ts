import { Field, InputType } from '@nestjs/graphql';
import { ROLES, type Role } from '@needfinder/domain';
import { IsIn, MaxLength } from 'class-validator';
import { RoleEnum } from './account.model.js';
import { TOKEN_SCOPES, type TokenScope } from './api-token.entity.js';

@InputType()
export class SignInInput {
  @Field() @MaxLength(254) email!: string;
  @Field() password!: string;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field() @MaxLength(254) email!: string;
  @Field() password!: string;
  @Field(() => String, { nullable: true, description: 'Needed by whoever has a password already' })
  currentPassword?: string | null;
}

@InputType()
export class AcceptInviteInput {
  @Field() token!: string;
  @Field() @MaxLength(120) name!: string;
  @Field() @MaxLength(254) email!: string;
  @Field() password!: string;
}

@InputType()
export class CreateInviteInput {
  @Field(() => RoleEnum) @IsIn(ROLES) role!: Role;
}

@InputType()
export class CreateApiTokenInput {
  @Field() @MaxLength(120) name!: string;
  @Field(() => [String], { description: 'read, write or both' })
  @IsIn(TOKEN_SCOPES, { each: true })
  scopes!: TokenScope[];
}
