import { ValidationPipe } from '@nestjs/common';
import { InvalidError } from '@needfinder/domain';

/** Checks the class-validator rules of inputs and says which field breaks which. */
export const inputPipe = new ValidationPipe({
  transform: true,
  exceptionFactory: (faults) => {
    const sentences = faults.flatMap((fault) =>
      Object.values(fault.constraints ?? { fault: `${fault.property} is not valid` }),
    );
    return new InvalidError('input.invalid', sentences.join('; '));
  },
});
