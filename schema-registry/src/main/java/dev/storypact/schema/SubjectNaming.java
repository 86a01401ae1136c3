package dev.storypact.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a schema registry server, whose subjects have one name, calls a type on a bus, and back.
 *
 * <p>A name that {@link #subject} gives nothing for, or that {@link #name} wouldn't give back, belongs to others and is left
 * out. Implementations are pure and thread-safe.
 *
 * @since 0.1
 */
public interface SubjectNaming {

    /** {@return what the server calls that subject} */
    String name(Subject subject);

    /** {@return the subject that the server calls so; nothing where it is none of ours} */
    Optional<Subject> subject(String name);

    /** {@return {@code <bus>:<TYPE>}, such as {@code order-events:ORDER_PLACED}: what is used where nothing else is said} */
    static SubjectNaming busAndType() {
        return new SeparatedNaming(":", Optional.empty());
    }

    /**
     * {@return {@code <topic>-<record>}, as Confluent's {@code TopicRecordNameStrategy} has it, a topic being a bus}
     *
     * @param topics the topics to look at: as both parts may have hyphens, a name alone doesn't say where the topic ends;
     *     where one topic's name starts with another's, the longer one is meant
     */
    static SubjectNaming topicAndRecord(Collection<String> topics) {
        var longestFirst = Comparator.comparingInt(String::length).reversed();
        return new SeparatedNaming(
                "-", Optional.of(topics.stream().sorted(longestFirst).toList()));
    }

    /** {@return {@code topicAndRecord} of these topics} */
    static SubjectNaming topicAndRecord(String... topics) {
        return topicAndRecord(List.of(topics));
    }

    /**
     * {@return {@code <topic>-value}, as Confluent's {@code TopicNameStrategy} has it, which its serializers use where
     * nothing else is said; a topic is a bus that carries one type}
     *
     * @param types the type of each topic to look at, as the name doesn't say it
     */
    static SubjectNaming topicValues(Map<String, String> types) {
        return new TopicNaming(types);
    }

    /**
     * {@return {@code <record>}, as Confluent's {@code RecordNameStrategy} has it}
     *
     * @param bus where all of them are, as the name doesn't say it
     */
    static SubjectNaming recordOn(String bus) {
        return new RecordNaming(bus);
    }
}
