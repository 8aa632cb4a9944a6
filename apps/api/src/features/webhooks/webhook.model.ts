import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { DELIVERY_STATES, type DeliveryState } from './webhook-delivery.entity.js';

export const DeliveryStateEnum = graphqlEnum('DeliveryState', DELIVERY_STATES, 'What became of a message to a webhook');

@ObjectType({ description: 'One message to a webhook' })
export class WebhookDelivery {
  @Field(() => ID) id!: string;
  @Field({ description: 'response.completed or webhook.test' }) type!: string;
  @Field(() => DeliveryStateEnum) state!: DeliveryState;
  @Field(() => Int) attempts!: number;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the last answer' }) lastStatus!: number | null;
  @Field(() => String, { nullable: true }) lastError!: string | null;
  @Field() createdAt!: Date;
  @Field(() => Date, { nullable: true }) triedAt!: Date | null;
}

@ObjectType({ description: 'An address that is told when somebody completes a survey' })
export class Webhook {
  @Field(() => ID) id!: string;
  @Field() url!: string;
  @Field(() => String, { nullable: true, description: 'Signs its messages; shown when it is made, never again' })
  secret!: string | null;
  @Field() createdAt!: Date;
}
