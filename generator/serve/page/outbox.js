// Decisions on their way to the file: one after the other, in the order of the keys. None is lost.

export class Outbox {
  #jobs = [];
  #isSending = false;

  /** `took` hears of each answer, `refused` of each that was refused, `emptied` when there is nothing more to send. */
  constructor({ took, refused, emptied }) {
    Object.assign(this, { took, refused, emptied });
    // Whoever leaves while something is on its way is asked first.
    addEventListener("beforeunload", (event) => this.isEmpty || event.preventDefault());
  }

  get isEmpty() {
    return this.#jobs.length === 0;
  }

  /** What is shown as decided and not written yet, first to last. */
  get waiting() {
    return this.#jobs;
  }

  /** Adds a job: `work` sends it when its turn comes. */
  add(job) {
    this.#jobs.push(job);
    if (!this.#isSending) this.#send();
  }

  /** Takes those jobs out that don't hold any more, and gives them. */
  without(holds) {
    const lost = this.#jobs.filter((job) => !holds(job));
    this.#jobs = this.#jobs.filter(holds);
    return lost;
  }

  async #send() {
    this.#isSending = true;
    while (this.#jobs.length) {
      const job = this.#jobs[0];
      try {
        const answer = await job.work();
        this.#jobs.shift();
        await this.took(answer, job);
      } catch (error) {
        this.#jobs.shift();
        await this.refused(error, job);
      }
    }
    this.#isSending = false;
    this.emptied();
  }
}
