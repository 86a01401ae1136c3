package dev.storypact.story.action;

/**
 * Draws a random number, at least 0 and less than 1.
 *
 * @since 0.1
 */
public record MathRandomNumber() implements Action<Double> {

    /** The name of this kind of action. */
    public static final String TYPE = "Math::RandomNumber";

    private static final ResultType<Double> RESULT_TYPE = ResultType.of(Double.class);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Double> resultType() {
        return RESULT_TYPE;
    }

    @Override
    public boolean hasEffect() {
        return false;
    }
}
