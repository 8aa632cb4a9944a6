import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { StudyService } from '../studies/index.js';
import { CreateWebhookInput } from './create-webhook.input.js';
import { Webhook, WebhookDelivery } from './webhook.model.js';
import { WebhookService } from './webhook.service.js';

@Resolver(() => Webhook)
export class WebhookResolver {
  constructor(
    private readonly service: WebhookService,
    private readonly studies: StudyService,
  ) {}

  @Query(() => [Webhook], { description: 'Of a study, oldest first' })
  @Allow('editor')
  async webhooks(@Ctx() ctx: RequestContext, @Args('studyId', { type: () => ID }) studyId: string): Promise<Webhook[]> {
    await this.studies.get(ctx, studyId);
    return (await this.service.ofStudy(ctx, studyId)).map(withoutSecret);
  }

  @Mutation(() => Webhook, { description: 'Its messages follow Standard Webhooks; they name ids, never answers' })
  @Allow('editor')
  createWebhook(@Ctx() ctx: RequestContext, @Args('input') { studyId, url }: CreateWebhookInput): Promise<Webhook> {
    return this.service.create(ctx, studyId, url);
  }

  @Mutation(() => Webhook, { description: 'Sends a message of the type webhook.test' })
  @Allow('editor')
  async testWebhook(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Webhook> {
    return withoutSecret(await this.service.test(ctx, id));
  }

  @Mutation(() => Webhook, { description: 'Sends a message of the log once more, under its own id' })
  @Allow('editor')
  async redeliverWebhook(
    @Ctx() ctx: RequestContext,
    @Args('deliveryId', { type: () => ID }) deliveryId: string,
  ): Promise<Webhook> {
    return withoutSecret(await this.service.redeliver(ctx, deliveryId));
  }

  @Mutation(() => Boolean, { description: 'With its log' })
  @Allow('editor')
  async removeWebhook(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.service.remove(ctx, id);
    return true;
  }

  @ResolveField(() => [WebhookDelivery], { description: 'The newest hundred, newest first' })
  async deliveries(@Ctx() ctx: RequestContext, @Parent() { id }: Webhook): Promise<WebhookDelivery[]> {
    return (await this.service.deliveries(ctx, id)).map(({ event, ...delivery }) => ({
      ...delivery,
      type: event.type,
    }));
  }
}

const withoutSecret = (webhook: Webhook): Webhook => ({ ...webhook, secret: null });
