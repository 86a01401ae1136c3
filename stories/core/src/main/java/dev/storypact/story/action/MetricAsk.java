package dev.storypact.story.action;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Asks of metrics.
 *
 * @since 0.1
 */
public interface MetricAsk extends Performer {

    /**
     * Adds one value to a metric, without dimensions.
     *
     * @param value the value, in that unit
     * @throws StoryException with one of the error types of {@link MetricPut}
     */
    default void metricPut(String name, BigDecimal value, MetricUnit unit) {
        metricPut(name, value, unit, Map.of());
    }

    /**
     * Adds one value to a metric.
     *
     * @param value the value, in that unit
     * @param dimensions what the value belongs to, by name
     * @throws StoryException with one of the error types of {@link MetricPut}
     */
    default void metricPut(String name, BigDecimal value, MetricUnit unit, Map<String, String> dimensions) {
        perform(new MetricPut(name, value, unit, dimensions));
    }
}
