package dev.storypact.story.action;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Adds one value to a metric.
 *
 * @param name the name of the metric
 * @param value the value, exact, in that unit
 * @param unit what the value counts or measures
 * @param dimensions what the value belongs to, such as a region, by name
 * @since 0.1
 */
public record MetricPut(String name, BigDecimal value, MetricUnit unit, Map<String, String> dimensions)
        implements Action<Done> {

    /** The name of this kind of action. */
    public static final String TYPE = "Metric::Put";

    /** The service may not write that metric. */
    public static final StoryErrorType ACCESS_DENIED = StoryErrorType.permanent(TYPE + "/AccessDenied");

    /** The metrics service can't be reached, or is overloaded. */
    public static final StoryErrorType SERVICE_UNAVAILABLE = StoryErrorType.passing(TYPE + "/ServiceUnavailable");

    private static final List<StoryErrorType> ERROR_TYPES = List.of(ACCESS_DENIED, SERVICE_UNAVAILABLE);

    public MetricPut {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ResultType<Done> resultType() {
        return ResultType.done();
    }

    @Override
    public List<StoryErrorType> errorTypes() {
        return ERROR_TYPES;
    }
}
