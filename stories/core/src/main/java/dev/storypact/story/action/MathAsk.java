package dev.storypact.story.action;

/**
 * Asks of chance.
 *
 * @since 0.1
 */
public interface MathAsk extends Performer {

    /** {@return a random number, at least 0 and less than 1} */
    default double mathRandomNumber() {
        return perform(new MathRandomNumber());
    }
}
