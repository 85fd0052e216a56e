/** A store that has not answered for so long is out of order. */
const longestMs = 3_000;
const mostTries = 3;

/** Asks a store until it answers, a few times. Only for what does no harm when it is done twice. */
export async function persistent<Answer>(ask: () => PromiseLike<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries++) {
    try {
      return await inTime(ask());
    } catch (error) {
      if (tries === mostTries) throw error;
      await new Promise((resolve) => void setTimeout(resolve, 200 * tries));
    }
  }
}

function inTime<Answer>(answer: PromiseLike<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the store has not answered within ${longestMs} ms`)), longestMs);
    answer.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
