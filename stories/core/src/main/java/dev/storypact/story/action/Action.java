package dev.storypact.story.action;

import java.util.List;

/**
 * Something that a story asks the outside world to do or to tell.
 *
 * <p>An action is a record that carries the Java values which the story gave; it does nothing itself. A processor of the
 * runtime performs it in production, a test answers it. Its {@linkplain ActionJson JSON form} holds the record's
 * components and never a class name, so components that only guide decoding are marked {@code @JsonIgnore}.
 *
 * <p>An action of your own needs one record that implements this and one processor, nothing else:
 *
 * <pre>{@code
 * record PaymentCharge(String card, BigDecimal amount) implements Action<Receipt> {
 *     public String type() { return "Payment::Charge"; }
 *     public ResultType<Receipt> resultType() { return ResultType.of(Receipt.class); }
 * }
 * }</pre>
 *
 * @param <R> what the outside answers
 * @since 0.1
 */
public interface Action<R> {

    /** {@return the name of this kind of action, such as {@code EventBus::SendMessages}; the same for every instance} */
    String type();

    /** {@return how a recorded answer is read back} */
    ResultType<R> resultType();

    /** {@return what can go wrong, and whether a retry can help} */
    default List<StoryErrorType> errorTypes() {
        return List.of();
    }

    /** {@return whether performing it changes anything outside; false for reads, such as {@code Date::Now}} */
    default boolean hasEffect() {
        return true;
    }
}
